#pragma once

#include <torch/nn/module.h>

#include <cstdint>

#include "engine/optim/Optimizer.h"
#include "engine/protocol/MemorySplit.h"

namespace seedling {

/// What a network in training holds, by its tensors themselves. average: of its weights, counted
/// with the optimizer. Leaves out activations and data. Thread rule: the one that trains.
MemorySplit sharesOf(const torch::nn::Module& network, const torch::nn::Module& average,
                     const Optimizer& optimizer);

/// The same split with all that is left of so many bytes of tensors as activations (never below 0).
MemorySplit withRest(MemorySplit split, std::int64_t tensorBytes);

}  // namespace seedling
