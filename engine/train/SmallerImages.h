#pragma once

#include "engine/method/StepInput.h"

namespace seedling {

/// The batch with all its images at that side, pixels: means over areas, rounded to whole numbers.
/// Of a batch that has this side already, and of known features, nothing changes. side: at most
/// that of the images. Any thread.
StepInput withSide(StepInput batch, int side);

}  // namespace seedling
