#pragma once

#include <torch/nn/module.h>
#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace seedling {

// What tensors hold, in bytes. Whoever else holds the same memory does not matter. Any thread.

/// Undefined ones hold nothing.
std::int64_t bytesOf(const std::vector<torch::Tensor>& tensors);

/// Of a module's parameters, and of what is kept beside them: statistics, frozen kernels.
std::int64_t bytesOf(const torch::nn::Module& module);

/// Of the gradients that a module's parameters have at the moment.
std::int64_t gradientBytesOf(const torch::nn::Module& module);

}  // namespace seedling
