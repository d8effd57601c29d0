#pragma once

#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>

#include <cstdint>

namespace seedling {

/// Square convolution without bias; padding keeps the size at stride 1 (odd kernels).
torch::nn::Conv2d convolution(int inputs, int outputs, int kernel, int stride);

torch::nn::BatchNorm2d batchNorm(int channels, double momentum, double epsilon);

/// layer(x), for a layer made by `convolution`. Under a WinogradScope by winogradConvolution where
/// that suits. In bf16, maps of 2x2 under a 3x3 kernel of stride 1
/// become one matrix product without the padding, which is the same sums in 16 places instead of
/// 36; the weights' gradient of so small a convolution is many times as slow. In fp32 it is not.
/// x: [N, inputs, H, W].
torch::Tensor convolve(torch::nn::Conv2d& layer, const torch::Tensor& x);

/// Multiply-adds of a convolution or linear layer whose output has outputSide x outputSide places.
std::int64_t multiplyAddsOf(const torch::nn::Conv2d& layer, int outputSide);
std::int64_t multiplyAddsOf(const torch::nn::Linear& layer);

/// A generator of weights that gives the same numbers on every machine.
torch::Generator weightGenerator(std::uint64_t seed);

/// Fills from a normal distribution with mean 0.
void fillNormal(torch::Tensor& weights, double deviation, torch::Generator& generator);

}  // namespace seedling
