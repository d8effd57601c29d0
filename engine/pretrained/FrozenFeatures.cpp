#include "engine/pretrained/FrozenFeatures.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <system_error>

#include "datasets/base/FileHandle.h"
#include "datasets/base/Hash.h"
#include "engine/profile/OperationCounter.h"
#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatchImages = 64;
constexpr std::int64_t kKeyBytes = 2 * sizeof(std::uint64_t);
constexpr std::int64_t kHalfBytes = 2;
constexpr double kLargestHalf = 65504;

/// Key of the image, its features, those of its mirror image.
std::int64_t recordBytes(std::int64_t features, bool mirror) {
    return kKeyBytes + (mirror ? 2 : 1) * features * kHalfBytes;
}

ContentHash keyIn(std::span<const std::uint8_t> record) {
    ContentHash key;
    std::memcpy(&key.high, record.data(), sizeof key.high);
    std::memcpy(&key.low, record.data() + sizeof key.high, sizeof key.low);
    return key;
}

using Places = std::map<ContentHash, std::int64_t>;

/// Of the whole records; a piece of one at the end is written over.
Places placesIn(std::span<const std::uint8_t> bytes, std::int64_t size) {
    Places places;
    const std::int64_t records = std::ssize(bytes) / size;
    for (std::int64_t i = 0; i < records; ++i) {
        places[keyIn(bytes.subspan(static_cast<std::size_t>(i * size)))] = i;
    }
    return places;
}

torch::Tensor halves(const torch::Tensor& features) {
    return features.clamp(-kLargestHalf, kLargestHalf).to(torch::kHalf).contiguous();
}

/// Makes the records of images that the file does not have yet.
class Encoder {
public:
    Encoder(Classifier& network, const PixelCache& cache, bool mirror)
        : m_network(network), m_cache(cache), m_mirror(mirror) {}

    Result<std::vector<std::uint8_t>> records(std::span<const ImageId> images,
                                              std::span<const ContentHash> keys) {
        const torch::NoGradGuard noGrad;
        std::optional<OperationCounter> counter;
        if (m_operationsPerPass == 0) {
            counter.emplace();
        }
        const torch::Tensor pixels = pixelsOf(m_cache, images);
        std::vector<torch::Tensor> views(m_mirror ? 2 : 1);
        views.front() = m_network.features(pixels);
        if (m_mirror) {
            views.back() = m_network.features(pixels.flip(3));
        }
        const auto passes = std::ssize(images) * std::ssize(views);
        if (counter) {
            m_operationsPerPass = counter->take() / static_cast<double>(passes);
        }
        m_passes += passes;
        for (torch::Tensor& view : views) {
            if (!view.isfinite().all().item<bool>()) {
                return failure(ErrorCode::NotFinite,
                               "The pretrained network answers with numbers that are not finite.",
                               "Check pretrained_mean and pretrained_deviation, or take another "
                               "file.");
            }
            view = halves(view);
        }
        return joined(views, keys);
    }

    [[nodiscard]] std::int64_t passes() const { return m_passes; }
    [[nodiscard]] double operations() const {
        return m_operationsPerPass * static_cast<double>(m_passes);
    }

private:
    static std::vector<std::uint8_t> joined(const std::vector<torch::Tensor>& views,
                                            std::span<const ContentHash> keys) {
        const auto rowBytes = static_cast<std::size_t>(views[0].size(1) * kHalfBytes);
        std::vector<std::uint8_t> bytes(keys.size() * (kKeyBytes + views.size() * rowBytes));
        std::uint8_t* place = bytes.data();
        for (std::size_t i = 0; i < keys.size(); ++i) {
            std::memcpy(place, &keys[i].high, sizeof keys[i].high);
            std::memcpy(place + sizeof keys[i].high, &keys[i].low, sizeof keys[i].low);
            place += kKeyBytes;
            for (const torch::Tensor& view : views) {
                const auto* rows = static_cast<const std::uint8_t*>(view.data_ptr());
                std::memcpy(place, rows + i * rowBytes, rowBytes);
                place += rowBytes;
            }
        }
        return bytes;
    }

    Classifier& m_network;
    const PixelCache& m_cache;
    bool m_mirror;
    std::int64_t m_passes = 0;
    double m_operationsPerPass = 0;
};

/// Images that look exactly the same at training size share a record.
struct Missing {
    std::vector<ImageId> images;
    std::vector<ContentHash> keys;
};

Missing missingOf(const std::vector<ImageId>& images, const std::vector<ContentHash>& keys,
                  Places& places) {
    Missing missing;
    auto next = static_cast<std::int64_t>(places.size());
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (places.emplace(keys[i], next).second) {
            ++next;
            missing.images.push_back(images[i]);
            missing.keys.push_back(keys[i]);
        }
    }
    return missing;
}

fs::path fileOf(const FrozenFeatures::Settings& settings, int side) {
    constexpr std::size_t kDigits = 16;
    return settings.folder / fmt::format("{}-{}{}.features", settings.key.substr(0, kDigits), side,
                                         settings.mirror ? "-mirrored" : "");
}

}  // namespace

Result<std::shared_ptr<const FrozenFeatures>> FrozenFeatures::open(const Settings& settings,
                                                                   Classifier& network,
                                                                   const PixelCache& cache,
                                                                   const Progress& progress) {
    const std::vector<ImageId>& images = cache.images(Part::Train);
    std::vector<ContentHash> keys;
    keys.reserve(images.size());
    for (const ImageId image : images) {
        keys.push_back(contentHash(cache.pixels(image)));
    }
    std::error_code ignored;  // Opening says what is wrong.
    fs::create_directories(settings.folder, ignored);
    auto file = FileHandle::openForUpdate(fileOf(settings, cache.side()));
    if (!file) {
        return failureOf(file);
    }
    const std::int64_t size = recordBytes(network.featureCount(), settings.mirror);
    auto known = MappedFile::map(*file);
    if (!known) {
        return failureOf(known);
    }
    // The last record of each key counts, so that places and records stay in step.
    const std::int64_t whole = std::ssize(known->bytes()) / size;
    Places places = placesIn(known->bytes(), size);
    *known = MappedFile();
    if (static_cast<std::int64_t>(places.size()) != whole) {
        places.clear();
    }
    const auto first = static_cast<std::int64_t>(places.size());
    const Missing missing = missingOf(images, keys, places);

    Encoder encoder(network, cache, settings.mirror);
    for (std::size_t i = 0; i < missing.images.size(); i += kBatchImages) {
        if (!progress(static_cast<std::int64_t>(i), std::ssize(missing.images))) {
            return failure(ErrorCode::Cancelled, "Training was stopped before its first step.");
        }
        const std::size_t count = std::min(kBatchImages, missing.images.size() - i);
        const auto made = encoder.records(std::span(missing.images).subspan(i, count),
                                          std::span(missing.keys).subspan(i, count));
        if (!made) {
            return failureOf(made);
        }
        const std::int64_t place = (first + static_cast<std::int64_t>(i)) * size;
        if (const Status written = file->writeAt(place, *made); !written) {
            return failureOf(written);
        }
    }
    auto mapped = MappedFile::map(*file);
    if (!mapped) {
        return failureOf(mapped);
    }
    // The constructor is for this function alone, which make_shared cannot know.
    std::shared_ptr<FrozenFeatures> features(new FrozenFeatures);
    features->m_file = std::move(*mapped);
    features->m_features = network.featureCount();
    features->m_mirror = settings.mirror;
    features->m_passes = encoder.passes();
    features->m_operations = encoder.operations();
    for (std::size_t i = 0; i < images.size(); ++i) {
        features->m_places.emplace_back(images[i], places.at(keys[i]));
    }
    return std::shared_ptr<const FrozenFeatures>(std::move(features));
}

std::span<const std::uint8_t> FrozenFeatures::record(ImageId image) const {
    const auto place =
        std::ranges::lower_bound(m_places, image, {}, &std::pair<ImageId, std::int64_t>::first);
    TORCH_CHECK(place != m_places.end() && place->first == image, "image has no features");
    const std::int64_t size = recordBytes(m_features, m_mirror);
    return m_file.bytes().subspan(static_cast<std::size_t>(place->second * size),
                                  static_cast<std::size_t>(size));
}

torch::Tensor FrozenFeatures::rows(std::span<const ImageId> images, bool mirrored) const {
    const auto rowBytes = static_cast<std::size_t>(m_features * kHalfBytes);
    torch::Tensor found = torch::empty({std::ssize(images), m_features}, torch::kHalf);
    auto* place = static_cast<std::uint8_t*>(found.data_ptr());
    for (const ImageId image : images) {
        const auto from = record(image).subspan(kKeyBytes + (mirrored && m_mirror ? rowBytes : 0));
        std::memcpy(place, from.data(), rowBytes);
        place += rowBytes;
    }
    return found.to(torch::kFloat);
}

torch::Tensor FrozenFeatures::probabilities(Classifier& network,
                                            std::span<const ImageId> images) const {
    const torch::NoGradGuard noGrad;
    const torch::Tensor plain = network.classify(rows(images)).softmax(1);
    if (!m_mirror || !network.mirrorAnswers()) {
        return plain;
    }
    return network.classify(rows(images, true)).softmax(1).add(plain).div(2);
}

ImageFeatures FrozenFeatures::look(Classifier& network, std::span<const ImageId> images) const {
    const torch::NoGradGuard noGrad;
    torch::Tensor sum = rows(images);
    torch::Tensor answers = network.classify(sum).softmax(1);
    if (m_mirror) {
        const torch::Tensor mirrored = rows(images, true);
        answers = answers.add(network.classify(mirrored).softmax(1)).div(2);
        sum = sum + mirrored;
    }
    return {comparable(sum), answers};
}

}  // namespace seedling
