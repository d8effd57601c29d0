#pragma once

#include <torch/types.h>

namespace seedling {

/// Which images to put through the network: those with a weight above 0 first, in their order, then
/// others up to a multiple of 32, because a few shapes run faster than ever new ones. weights: [N]
/// float. Returns [K] int64, K <= N; none when no weight is above 0.
torch::Tensor placesToTrain(const torch::Tensor& weights);

}  // namespace seedling
