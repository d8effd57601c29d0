#pragma once

#include <torch/types.h>

#include "engine/memory/MemorySaving.h"

namespace seedling {

/// Packs what LibTorch's own operations between x and y have kept for their gradient:
///   leaky ReLU, ReLU, ReLU6    one bit a number, which is all that their gradient asks for
///   max-pool                   its input's shape, and places as 32-bit numbers
///   convolutions, batch norm   their inputs in bitsOf(form) bits, see Packed.h; also of
///                              winogradConvolution
/// A tensor that several of them keep is packed once. With KeptForm::Exact inputs of convolutions
/// and norms stay whole, and so do tensors that signs would only be kept beside. Gradients are the
/// same to the bit with Exact. Source of the hooks: LibTorch's saved_variable_hooks.h. y: just made
/// from x, with gradient, and not yet used. Thread rule: that of the pass.
void packSaved(const torch::Tensor& x, const torch::Tensor& y, KeptForm form);

}  // namespace seedling
