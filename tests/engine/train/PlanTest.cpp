#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "engine/train/BatchPlan.h"
#include "engine/train/RunPlan.h"

namespace seedling {
namespace {

TEST(BatchPlan, DependsOnSeedAndStepAlone) {
    BatchPlan first(1, 8, 24);
    BatchPlan second(1, 8, 24);
    (void)second.unlabelled(0, 50);
    EXPECT_EQ(first.unlabelled(7, 50), second.unlabelled(7, 50));
    EXPECT_EQ(first.labelled(7, 5), second.labelled(7, 5));
    BatchPlan other(2, 8, 24);
    EXPECT_NE(first.unlabelled(7, 50), other.unlabelled(7, 50));
}

TEST(BatchPlan, EveryPassSeesEveryImageOnce) {
    BatchPlan plan(1, 4, 10);
    std::vector<std::int64_t> seen;
    for (std::int64_t step = 0; step < 7; ++step) {
        for (const std::int64_t place : plan.unlabelled(step, 35)) {
            seen.push_back(place);
        }
    }
    ASSERT_EQ(seen.size(), 70U);
    EXPECT_EQ(std::set<std::int64_t>(seen.begin(), seen.begin() + 35).size(), 35U);
    EXPECT_EQ(std::set<std::int64_t>(seen.begin() + 35, seen.end()).size(), 35U);
}

TEST(BatchPlan, FewImagesAreRepeatedWithinABatch) {
    BatchPlan plan(1, 64, 192);
    EXPECT_EQ(plan.unlabelled(3, 5).size(), 192U);
    const auto labelled = plan.labelled(0, 2);
    EXPECT_EQ(labelled.size(), 64U);
    EXPECT_EQ(std::set<std::int64_t>(labelled.begin(), labelled.end()).size(), 2U);
}

TEST(RunPlan, ByStepsIsExact) {
    RunPlan plan = RunPlan::bySteps(4);
    std::vector<double> fractions;
    double seconds = 0;
    while (!plan.isOver()) {
        fractions.push_back(plan.fraction());
        plan.stepDone(seconds += 0.5);
    }
    EXPECT_EQ(fractions, (std::vector<double>{0, 0.25, 0.5, 0.75}));
    EXPECT_EQ(plan.plannedSteps(), 4);
}

struct Clocked {
    double end = 0;
    double lastFraction = 0;
    std::int64_t steps = 0;
    bool rises = true;
};

Clocked runByTime(double budget, double (*stepSeconds)(double)) {
    RunPlan plan = RunPlan::byTime(budget);
    Clocked result;
    double before = -1;
    while (!plan.isOver()) {
        result.rises = result.rises && plan.fraction() > before;
        before = result.lastFraction = plan.fraction();
        plan.stepDone(result.end += stepSeconds(result.end));
    }
    result.steps = plan.step();
    return result;
}

TEST(RunPlan, ByTimeEndsAnnealedAtTheBudget) {
    const Clocked run = runByTime(180, [](double) { return 0.1; });
    EXPECT_NEAR(run.end, 180, 0.2);
    EXPECT_NEAR(static_cast<double>(run.steps), 1800, 2);
    EXPECT_GT(run.lastFraction, 0.998);
    EXPECT_TRUE(run.rises);
}

TEST(RunPlan, ByTimeFollowsAMachineThatSlowsDown) {
    const Clocked slower = runByTime(180, [](double at) { return at < 60 ? 0.1 : 0.4; });
    EXPECT_NEAR(slower.end, 180, 1);
    EXPECT_GT(slower.lastFraction, 0.99);
    EXPECT_TRUE(slower.rises);
    const Clocked quicker = runByTime(180, [](double at) { return at < 60 ? 0.4 : 0.1; });
    EXPECT_NEAR(quicker.end, 180, 1);
    EXPECT_GT(quicker.lastFraction, 0.99);
}

TEST(RunPlan, ASlowFirstStepDoesNotEatTheSchedule) {
    RunPlan plan = RunPlan::byTime(60);
    plan.stepDone(3.0);
    double seconds = 3.0;
    for (int i = 0; i < 5; ++i) {
        plan.stepDone(seconds += 0.1);
    }
    EXPECT_LT(plan.fraction(), 0.2);
}

TEST(RunPlan, AStepLongerThanTheBudgetEndsTheRun) {
    RunPlan plan = RunPlan::byTime(1);
    plan.stepDone(5);
    EXPECT_TRUE(plan.isOver());
    EXPECT_EQ(plan.fraction(), 1.0);
}

TEST(RunPlan, GoesOnFromACheckpoint) {
    RunPlan plan = RunPlan::byTime(10);
    plan.restore(40, 0.5, 5, 80);
    EXPECT_EQ(plan.plannedSteps(), 80);
    double seconds = 5;
    while (!plan.isOver()) {
        plan.stepDone(seconds += 0.125);
    }
    EXPECT_NEAR(seconds, 10, 0.2);
    EXPECT_EQ(plan.step(), 80);
}

TEST(RunPlan, LeavesTimeForThePredictions) {
    RunPlan plan = RunPlan::byTime(10);
    plan.setReserve(2);
    double seconds = 0;
    while (!plan.isOver()) {
        plan.stepDone(seconds += 0.1);
    }
    EXPECT_NEAR(seconds, 8, 0.15);
}

/// Foresees after every step when 300 J are used up, at a power that changes in time.
Clocked runByEnergy(RunPlan plan, double (*watts)(double)) {
    constexpr double kBudget = 300;
    constexpr double kStep = 0.1;
    Clocked result;
    double used = 0;
    double before = -1;
    while (!plan.isOver()) {
        result.rises = result.rises && plan.fraction() > before;
        before = result.lastFraction = plan.fraction();
        used += watts(result.end) * kStep;
        plan.stepDone(result.end += kStep);
        plan.foresee(result.end * kBudget / used);
    }
    EXPECT_TRUE(plan.wasCutShort());
    result.steps = plan.step();
    return result;
}

TEST(RunPlan, AnotherBudgetEndsItAnnealedToo) {
    for (const RunPlan& plan : {RunPlan::bySteps(100'000), RunPlan::byTime(1000)}) {
        const Clocked steady = runByEnergy(plan, [](double) { return 10.0; });
        EXPECT_NEAR(steady.end, 30, 0.2);
        EXPECT_GT(steady.lastFraction, 0.98);
        EXPECT_TRUE(steady.rises);
        const Clocked hotter = runByEnergy(plan, [](double at) { return at < 10 ? 10.0 : 20.0; });
        EXPECT_NEAR(hotter.end, 20, 0.3);
        EXPECT_GT(hotter.lastFraction, 0.95);
    }
}

TEST(RunPlan, ABudgetThatWouldLastLongerChangesNothing) {
    RunPlan plan = RunPlan::bySteps(40);
    double seconds = 0;
    for (int i = 0; i < 40; ++i) {
        EXPECT_FALSE(plan.isOver());
        EXPECT_NEAR(plan.fraction(), i / 40.0, 1e-12);
        plan.stepDone(seconds += 0.5);
        plan.foresee(1000);
    }
    EXPECT_TRUE(plan.isOver());
    EXPECT_FALSE(plan.wasCutShort());
    EXPECT_EQ(plan.plannedSteps(), 40);
}

TEST(RunPlan, LandsWithinTheStepsItIsGiven) {
    for (RunPlan plan : {RunPlan::bySteps(1000), RunPlan::byTime(100)}) {
        double seconds = 0;
        for (int i = 0; i < 200; ++i) {
            plan.stepDone(seconds += 0.1);
        }
        EXPECT_NEAR(plan.fraction(), 0.2, 0.01);
        plan.land(20);
        EXPECT_EQ(plan.plannedSteps(), 220);
        EXPECT_NEAR(plan.secondsLeft(), 2, 0.01);
        double fraction = plan.fraction();
        while (!plan.isOver()) {
            fraction = plan.fraction();
            plan.stepDone(seconds += 0.1);
        }
        EXPECT_EQ(plan.step(), 220);
        EXPECT_GT(fraction, 0.95);
        EXPECT_EQ(plan.fraction(), 1.0);
        EXPECT_TRUE(plan.wasCutShort());
    }
}

TEST(RunPlan, ARunThatWasCutShortGoesOnFromItsPlaceInTheSchedule) {
    RunPlan plan = RunPlan::bySteps(1000);
    plan.restore(100, 0.6, 10, 150);
    EXPECT_EQ(plan.plannedSteps(), 150);
    plan.stepDone(10.1);
    EXPECT_GT(plan.fraction(), 0.6);
    RunPlan ended = RunPlan::bySteps(1000);
    ended.restore(150, 1, 15, 150);
    EXPECT_TRUE(ended.isOver());
    EXPECT_TRUE(ended.wasCutShort());
}

}  // namespace
}  // namespace seedling
