#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

#include "app/cli/BenchTimes.h"
#include "app/cli/Benches.h"
#include "datasets/image/ImageCodec.h"
#include "datasets/image/Resize.h"
#include "datasets/source/ImageSource.h"
#include "datasets/source/LeafPainter.h"

namespace seedling::cli {
namespace {

constexpr int kJpegQuality = 90;
constexpr int kLeafKinds = 10;

using Bytes = std::vector<std::uint8_t>;

/// Encoded images that are timed together.
struct EncodedSet {
    std::string name;
    std::vector<Bytes> images;
};

struct DecodeTimes {
    std::string name;
    std::size_t images = 0;
    double imagesPerS = 0;
    double encodedMbPerS = 0;
    double megapixelsPerS = 0;
};

Result<std::vector<EncodedSet>> paintedSets(const DecodeBench& bench) {
    EncodedSet jpeg{"jpeg", {}};
    EncodedSet png{"png", {}};
    for (int i = 0; i < bench.images; ++i) {
        const Image leaf = paintLeaf(i % kLeafKinds, static_cast<std::uint64_t>(i));
        const Image picture = resized(leaf, bench.side, bench.side);
        auto jpegBytes = encodeJpeg(picture, kJpegQuality);
        auto pngBytes = encodePng(picture);
        if (!jpegBytes || !pngBytes) {
            return failureOf(jpegBytes ? pngBytes : jpegBytes);
        }
        jpeg.images.push_back(std::move(*jpegBytes));
        png.images.push_back(std::move(*pngBytes));
    }
    return std::vector<EncodedSet>{std::move(jpeg), std::move(png)};
}

/// Up to bench.images pictures that can be read and decoded, evenly spread over the source.
Result<std::vector<EncodedSet>> setOfFolder(const DecodeBench& bench) {
    const auto source = openSource(bench.folder);
    if (!source) {
        return failureOf(source);
    }
    const auto listing = (*source)->list({});
    if (!listing) {
        return failureOf(listing);
    }
    const auto& items = listing->items;
    const std::size_t wanted = std::min(static_cast<std::size_t>(bench.images), items.size());
    EncodedSet set{"folder", {}};
    for (std::size_t i = 0; i < wanted; ++i) {
        const SourceItem& item = items[i * items.size() / wanted];
        auto bytes = (*source)->bytes(item.path, item.index);
        if (bytes && decodeImage(*bytes)) {
            set.images.push_back(std::move(*bytes));
        }
    }
    if (set.images.empty()) {
        return failure(ErrorCode::NotEnoughImages,
                       "No encoded image of '" + bench.folder + "' could be decoded.",
                       "Name a folder with JPEG, PNG or other image files.");
    }
    return std::vector<EncodedSet>{std::move(set)};
}

/// Decodes each once on all threads. Returns the pixels of all.
std::int64_t decodeAll(const std::vector<Bytes>& images, int threads) {
    std::atomic<std::size_t> next{0};
    std::atomic<std::int64_t> pixels{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < images.size(); i = next++) {
            if (const auto image = decodeImage(images[i])) {
                pixels += std::int64_t{image->width} * image->height;
            }
        }
    };
    std::vector<std::thread> helpers;
    for (int i = 1; i < threads; ++i) {
        helpers.emplace_back(work);
    }
    work();
    for (std::thread& helper : helpers) {
        helper.join();
    }
    return pixels;
}

DecodeTimes timeSet(const EncodedSet& set, const DecodeBench& bench) {
    std::int64_t pixels = 0;
    const BenchTimes times =
        timesOf(bench.rounds, [&] { pixels = decodeAll(set.images, bench.threads); });
    std::size_t bytes = 0;
    for (const Bytes& image : set.images) {
        bytes += image.size();
    }
    const double seconds = times.median();
    return {set.name, set.images.size(), static_cast<double>(set.images.size()) / seconds,
            static_cast<double>(bytes) / 1e6 / seconds,
            static_cast<double>(pixels) / 1e6 / seconds};
}

BenchResult resultOf(const DecodeBench& bench, const std::vector<DecodeTimes>& all) {
    nlohmann::ordered_json json = {
        {"bench", "decode"}, {"threads", bench.threads}, {"rounds", bench.rounds}};
    if (bench.folder.empty()) {
        json["side"] = bench.side;
    }
    std::string text;
    for (const DecodeTimes& times : all) {
        json[times.name] = {{"images", times.images},
                            {"images_per_s", times.imagesPerS},
                            {"mb_per_s", times.encodedMbPerS},
                            {"megapixels_per_s", times.megapixelsPerS}};
        text += fmt::format(
            "{}: {} images on {} threads: {:.0f} images/s, {:.1f} MB/s, {:.1f} megapixels/s\n",
            times.name, times.images, bench.threads, times.imagesPerS, times.encodedMbPerS,
            times.megapixelsPerS);
    }
    return {json.dump(), text};
}

}  // namespace

Result<BenchResult> benchDecode(const DecodeBench& bench) {
    const auto sets = bench.folder.empty() ? paintedSets(bench) : setOfFolder(bench);
    if (!sets) {
        return failureOf(sets);
    }
    std::vector<DecodeTimes> all;
    for (const EncodedSet& set : *sets) {
        all.push_back(timeSet(set, bench));
    }
    return resultOf(bench, all);
}

}  // namespace seedling::cli
