#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>
#include <vector>

#include "app/cli/BenchImages.h"
#include "app/cli/BenchTimes.h"
#include "app/cli/Benches.h"
#include "datasets/cache/PixelCache.h"
#include "datasets/select/LabelAdvice.h"
#include "engine/eval/Inference.h"
#include "engine/parallel/Threads.h"
#include "engine/select/FeatureSources.h"
#include "engine/select/MapMaker.h"
#include "engine/train/AutoChoices.h"

namespace seedling::cli {
namespace {

/// As many as the window asks for.
constexpr std::size_t kUsefulImages = 300;

/// Seconds of each stage.
struct OrderTimes {
    double import = 0;
    double read = 0;     ///< Into the pixel cache, the choice of the size included.
    double looks = 0;    ///< Descriptors.
    double compare = 0;  ///< Axes, places, nearest landmarks.
    double keep = 0;     ///< Writing the map, and opening it again.
    double graph = 0;    ///< Of the landmarks.
    double order = 0;

    [[nodiscard]] double total() const { return read + looks + compare + keep + graph + order; }
};

struct Measured {
    OrderTimes times;
    std::size_t images = 0;
    int side = 0;
};

Result<std::unique_ptr<PixelCache>> readImages(Project& project, int threads) {
    const auto side = usualSide(project, threads);
    if (!side) {
        return failureOf(side);
    }
    return PixelCache::open(project, *side, threads, {});
}

/// The map of the images, kept in the project's data folder and opened again.
Result<std::shared_ptr<const ImageMap>> mapOf(const PixelCache& cache, const Project& project,
                                              OrderTimes& times) {
    const FeatureRows looks = looksOf(cache);
    const FeatureRows timed = [&](std::span<const ImageId> images) {
        torch::Tensor rows;
        times.looks += secondsOf([&] { rows = looks(images); });
        return rows;
    };
    Result<ImageMap::Content> content = failure(ErrorCode::Internal, "Not compared.");
    const double both = secondsOf([&] { content = makeMap(cache.images(Part::Train), timed, {}); });
    times.compare = both - times.looks;
    if (!content) {
        return failureOf(content);
    }
    Result<std::shared_ptr<const ImageMap>> map = nullptr;
    times.keep = secondsOf([&] {
        const auto file = imageMapPath(project.dataFolder(), ImageMap::Origin::Look);
        const Status written = ImageMap::write(file, *content);
        map = written ? ImageMap::open(file) : failureOf(written);
    });
    return map;
}

void order(const ImageMap& map, OrderTimes& times) {
    std::unique_ptr<LandmarkGraph> graph;
    times.graph = secondsOf([&] { graph = std::make_unique<LandmarkGraph>(map); });
    times.order = secondsOf([&] { (void)adviseLabels(map, *graph, {}, kUsefulImages); });
}

Result<Measured> measured(const BenchImages& images, int threads) {
    Measured result;
    Result<std::unique_ptr<Project>> project = failure(ErrorCode::Internal, "Not imported.");
    result.times.import = secondsOf([&] { project = images.import(); });
    if (!project) {
        return failureOf(project);
    }
    Result<std::unique_ptr<PixelCache>> cache = failure(ErrorCode::Internal, "Not read.");
    result.times.read = secondsOf([&] { cache = readImages(**project, threads); });
    if (!cache) {
        return failureOf(cache);
    }
    result.images = (*cache)->images(Part::Train).size();
    result.side = (*cache)->side();
    if (result.images == 0) {
        return failure(ErrorCode::NotEnoughImages, "There is no readable image.",
                       "Name a folder with images.");
    }
    const auto map = mapOf(**cache, **project, result.times);
    if (!map) {
        return failureOf(map);
    }
    order(**map, result.times);
    return result;
}

BenchResult resultOf(const Measured& found, int threads) {
    const OrderTimes& times = found.times;
    const nlohmann::ordered_json json = {
        {"bench", "order"},       {"images", found.images},     {"side", found.side},
        {"threads", threads},     {"import_s", times.import},   {"read_s", times.read},
        {"looks_s", times.looks}, {"compare_s", times.compare}, {"keep_s", times.keep},
        {"graph_s", times.graph}, {"order_s", times.order},     {"total_s", times.total()},
    };
    return {
        json.dump(),
        fmt::format("{} images at {} pixels on {} threads: in order after {:.2f} s (read {:.2f}, "
                    "looked at {:.2f}, compared {:.2f}, kept {:.2f}, landmarks {:.2f}, ordered "
                    "{:.2f}); imported in {:.2f} s before\n",
                    found.images, found.side, threads, times.total(), times.read, times.looks,
                    times.compare, times.keep, times.graph, times.order, times.import)};
}

}  // namespace

Result<BenchResult> benchOrder(const OrderBench& bench) {
    const auto images = bench.folder.empty() ? BenchImages::create(bench.images, bench.side)
                                             : BenchImages::of(bench.folder);
    if (!images) {
        return failureOf(images);
    }
    Result<Measured> result = failure(ErrorCode::Internal, "Nothing was measured.");
    const Status status = guarded("time the order", [&] {
        useThreads(bench.threads);
        result = measured(**images, bench.threads);
    });
    if (!status) {
        return failureOf(status);
    }
    return result ? Result<BenchResult>(resultOf(*result, bench.threads)) : failureOf(result);
}

}  // namespace seedling::cli
