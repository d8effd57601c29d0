#pragma once

#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// What the options mean that a person left to the program.

/// threads: 0 becomes the number of processors this process may use.
int chosenThreads(const TrainConfig& config);

/// "auto" becomes "frugal": on processors it learns most in the time there is.
std::string chosenNetwork(const TrainConfig& config);

/// Training size in pixels. 0 follows the median of the images' shorter sides: up to 40 pixels they
/// keep their size (rounded up to a multiple of 4, at least 16), larger ones become 32 pixels, or
/// 48 where they have 64 and the budget is at least 8 minutes: four times the pixels cost four
/// times the steps. medianSide: 1 or more.
int chosenSide(const TrainConfig& config, int medianSide);

/// Median of the shorter sides of the project's images, from up to 64 images spread over all;
/// images that were never read are decoded for it. 32 when none can be read.
Result<int> medianShorterSide(Project& project);

}  // namespace seedling
