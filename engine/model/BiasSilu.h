#pragma once

#include <torch/types.h>

namespace seedling {

/// silu(x + bias) for an x that no gradient goes back to, such as a convolution with frozen kernels
/// of the images: the backward pass is then a sum. x: [N, C, H, W], channels-last, float or
/// bfloat16. bias: [C] float. While a model is traced for export, and for any other x, it is
/// LibTorch's own operations.
torch::Tensor biasSilu(const torch::Tensor& x, const torch::Tensor& bias);

}  // namespace seedling
