#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "datasets/cache/PixelCache.h"
#include "engine/chip/ChipMachine.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// How a chip is taught.
struct ChipTraining {
    std::int64_t steps = 3000;  ///< Labelled images shown.
    int unlabelledPerStep = 1;  ///< Images without a label shown after each.
    double rate = 0.01;         ///< Of learning, at the beginning; it falls to 0 as a cosine does.
    double threshold = 0.95;    ///< Probability from which on an answer counts as a label.
    std::uint64_t seed = 1;
};

/// What came of it.
struct ChipLearning {
    double loss = 0;                ///< Mean over the last tenth of the labelled images, in nats.
    std::int64_t pseudoLabels = 0;  ///< Images that were learnt from without a label.
    std::int64_t asked = 0;         ///< Images without a label that were shown.
    bool stopped = false;
};

/// Shows the machine labelled images, each as often as any other, and after each some without a
/// label. progress: called with the step; returns false to stop. All images must be in the cache
/// and `labelled` must not be empty; with no unlabelled ones none are shown.
ChipLearning trainOnChip(ChipMachine& machine, const PixelCache& cache,
                         const std::vector<LabelledItem>& labelled,
                         const std::vector<ImageId>& unlabelled, const ChipTraining& training,
                         const std::function<bool(std::int64_t step)>& progress);

/// Mean loss of images with a label, in nats. Not empty.
double chipLoss(ChipMachine& machine, const PixelCache& cache,
                const std::vector<LabelledItem>& items);

}  // namespace seedling
