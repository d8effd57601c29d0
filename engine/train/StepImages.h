#pragma once

#include <cstdint>

#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// How many images go through the network in one step, at most: when every unlabelled one is
/// trusted.
struct StepImages {
    std::int64_t trained = 0;  ///< Forward and backward, all at once.
    std::int64_t seen = 0;     ///< Forward only, before the others.

    bool operator==(const StepImages&) const = default;
};

/// config: with method and batch sizes as they were chosen. A pure function; any thread.
StepImages stepImages(const TrainConfig& config);

}  // namespace seedling
