#pragma once

#include "engine/model/NetworkSpec.h"

namespace seedling {

/// Bytes that a training step takes for each of its images at its peak: activations, their
/// gradients and the pixels. Measured on a throw-away copy of the network in fp32 (bf16 takes
/// less): the difference between a step of a few images and one of twice as many. Weights, their
/// gradients and the scratch space of kernels are not in it. 0 when TensorMemory does not count.
/// Takes less than a second, or the time of eight images where that is more. Thread rule: nothing
/// else may use LibTorch meanwhile.
double stepBytesPerImage(const NetworkSpec& spec);

}  // namespace seedling
