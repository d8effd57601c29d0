#pragma once

#include <torch/types.h>

namespace seedling {

/// Largest of each 2x2 window, stride 2; at an odd border, of what there is: torch::max_pool2d with
/// ceil_mode, with gradient. Faster where x is bfloat16 or float with channels last, for it keeps
/// no indices; everything else, and a model that is traced for export, gets the library's own. x:
/// [N, C, H, W]. Returns [N, C, ceil(H / 2), ceil(W / 2)].
torch::Tensor maxPool(const torch::Tensor& x);

/// The same with the same gradient to the bit, which keeps one byte for each output, its place in
/// the window, instead of x.
torch::Tensor maxPoolKeepingPlaces(const torch::Tensor& x);

}  // namespace seedling
