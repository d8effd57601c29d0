#include "ui/train/TrainState.h"

namespace seedling {

TrainActions allowedActions(TrainState state) {
    switch (state) {
        case TrainState::Idle:
            return {.start = true};
        case TrainState::Starting:
        case TrainState::Preparing:
            return {.stop = true};
        case TrainState::Training:
        case TrainState::Evaluating:
            return {.pause = true, .stop = true};
        case TrainState::Pausing:
        case TrainState::Paused:
            return {.resume = true, .stop = true};
        case TrainState::Predicting:
            return {.stop = true};
        case TrainState::Stopping:
            return {};
    }
    return {};
}

TrainState nextState(TrainState now, RunState reported) {
    if (now == TrainState::Idle)
        return now;
    // What it was doing when it was asked is no news. It says that it stops when it has heard of
    // it.
    if (now == TrainState::Stopping && reported != RunState::Stopping)
        return now;
    const bool pausing = now == TrainState::Pausing;
    switch (reported) {
        case RunState::Preparing:
            return TrainState::Preparing;
        case RunState::Training:
            return pausing ? now : TrainState::Training;
        case RunState::Paused:
            return TrainState::Paused;
        case RunState::Evaluating:
            return pausing ? now : TrainState::Evaluating;
        case RunState::Stopping:
            return TrainState::Predicting;
        case RunState::Finished:
        case RunState::Failed:
            return TrainState::Stopping;
    }
    return now;
}

}  // namespace seedling
