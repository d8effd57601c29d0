#include "engine/train/CostForecast.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/profile/TensorMemory.h"
#include "engine/protocol/MetricNames.h"
#include "engine/train/StopRules.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::shortRun;
using test::TinyProject;

TEST(CostForecast, AddsWhatIsToCome) {
    const MemoryAtHand now{.tensorBytes = 100, .tensorPeakBytes = 150, .peakRssBytes = 1200};
    const CostForecast more = forecastOf(now, {.tensors = 400, .others = 1050}, 7);
    EXPECT_EQ(more, (CostForecast{500, 1550, 7}));
    // Little comes to it: the peaks have been.
    const CostForecast little = forecastOf(now, {.tensors = 40, .others = 1050}, 7);
    EXPECT_EQ(little, (CostForecast{150, 1200, 7}));
    EXPECT_EQ(forecastOf(now, {}, 0).tensorPeakBytes, 150);
}

TEST(CostForecast, AnEnergyBudgetMayEndItSooner) {
    const CostForecast bySchedule{500, 1550, 400};
    TrainConfig config;
    config.energyWh = 1;
    const StopRules rules(config);
    // 12 W use up 3600 J in 300 s.
    const CostForecast sooner = withEnergyEnd(bySchedule, rules.energyEndSeconds(10, 120));
    EXPECT_DOUBLE_EQ(sooner.seconds, 300);
    EXPECT_TRUE(sooner.endsWithEnergy);
    EXPECT_EQ(sooner.rssBytes, bySchedule.rssBytes);
    // 6 W would last for 600 s.
    EXPECT_EQ(withEnergyEnd(bySchedule, rules.energyEndSeconds(10, 60)), bySchedule);
    EXPECT_EQ(withEnergyEnd(bySchedule, rules.energyEndSeconds(0, 0)), bySchedule) << "not known";
}

TEST(CostForecast, EnergyIsPowerTimesTime) {
    const CostForecast unknown = withPower({500, 1550, 400}, 0);
    EXPECT_EQ(unknown.joules, 0);
    EXPECT_FALSE(metricsOf(unknown).contains(metric::kForecastEnergyJ));
    const CostForecast known = withPower({500, 1550, 400}, 12);
    EXPECT_DOUBLE_EQ(known.joules, 4800);
    EXPECT_DOUBLE_EQ(metricsOf(known).at(metric::kForecastEnergyJ), 4800);
}

// As in seedling-cli: before the first thread, which would bring a pool of memory of its own.
[[maybe_unused]] const bool g_prepared = [] {
    TensorMemory::keepFreedBlocks();
    return true;
}();

/// What was said of a metric, in order.
std::vector<double> toldOf(const EventList& events, const std::string& name) {
    std::vector<double> values;
    for (const MetricsEvent& event : events.of<MetricsEvent>()) {
        if (const auto found = event.values.find(name); found != event.values.end()) {
            values.push_back(found->second);
        }
    }
    return values;
}

/// Trains, and compares what was told before the first step with what the run took. processWithin:
/// how far the process's memory may be off, a part of it.
void expectForetold(const TrainConfig& config, double processWithin = 0.15) {
    TensorMemory::install();
    TinyProject tiny(20, 4);
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const auto tensors = toldOf(events, metric::kForecastTensorPeakBytes);
    const auto process = toldOf(events, metric::kForecastRssBytes);
    ASSERT_FALSE(tensors.empty());
    ASSERT_EQ(tensors.size(), process.size());
    const auto tensorPeak = static_cast<double>(outcome->summary.tensorPeakBytes);
    const auto processPeak = static_cast<double>(outcome->summary.peakRssBytes);
    EXPECT_NEAR(tensors.front(), tensorPeak, 0.05 * tensorPeak);
    EXPECT_NEAR(process.front(), processPeak, processWithin * processPeak);
    EXPECT_EQ(outcome->summary.forecastTensorPeakBytes, tensors.back());
    EXPECT_EQ(outcome->summary.forecastRssBytes, process.back());
    const RunId run = outcome->summary.run;
    const auto kept = tiny.project->metrics().read(run, metric::kForecastTensorPeakBytes);
    ASSERT_TRUE(kept);
    ASSERT_FALSE(kept->empty());
    EXPECT_EQ(kept->front().step, 0);
}

class Foretold : public testing::TestWithParam<const char*> {};

TEST_P(Foretold, MemoryIsWhatTheRunThenTakes) {
    TrainConfig config = shortRun(3);
    config.network = GetParam();
    config.threshold = 0;  // Every image is trusted, as the forecast has it.
    // What is lost between the large blocks of ResNet-18 grows over its first steps.
    expectForetold(config, config.network == "resnet-18" ? 0.4 : 0.15);
}

INSTANTIATE_TEST_SUITE_P(Shipped, Foretold, testing::Values("frugal", "wrn-28-2", "resnet-18"));

TEST(CostForecast, KnowsTheMemoryOfOtherKindsOfSteps) {
    for (const char* method : {"supervised", "fixmatch", "pseudo-label"}) {
        TrainConfig config = shortRun(3);
        config.method = method;
        config.skipMasked = false;
        config.optimizer = "muon";
        config.momentum = 0.6;
        config.threads = 2;
        expectForetold(config);
    }
}

TEST(CostForecast, KnowsTheMemoryOfStepsThatSaveIt) {
    for (const char* network : {"frugal", "wrn-28-2"}) {
        TrainConfig config = shortRun(3);
        config.network = network;
        config.threshold = 0;
        config.recompute = "on";
        config.microBatch = 12;
        config.kept = "8-bit";
        config.optimizerState = "8-bit";
        expectForetold(config, /*processWithin=*/0.3);
    }
}

TEST(CostForecast, KnowsTheMemoryOfLargerBatches) {
    TrainConfig config = shortRun(2);
    config.labelledBatch = 64;
    config.unlabelledRatio = 3;
    config.threshold = 0;
    expectForetold(config);
}

TEST(CostForecast, KnowsTheTimeAfterATenthOfTheRun) {
    TrainConfig config = shortRun(300);
    config.method = "supervised";
    double off = 1;
    // Another program may take the processor away meanwhile.
    for (int attempt = 0; attempt < 3 && off > 0.25; ++attempt) {
        TinyProject tiny(20, 4);
        RunControl control;
        EventList events;
        const auto outcome = train(*tiny.project, {config, {}}, control, events);
        ASSERT_TRUE(outcome) << toText(outcome.error());
        const auto seconds = toldOf(events, metric::kForecastSeconds);
        ASSERT_EQ(seconds.size(), 2U) << "before the first step, and once more";
        EXPECT_GT(seconds.front(), 0);
        EXPECT_EQ(outcome->summary.forecastSeconds, seconds.back());
        const auto kept =
            tiny.project->metrics().read(outcome->summary.run, metric::kForecastSeconds);
        ASSERT_TRUE(kept);
        ASSERT_EQ(kept->size(), 2U);
        EXPECT_EQ((*kept)[1].step, 30);
        off = std::abs(seconds.back() / outcome->summary.seconds - 1);
    }
    EXPECT_LE(off, 0.25);
}

TEST(CostForecast, CanBeAskedForWithoutARun) {
    TensorMemory::install();
    TinyProject tiny(20, 4);
    TrainConfig config = shortRun(3);
    config.threshold = 0;
    RunControl control;
    EventList events;
    const auto asked = forecast(*tiny.project, config, control, events);
    ASSERT_TRUE(asked) << toText(asked.error());
    EXPECT_TRUE(asked->fits);
    EXPECT_EQ(asked->leastMegabytes, 0);
    EXPECT_GT(asked->seconds, 0);
    EXPECT_GT(asked->rssBytes, asked->tensorPeakBytes);
    for (const StateEvent& state : events.of<StateEvent>()) {
        EXPECT_EQ(state.state, RunState::Preparing) << "it does not say that it learns";
    }
    EXPECT_TRUE(tiny.project->runs().all()->empty());
    EXPECT_TRUE(tiny.project->runs().labelPickups({})->empty());
    EXPECT_FALSE(std::filesystem::exists(tiny.project->dataFolder() / "runs"));

    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const auto peak = static_cast<double>(outcome->summary.tensorPeakBytes);
    EXPECT_NEAR(static_cast<double>(asked->tensorPeakBytes), peak, 0.05 * peak);
}

TEST(CostForecast, ABudgetThatDoesNotSufficeIsPartOfTheAnswer) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(3);
    config.memoryMb = 1;
    RunControl control;
    EventList events;
    const auto asked = forecast(*tiny.project, config, control, events);
    ASSERT_TRUE(asked) << toText(asked.error());
    EXPECT_FALSE(asked->fits);
    EXPECT_GT(asked->leastMegabytes, 1);
    EXPECT_TRUE(tiny.project->runs().all()->empty());
}

TEST(CostForecast, AskingCanBeStoppedAndFailsAsARunWould) {
    TinyProject tiny(12, 3);
    RunControl control;
    EventList events;
    TrainConfig endless = shortRun(0);
    const auto refused = forecast(*tiny.project, endless, control, events);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
    control.post(Command::Stop);
    const auto stopped = forecast(*tiny.project, shortRun(3), control, events);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST(CostForecast, ABudgetIsItsOwnForecast) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(0);
    config.minutes = 0.01;
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const auto seconds = toldOf(events, metric::kForecastSeconds);
    ASSERT_EQ(seconds.size(), 1U);
    EXPECT_DOUBLE_EQ(seconds.front(), 0.6);
}

TEST(CostForecast, AStartWithoutLabelsIsPartOfIt) {
    TensorMemory::install();
    TinyProject tiny(20, 2);
    TrainConfig config = shortRun(20);
    config.method = "rounds";
    config.optimizer = "muon";
    config.momentum = 0.6;
    config.warmShare = 0.5;
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const auto tensors = toldOf(events, metric::kForecastTensorPeakBytes);
    ASSERT_FALSE(tensors.empty());
    const auto peak = static_cast<double>(outcome->summary.tensorPeakBytes);
    EXPECT_NEAR(tensors.front(), peak, 0.05 * peak);
}

}  // namespace
}  // namespace seedling
