#include <fmt/format.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <span>
#include <vector>

#include "app/cli/Benches.h"
#include "datasets/augment/AugmentPool.h"
#include "datasets/base/Random.h"
#include "engine/train/AutoChoices.h"

namespace seedling::cli {
namespace {

constexpr int kDefaultSide = 32;

std::vector<std::uint8_t> noise(std::size_t bytes) {
    Random random(1);
    std::vector<std::uint8_t> pixels(bytes);
    for (std::uint8_t& value : pixels) {
        value = static_cast<std::uint8_t>(random.below(256));
    }
    return pixels;
}

AugmentSettings settingsOf(const TrainConfig& config) {
    return {.side = config.imageSide > 0 ? config.imageSide : kDefaultSide,
            .mirror = config.mirror != "off",
            .shiftFraction = config.shift,
            .operations = config.operations,
            .operationProbability = config.operationProbability,
            .cutoutFraction = config.cutout};
}

/// The kinds of views of one step, in order.
std::vector<ViewKind> kindsOf(const TrainConfig& config) {
    const auto labelled = static_cast<std::size_t>(config.labelledBatch);
    const std::size_t unlabelled = labelled * static_cast<std::size_t>(config.unlabelledRatio);
    std::vector<ViewKind> kinds(labelled + unlabelled, ViewKind::Weak);
    kinds.insert(kinds.end(), unlabelled, ViewKind::Strong);
    return kinds;
}

}  // namespace

Result<BenchResult> benchAugment(const TrainConfig& config, int rounds) {
    const AugmentSettings settings = settingsOf(config);
    const int threads = chosenThreads(config);
    const auto bytes = static_cast<std::size_t>(settings.side) *
                       static_cast<std::size_t>(settings.side) * std::size_t{3};
    const std::vector<ViewKind> kinds = kindsOf(withUsualBatches(config));
    const std::vector<std::uint8_t> source = noise(bytes * kinds.size());
    std::vector<std::uint8_t> views(source.size());
    AugmentPool pool(settings, threads);
    const auto renderStep = [&](std::int64_t step) {
        std::vector<ViewRequest> requests;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            requests.push_back({std::span(source).subspan(i * bytes, bytes),
                                views.data() + i * bytes, kinds[i],
                                viewStream(1, step, static_cast<std::int64_t>(i), kinds[i])});
        }
        pool.render(requests);
    };
    renderStep(0);
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i) {
        renderStep(i + 1);
    }
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const double perStep = seconds / rounds;
    const double imagesPerS = static_cast<double>(kinds.size()) / perStep;
    const nlohmann::ordered_json json = {
        {"bench", "augment"},
        {"seconds_per_step", perStep},
        {"images_per_s", imagesPerS},
        {"steps", rounds},
        {"side", settings.side},
        {"views_per_step", kinds.size()},
        {"operations", settings.operations},
        {"threads", threads},
    };
    return BenchResult{
        json.dump(), fmt::format("{} views of {} pixels a step on {} threads: "
                                 "{:.1f} ms a step, {:.0f} images/s\n",
                                 kinds.size(), settings.side, threads, perStep * 1000, imagesPerS)};
}

}  // namespace seedling::cli
