#include <gtest/gtest.h>

#include <algorithm>

#include "engine/protocol/MetricNames.h"
#include "engine/train/Checkpoint.h"
#include "engine/train/RunAlarms.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::shortRun;
using test::TinyProject;

/// Whole: its model, its answers and its summary are there, and say why.
void expectWhole(TinyProject& tiny, const TrainOutcome& outcome, const std::string& reason) {
    EXPECT_EQ(outcome.reason, reason);
    EXPECT_FALSE(outcome.summary.end.empty());
    const RunRecord run = tiny.project->runs().get(outcome.summary.run).value();
    EXPECT_EQ(run.status, RunStatus::Finished);
    EXPECT_EQ(run.reason, reason);
    EXPECT_EQ(summaryFromJson(run.summaryJson)->end, outcome.summary.end);
    EXPECT_TRUE(loadRunModel(*tiny.project, run.id));
    EXPECT_FALSE(tiny.project->predictions().read(run.id)->empty());
    const auto rates = tiny.project->metrics().read(run.id, metric::kLearningRate).value();
    ASSERT_FALSE(rates.empty());
    EXPECT_LT(rates.back().value, 0.3 * rates.front().value) << "the schedule has come down";
}

TEST(StoppedByRule, NothingGainedForSomeChecks) {
    TinyProject tiny(20, 10);
    TrainConfig config = shortRun(2000);
    config.evaluations = 200;
    config.patience = 5;
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    expectWhole(tiny, *outcome, "patience");
    // Six held-back labels: six gains at most, and five checks without one after each.
    EXPECT_LT(outcome->summary.steps, 600);
    EXPECT_GE(outcome->summary.steps, 60);
    ASSERT_TRUE(outcome->summary.validation);

    // What its own rules have ended is not taken up again.
    RunControl again;
    const auto resumed = train(*tiny.project, {{}, outcome->summary.run}, again, events);
    ASSERT_FALSE(resumed);
    EXPECT_EQ(resumed.error().code, ErrorCode::InvalidArgument);
}

TEST(StoppedByRule, PatienceIsTheSameEveryTime) {
    TinyProject tiny(20, 10);
    TrainConfig config = shortRun(1000);
    config.evaluations = 100;
    config.patience = 3;
    std::int64_t steps = 0;
    for (int i = 0; i < 2; ++i) {
        RunControl control;
        EventList events;
        const auto outcome = train(*tiny.project, {config, {}}, control, events);
        ASSERT_TRUE(outcome) << toText(outcome.error());
        EXPECT_TRUE(i == 0 || outcome->summary.steps == steps);
        steps = outcome->summary.steps;
    }
    EXPECT_LT(steps, 1000);
}

TEST(StoppedByRule, AnEnergyBudgetIsKeptAndTheScheduleEnds) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(10'000'000);
    config.energyWh = 0.01;
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    expectWhole(tiny, *outcome, "energy");
    // Told four times a second in a run of a few seconds.
    EXPECT_NEAR(outcome->summary.energyJ, 36, 12);
    const auto alarms = events.of<AlarmEvent>();
    EXPECT_LE(std::ranges::count(alarms, std::string("energy_budget"), &AlarmEvent::code), 1);
    const auto rates =
        tiny.project->metrics().read(outcome->summary.run, metric::kLearningRate).value();
    EXPECT_LT(rates.back().value, 0.1 * config.learningRate);
}

TEST(StoppedByRule, ARunThatWouldNotFitIsRefusedBeforeItsFirstStep) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(20);
    config.memoryMb = 1;
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(outcome.error().message.find("may take 1 MB"), std::string::npos);
    EXPECT_NE(outcome.error().advice.find("MB (memory_mb), the least that suffices"),
              std::string::npos)
        << outcome.error().advice;
    const RunRecord run = tiny.project->runs().all()->back();
    EXPECT_EQ(run.status, RunStatus::Failed);
    EXPECT_TRUE(tiny.project->metrics().read(run.id, metric::kLossSupervised)->empty());
    const auto alarms = tiny.project->alarms().read(run.id).value();
    ASSERT_EQ(alarms.size(), 1U);
    EXPECT_EQ(alarms.front().code, kMemoryBudgetAlarm);
    EXPECT_EQ(alarms.front().message, outcome.error().message);
    EXPECT_EQ(events.of<AlarmEvent>().size(), 1U) << "whoever looks on hears of it at once";
}

TEST(StoppedByRule, AMemoryBudgetThatSufficesChangesNothing) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(5);
    config.memoryMb = 1'000'000;
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_EQ(outcome->reason, "steps");
    EXPECT_EQ(outcome->summary.end, "");
}

TEST(StoppedByRule, SaysWhenARuleCannotSeeAnything) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(5);
    config.patience = 1;
    RunControl control;
    EventList events;
    ASSERT_TRUE(train(*tiny.project, {config, {}}, control, events));
    const auto warnings = events.of<WarningEvent>();
    EXPECT_TRUE(std::ranges::any_of(warnings, [](const WarningEvent& warning) {
        return warning.code == "rule_without_validation";
    }));
}

}  // namespace
}  // namespace seedling
