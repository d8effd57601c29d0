#pragma once

#include <QString>
#include <optional>

#include "engine/protocol/Event.h"

namespace seedling {

/// Where training stands, as the window sees it.
enum class TrainState {
    Idle,       ///< Nothing runs.
    Starting,   ///< The worker was started and has not spoken yet.
    Preparing,  ///< It reads images.
    Training,
    Pausing,  ///< Pause was asked for; the step under way ends first.
    Paused,
    Evaluating,  ///< It measures, or predicts every image at the end.
    Stopping,    ///< Stop was asked for; it saves what it has.
    Predicting,  ///< It has stopped and predicts every image; another stop ends that.
};

/// What a person may do now.
struct TrainActions {
    bool start = false;
    bool pause = false;
    bool resume = false;
    bool stop = false;

    bool operator==(const TrainActions&) const = default;
};

/// Pure: the same state always allows the same.
[[nodiscard]] TrainActions allowedActions(TrainState state);

/// The state after the worker reported one. A request of the person that is still open (Pausing,
/// Stopping) is kept until the worker has followed it: to Paused, to Predicting.
[[nodiscard]] TrainState nextState(TrainState now, RunState reported);

[[nodiscard]] inline bool isActive(TrainState state) {
    return state != TrainState::Idle;
}

}  // namespace seedling
