#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "engine/train/TrainSetup.h"
#include "engine/train/TrainingClock.h"

namespace seedling {

/// A training beside the run itself, of a network of its own that begins anew and has its schedule
/// ended when the time is over. Nothing is stored.
struct ShortTraining {
    std::shared_ptr<Classifier> network;  ///< As the last step left it, in eval mode.
    double trustedShare = 0;              ///< Of the unlabelled images, in the last steps; 0-1.
    double flop = 0;
    std::int64_t imagesSeen = 0;
};

/// How long one takes: a twentieth of the run, at most a minute. minutes: of the run.
double shortTrainingSeconds(double minutes);

/// Trains with that method, whatever the setup's, and all else as the setup says. seconds: by
/// `clock`, which may stand still in between. goOn: asked before every step, with what has been
/// done; false ends the training early. Thread rule: that of the project. LibTorch's exceptions
/// pass through.
ShortTraining trainShortly(const TrainSetup& setup, const std::string& method, double seconds,
                           const TrainingClock& clock,
                           const std::function<bool(const ShortTraining&)>& goOn);

}  // namespace seedling
