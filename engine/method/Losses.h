#pragma once

#include <torch/types.h>

namespace seedling {

/// Mean cross entropy. logits: [N, C] float; targets: [N] int64. A scalar.
torch::Tensor supervisedLoss(const torch::Tensor& logits, const torch::Tensor& targets);

/// sum(weights * cross entropy) / batch: the constant size of the unlabelled batch, not the number
/// of trusted images, so that the term grows as the network becomes sure. strongLogits: [K, C]
/// float; targets: [K] int64; weights: [K] float; batch: mu B >= K. A scalar; 0 when K is 0.
/// Source: FixMatch, arXiv 2001.07685, equation 4.
torch::Tensor unlabelledLoss(const torch::Tensor& strongLogits, const torch::Tensor& targets,
                             const torch::Tensor& weights, std::int64_t batch);

}  // namespace seedling
