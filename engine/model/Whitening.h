#pragma once

#include <torch/types.h>

namespace seedling {

/// Kernels of a convolution whose outputs are uncorrelated and of equal strength on the given
/// images: the leading eigenvectors of their kernel x kernel patches, each divided by the root of
/// its eigenvalue + 1e-2, then the same with the opposite sign.
/// images: [N, 3, H, W] float, normalised; H, W >= kernel. filters: even. Returns [filters, 3,
/// kernel, kernel]. Patches are taken at every second place. Source: patch whitening as in airbench
/// (Jordan 2024, arXiv 2404.00498), with 4x4 patches.
torch::Tensor whiteningKernels(const torch::Tensor& images, int filters, int kernel);

}  // namespace seedling
