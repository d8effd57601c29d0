#pragma once

#include "datasets/augment/AugmentPool.h"
#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// How a configuration has images changed. Pure functions.

/// side: of the square images, pixels. mirror: whether views may be mirrored.
AugmentSettings augmentSettings(const TrainConfig& config, int side, bool mirror);

/// What TrainConfig::strongView names.
ViewKind strongViewOf(const TrainConfig& config);

}  // namespace seedling
