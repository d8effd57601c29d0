#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <span>
#include <utility>
#include <vector>

#include "app/cli/BenchTimes.h"
#include "app/cli/Benches.h"
#include "datasets/augment/AugmentPool.h"
#include "datasets/base/Random.h"
#include "engine/train/AutoChoices.h"
#include "engine/train/ViewSettings.h"

namespace seedling::cli {
namespace {

std::vector<std::uint8_t> noise(std::size_t bytes) {
    Random random(1);
    std::vector<std::uint8_t> pixels(bytes);
    for (std::uint8_t& value : pixels) {
        value = static_cast<std::uint8_t>(random.below(256));
    }
    return pixels;
}

/// The kinds of views of one step, in order, as if all labelled views were weak.
std::vector<ViewKind> kindsOf(const TrainConfig& config) {
    const auto labelled = static_cast<std::size_t>(config.labelledBatch);
    const std::size_t unlabelled = labelled * static_cast<std::size_t>(config.unlabelledRatio);
    std::vector<ViewKind> kinds(labelled + unlabelled, ViewKind::Weak);
    kinds.insert(kinds.end(), unlabelled, strongViewOf(config));
    return kinds;
}

/// Pictures of noise and the memory for a view of each.
class Views {
public:
    Views(const AugmentSettings& settings, int threads, std::vector<ViewKind> kinds)
        : m_bytes(static_cast<std::size_t>(settings.side) *
                  static_cast<std::size_t>(settings.side) * std::size_t{3}),
          m_kinds(std::move(kinds)),
          m_source(noise(m_bytes * m_kinds.size())),
          m_views(m_source.size()),
          m_pool(settings, threads) {}

    BenchTimes time(int rounds) {
        std::int64_t step = 0;
        return timesOf(rounds, [&] { render(step++); });
    }

private:
    void render(std::int64_t step) {
        std::vector<ViewRequest> requests;
        requests.reserve(m_kinds.size());
        for (std::size_t i = 0; i < m_kinds.size(); ++i) {
            requests.push_back({std::span(m_source).subspan(i * m_bytes, m_bytes),
                                m_views.data() + i * m_bytes, m_kinds[i],
                                viewStream(1, step, static_cast<std::int64_t>(i), m_kinds[i])});
        }
        m_pool.render(requests);
    }

    std::size_t m_bytes;
    std::vector<ViewKind> m_kinds;
    std::vector<std::uint8_t> m_source;
    std::vector<std::uint8_t> m_views;
    AugmentPool m_pool;
};

}  // namespace

Result<BenchResult> benchAugment(const TrainConfig& config, int rounds) {
    const AugmentSettings settings = augmentSettings(
        config, config.imageSide > 0 ? config.imageSide : kBenchSide, config.mirror != "off");
    const int threads = chosenThreads(config);
    const std::vector<ViewKind> kinds = kindsOf(withUsualBatches(config));
    const auto count = static_cast<double>(kinds.size());
    const BenchTimes step = Views(settings, threads, kinds).time(rounds);
    const BenchTimes strong =
        Views(settings, threads, std::vector<ViewKind>(kinds.size(), ViewKind::Strong))
            .time(rounds);
    const double imagesPerS = count / step.mean();
    const double strongPerS = count / strong.median();
    const nlohmann::ordered_json json = {
        {"bench", "augment"},
        {"seconds_per_step", step.mean()},
        {"median_seconds_per_step", step.median()},
        {"images_per_s", imagesPerS},
        {"strong_images_per_s", strongPerS},
        {"steps", rounds},
        {"side", settings.side},
        {"views_per_step", kinds.size()},
        {"strong_view", config.strongView},
        {"operations", settings.operations},
        {"operation_probability", settings.operationProbability},
        {"threads", threads},
    };
    return BenchResult{
        json.dump(), fmt::format("{} views of {} pixels a step on {} threads: {:.1f} ms a step, "
                                 "{:.0f} images/s; RandAugment and cutout alone: {:.0f} images/s\n",
                                 kinds.size(), settings.side, threads, step.mean() * 1000,
                                 imagesPerS, strongPerS)};
}

}  // namespace seedling::cli
