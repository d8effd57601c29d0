#pragma once

#include "engine/train/CheckpointHeader.h"
#include "engine/train/RunControl.h"
#include "engine/train/TrainSetup.h"

namespace seedling {

/// What a short training has shown.
struct FirstLook {
    double trustedShare = 0;  ///< Of the unlabelled images, in its last steps; 0-1.
    RunProgress spent;        ///< Time, operations, images and energy.
};

/// How long a first look takes: a twentieth of the run, at most a minute. minutes: of the run.
double firstLookSeconds(double minutes);

/// Trains a throw-away network with FixMatch (whatever the setup's method) for that long, its own
/// schedule included. How many images such a short training trusts tells images that it will soon
/// know from those that need to be looked at for longer. Ends early when a stop is asked for.
/// Thread rule: that of the project. LibTorch's exceptions pass through.
FirstLook takeFirstLook(const TrainSetup& setup, double seconds, const RunControl& control);

}  // namespace seedling
