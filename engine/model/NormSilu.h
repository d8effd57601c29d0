#pragma once

#include <torch/nn/modules/batchnorm.h>
#include <torch/types.h>

namespace seedling {

/// silu(norm(x)), with gradient, in half as many passes over the numbers as one after the other. In
/// train mode it takes x's own statistics and moves the running ones, as norm does. Sums are of 256
/// places in float, of these in double, and do not depend on the number of threads. While a model
/// is traced for export, and for what is not channels-last float or bfloat16, it is the one after
/// the other. norm: with weight, bias and running statistics. x: [N, C, H, W]. Source: Ioffe and
/// Szegedy 2015, arXiv 1502.03167.
/// keptBits: 0, or 8 or 4 where x is kept for the gradient in so many bits (Packed.h); what comes
/// out and the statistics are the same.
torch::Tensor normSilu(torch::nn::BatchNorm2d& norm, const torch::Tensor& x, int keptBits = 0);

}  // namespace seedling
