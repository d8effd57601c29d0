#include "ui/train/Foretold.h"

#include <gtest/gtest.h>

#include "tests/support/RunScript.h"
#include "ui/charts/Format.h"

namespace seedling {
namespace {

RunRecord ended(const test::RunScript& script, RunStatus status = RunStatus::Finished) {
    RunRecord run = script.record(status);
    run.summaryJson = toJson(script.summary(RunId{1}));
    return run;
}

TEST(Foretold, IsKnownOnceTheWorkerHasToldIt) {
    const QString memory = format::bytes(4.7e8).joined();
    MetricHistory history;
    EXPECT_FALSE(foretold::costOf(history));
    history.add(
        MetricsEvent{0, {{metric::kForecastSeconds, 400}, {metric::kForecastRssBytes, 4.7e8}}});
    EXPECT_EQ(foretold::costOf(history), (foretold::Cost{400, 4.7e8, false}));
    EXPECT_EQ(foretold::besideTheRun(*foretold::costOf(history)),
              QStringLiteral("foretold 06:40 and ") + memory);
    history.add(
        MetricsEvent{90, {{metric::kForecastSeconds, 300}, {metric::kForecastEndsWithEnergy, 1}}});
    EXPECT_EQ(
        foretold::besideTheRun(*foretold::costOf(history)),
        QStringLiteral("foretold about 05:00 and %1, ends with the energy budget").arg(memory));
}

TEST(Foretold, TheLastTimeWasWithTheSameSettings) {
    test::RunScript script;
    const TrainConfig config = presetConfig(script.preset).value();
    EXPECT_FALSE(foretold::lastTime({}, config));
    test::RunScript longer = script;
    longer.secondsTotal = 500;
    const std::vector<RunRecord> runs{ended(script), ended(longer)};
    const auto last = foretold::lastTime(runs, config);
    ASSERT_TRUE(last) << "the seed alone is another one";
    EXPECT_EQ(last->seconds, 500) << "the newest";
    EXPECT_EQ(last->bytes, 1.35e9);
    EXPECT_DOUBLE_EQ(last->joules, 28 * 500);
    const auto run = foretold::lastAlike(runs, config);
    ASSERT_TRUE(run);
    EXPECT_EQ(run->took, *last);
    EXPECT_FALSE(run->told) << "nothing was told of it";
    TrainConfig other = config;
    other.labelledBatch = 16;
    EXPECT_FALSE(foretold::lastTime(runs, other));
    EXPECT_FALSE(foretold::lastTime({ended(script, RunStatus::Stopped)}, config))
        << "it did not take its time";
    EXPECT_TRUE(foretold::beforehand(last).startsWith(QStringLiteral("last time 08:20")));
    EXPECT_TRUE(foretold::beforehand(std::nullopt).contains(QStringLiteral("not known")));
}

}  // namespace
}  // namespace seedling
