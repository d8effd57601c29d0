#pragma once

#include <torch/types.h>

#include "datasets/base/Result.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// What is trained on (labelled and unlabelled images, vetoes) as one row of numbers, to be sent to
/// other ranks. Returns [N] int64. Pure; any thread.
torch::Tensor packedSet(const TrainingSet& set);

/// The same images; classes and held-back images stay empty. Errors: Corrupt.
Result<TrainingSet> unpackedSet(const torch::Tensor& numbers);

}  // namespace seedling
