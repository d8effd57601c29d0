#pragma once

#include <cstdint>
#include <optional>

#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// A run that may come to more memory than there is for it, as it was told before its first step.
struct MemoryShortage {
    std::int64_t neededBytes = 0;  ///< That the process may come to.
    std::int64_t roomBytes = 0;    ///< That it may come to without an alarm.
    int labelledBatch = 0;         ///< Of the run, as it was chosen; 1 or more.
    int unlabelledRatio = 0;       ///< The same.
    double bytesPerLabelled = 0;   ///< Of a labelled image of the batch, with the unlabelled ones
                                   ///< that come with it; 0: not known.

    bool operator==(const MemoryShortage&) const = default;
};

/// The batch with which the run is expected to fit: the largest by what an image takes, half the
/// batch where that is not known. None where no batch of 4 or more would do. Pure; any thread.
std::optional<int> smallerBatch(const MemoryShortage& shortage);

/// The same run with that batch, and as many unlabelled images for each labelled one as it had:
/// what is left to the program might become more. None as above. Pure; any thread.
std::optional<TrainConfig> withSmallerBatch(TrainConfig config, const MemoryShortage& shortage);

}  // namespace seedling
