#pragma once

#include <torch/types.h>

#include <vector>

#include "datasets/base/Result.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// What ranks train on together.
struct SharedSet {
    TrainingSet set{};  ///< Labelled and unlabelled images, vetoes.
    /// Of pseudo-label rounds: the unlabelled images with their classes. Empty without.
    std::vector<LabelledItem> pseudoLabels{};
};

/// The set as one row of numbers, to be sent to other ranks. Returns [N] int64. Pure; any thread.
torch::Tensor packedSet(const SharedSet& shared);

/// The same images; classes and held-back images stay empty. Errors: Corrupt.
Result<SharedSet> unpackedSet(const torch::Tensor& numbers);

}  // namespace seedling
