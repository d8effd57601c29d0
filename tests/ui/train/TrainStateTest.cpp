#include "ui/train/TrainState.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

struct Row {
    TrainState state;
    TrainActions allowed;
};

TEST(TrainStateTest, EachStateAllowsExactlyItsActions) {
    const Row table[] = {
        {TrainState::Idle, {.start = true}},
        {TrainState::Starting, {.stop = true}},
        {TrainState::Preparing, {.stop = true}},
        {TrainState::Training, {.pause = true, .stop = true}},
        {TrainState::Pausing, {.resume = true, .stop = true}},
        {TrainState::Paused, {.resume = true, .stop = true}},
        {TrainState::Evaluating, {.pause = true, .stop = true}},
        {TrainState::Stopping, {}},
        {TrainState::Predicting, {.stop = true}},
    };
    for (const Row& row : table)
        EXPECT_EQ(allowedActions(row.state), row.allowed) << static_cast<int>(row.state);
}

TEST(TrainStateTest, AnOpenRequestStandsUntilTheWorkerHasFollowedIt) {
    EXPECT_EQ(nextState(TrainState::Pausing, RunState::Training), TrainState::Pausing);
    EXPECT_EQ(nextState(TrainState::Pausing, RunState::Paused), TrainState::Paused);
    EXPECT_EQ(nextState(TrainState::Paused, RunState::Training), TrainState::Training);
    EXPECT_EQ(nextState(TrainState::Stopping, RunState::Training), TrainState::Stopping);
    EXPECT_EQ(nextState(TrainState::Stopping, RunState::Paused), TrainState::Stopping);
    EXPECT_EQ(nextState(TrainState::Stopping, RunState::Stopping), TrainState::Predicting);
    EXPECT_EQ(nextState(TrainState::Stopping, RunState::Finished), TrainState::Stopping);
}

TEST(TrainStateTest, NewsOfAnEndedRunWakesNothing) {
    for (const RunState reported : {RunState::Preparing, RunState::Training, RunState::Failed})
        EXPECT_EQ(nextState(TrainState::Idle, reported), TrainState::Idle);
}

}  // namespace
}  // namespace seedling
