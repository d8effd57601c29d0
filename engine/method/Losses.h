#pragma once

#include <torch/types.h>

namespace seedling {

/// What is compared.
enum class Cost {
    CrossEntropy,
    /// 1/2 |logits / kReadoutScale - target|^2, a class counting as a row of 0 with one 1: for
    /// networks with Readout::SquaredError.
    SquaredError
};

/// Mean cost. logits: [N, C] float; targets: [N] int64. A scalar.
torch::Tensor supervisedLoss(const torch::Tensor& logits, const torch::Tensor& targets,
                             Cost cost = Cost::CrossEntropy);

/// sum(weights * cost) / batch: the constant size of the whole batch, not the number of
/// trusted images, so that the term grows as the network becomes sure. logits: [K, C] float;
/// targets: [K] int64, or [K, C] float with rows that add up to 1; weights: [K] float; batch: K or
/// more. A scalar; 0 when K is 0. Source: FixMatch, arXiv 2001.07685, equation 4.
torch::Tensor weightedLoss(const torch::Tensor& logits, const torch::Tensor& targets,
                           const torch::Tensor& weights, std::int64_t batch,
                           Cost cost = Cost::CrossEntropy);

}  // namespace seedling
