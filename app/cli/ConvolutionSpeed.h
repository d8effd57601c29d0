#pragma once

#include <torch/types.h>

#include "engine/model/Classifier.h"
#include "engine/train/Precision.h"

namespace seedling::cli {

/// How fast this machine computes a network's own 3x3 convolutions when there is nothing else to
/// do: floating-point operations a second, forward and backward together, a multiply-add counted
/// as two, each convolution on its own with the shapes, the memory order and the precision that it
/// has in the network, the best of a few times. What a whole training step can reach at most.
/// pixels: a batch as the network takes it. Returns 0 for a network without such a convolution.
/// Uses LibTorch's threads as they are set; LibTorch's exceptions pass through.
double convolutionFlops(Classifier& network, const torch::Tensor& pixels, Precision precision);

}  // namespace seedling::cli
