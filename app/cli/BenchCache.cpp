#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/cli/BenchImages.h"
#include "app/cli/BenchTimes.h"
#include "app/cli/Benches.h"
#include "datasets/base/Random.h"
#include "datasets/cache/PixelCache.h"

namespace seedling::cli {
namespace {

constexpr std::int64_t kReads = 200'000;

struct CacheTimes {
    double import = 0;
    double openProject = 0;  ///< And list every image.
    double build = 0;
    double openCache = 0;
    double read = 0;  ///< kReads images.
};

/// Touches every byte, as a training step would. Returns their sum, so that nothing is left out.
std::uint64_t readAtRandom(const PixelCache& cache) {
    const auto& images = cache.images(Part::Train);
    Random random(1);
    std::uint64_t sum = 0;
    for (std::int64_t i = 0; i < kReads; ++i) {
        for (const std::uint8_t value : cache.pixels(images[random.below(images.size())])) {
            sum += value;
        }
    }
    return sum;
}

/// Opens the cache of the project; `seconds` is how long that took.
Result<std::unique_ptr<PixelCache>> openTimed(Project& project, const CacheBench& bench,
                                              double& seconds) {
    Result<std::unique_ptr<PixelCache>> cache = failure(ErrorCode::Internal, "Not opened.");
    seconds = secondsOf([&] { cache = PixelCache::open(project, bench.side, bench.threads, {}); });
    return cache;
}

Status importAndBuild(const BenchImages& images, const CacheBench& bench, CacheTimes& times) {
    Result<std::unique_ptr<Project>> project = failure(ErrorCode::Internal, "Not imported.");
    times.import = secondsOf([&] { project = images.import(); });
    if (!project) {
        return failureOf(project);
    }
    const auto cache = openTimed(**project, bench, times.build);
    return cache ? Status{} : failureOf(cache);
}

Status openAndRead(const BenchImages& images, const CacheBench& bench, CacheTimes& times) {
    Result<std::unique_ptr<Project>> project = failure(ErrorCode::Internal, "Not opened.");
    Result<std::vector<ImageRecord>> records = failure(ErrorCode::Internal, "Not listed.");
    times.openProject = secondsOf([&] {
        project = Project::open(images.projectFile());
        if (project) {
            records = (*project)->images().all();
        }
    });
    if (!project || !records) {
        return project ? failureOf(records) : failureOf(project);
    }
    const auto cache = openTimed(**project, bench, times.openCache);
    if (!cache) {
        return failureOf(cache);
    }
    std::uint64_t sum = 0;
    times.read = secondsOf([&] { sum = readAtRandom(**cache); });
    return sum > 0 ? Status{} : failure(ErrorCode::Corrupt, "The pixel cache holds no pixels.");
}

BenchResult resultOf(const CacheBench& bench, const CacheTimes& times) {
    const auto images = static_cast<double>(bench.images);
    const auto megabytes = static_cast<double>(kReads) * bench.side * bench.side * 3 / 1e6;
    const nlohmann::ordered_json json = {
        {"bench", "cache"},
        {"images", bench.images},
        {"side", bench.side},
        {"threads", bench.threads},
        {"import_s", times.import},
        {"project_open_s", times.openProject},
        {"build_s", times.build},
        {"build_images_per_s", images / times.build},
        {"cache_open_s", times.openCache},
        {"read_images_per_s", static_cast<double>(kReads) / times.read},
        {"read_mb_per_s", megabytes / times.read},
    };
    return {json.dump(),
            fmt::format("{} images of {} pixels: imported in {:.2f} s, cache built in {:.2f} s "
                        "({:.0f} images/s); project opened in {:.3f} s, cache in {:.3f} s; read "
                        "in random order: {:.0f} MB/s\n",
                        bench.images, bench.side, times.import, times.build, images / times.build,
                        times.openProject, times.openCache, megabytes / times.read)};
}

}  // namespace

Result<BenchResult> benchCache(const CacheBench& bench) {
    const auto images = BenchImages::create(bench.images, bench.side);
    if (!images) {
        return failureOf(images);
    }
    CacheTimes times;
    Status status = importAndBuild(**images, bench, times);
    if (status) {
        status = openAndRead(**images, bench, times);
    }
    return status ? Result<BenchResult>(resultOf(bench, times)) : failureOf(status);
}

}  // namespace seedling::cli
