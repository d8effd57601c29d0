#include "ui/train/RunPace.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

RunPace paceOf(std::int64_t step, std::int64_t total, double etaS) {
    RunPace pace;
    pace.take({step, total, 10, etaS, 100});
    return pace;
}

TEST(RunPaceTest, IsWholeOnlyWhenTheRunHasEnded) {
    EXPECT_EQ(RunPace().fraction(TrainState::Training), 0);
    EXPECT_DOUBLE_EQ(paceOf(30, 120, 90).fraction(TrainState::Training), 0.25);
    EXPECT_LT(paceOf(120, 120, 0).fraction(TrainState::Evaluating), 1);
    EXPECT_EQ(paceOf(120, 120, 0).fraction(TrainState::Idle), 1);
    EXPECT_EQ(paceOf(130, 120, 0).fraction(TrainState::Idle), 1) << "more steps than were planned";
}

TEST(RunPaceTest, CountsDownOnlyWhileItTrains) {
    const RunPace pace = paceOf(30, 120, 90);
    const auto left = pace.secondsLeft(TrainState::Training);
    ASSERT_TRUE(left);
    EXPECT_LE(*left, 90);
    EXPECT_EQ(pace.secondsLeft(TrainState::Paused), 90) << "a pause takes nothing away";
    EXPECT_FALSE(pace.secondsLeft(TrainState::Idle));
    EXPECT_EQ(paceOf(30, 120, -5).secondsLeft(TrainState::Training), 0) << "never below";
}

TEST(RunPaceTest, WithoutAPlanNothingIsKnown) {
    EXPECT_FALSE(RunPace().secondsLeft(TrainState::Training));
    EXPECT_FALSE(paceOf(30, 0, 90).secondsLeft(TrainState::Training));
    RunPace again = paceOf(30, 120, 90);
    again.reset();
    EXPECT_EQ(again.progress().step, 0);
    EXPECT_FALSE(again.secondsLeft(TrainState::Training));
}

TEST(RunPaceTest, NobodyIsSilentWhoHasJustSpokenOrIsPaused) {
    RunPace pace;
    EXPECT_EQ(pace.silentSeconds(TrainState::Training), 0) << "it was never heard";
    pace.heard();
    EXPECT_EQ(pace.silentSeconds(TrainState::Training), 0);
    EXPECT_EQ(pace.silentSeconds(TrainState::Paused), 0);
    EXPECT_EQ(pace.silentSeconds(TrainState::Idle), 0);
}

}  // namespace
}  // namespace seedling
