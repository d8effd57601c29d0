#include "engine/model/Layers.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/nn/functional/linear.h>

#include <vector>

#include "engine/model/Winograd.h"

namespace seedling {
namespace {

/// x: [N, I, 2, 2]. kernel: [O, I, 3, 3].
torch::Tensor onTwoByTwo(const torch::Tensor& kernel, const torch::Tensor& x) {
    const std::int64_t inputs = x.size(1);
    const std::int64_t outputs = kernel.size(0);
    const torch::Tensor taps = kernel.to(x.scalar_type()).permute({0, 2, 3, 1}).contiguous();
    // Output place (row, column) sees input place (r, c) through tap (r - row + 1, c - column + 1).
    std::vector<torch::Tensor> places;
    for (const int row : {0, 1}) {
        for (const int column : {0, 1}) {
            places.push_back(taps.slice(1, 1 - row, 3 - row)
                                 .slice(2, 1 - column, 3 - column)
                                 .reshape({outputs, 4 * inputs}));
        }
    }
    const torch::Tensor flat = x.permute({0, 2, 3, 1}).reshape({x.size(0), 4 * inputs});
    return torch::linear(flat, torch::cat(places))
        .reshape({x.size(0), 2, 2, outputs})
        .permute({0, 3, 1, 2});
}

}  // namespace

torch::nn::Conv2d convolution(int inputs, int outputs, int kernel, int stride) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, kernel)
                                 .stride(stride)
                                 .padding((kernel - 1) / 2)
                                 .bias(false));
}

torch::Tensor convolve(torch::nn::Conv2d& layer, const torch::Tensor& x) {
    const bool plain = layer->weight.size(2) == 3 && layer->options.stride()->at(0) == 1 &&
                       layer->options.groups() == 1 && !torch::jit::tracer::isTracing();
    if (plain && WinogradScope::isActive() && suitsWinograd(x, layer->weight)) {
        return winogradConvolution(x, layer->weight);
    }
    const bool small = x.size(2) == 2 && x.size(3) == 2;
    return plain && small && x.scalar_type() == torch::kBFloat16 ? onTwoByTwo(layer->weight, x)
                                                                 : layer(x);
}

torch::nn::BatchNorm2d batchNorm(int channels, double momentum, double epsilon) {
    return torch::nn::BatchNorm2d(
        torch::nn::BatchNorm2dOptions(channels).momentum(momentum).eps(epsilon));
}

std::int64_t multiplyAddsOf(const torch::nn::Conv2d& layer, int outputSide) {
    return layer->weight.numel() * outputSide * outputSide;
}

std::int64_t multiplyAddsOf(const torch::nn::Linear& layer) {
    return layer->weight.numel();
}

torch::Generator weightGenerator(std::uint64_t seed) {
    return at::detail::createCPUGenerator(seed);
}

void fillNormal(torch::Tensor& weights, double deviation, torch::Generator& generator) {
    const torch::NoGradGuard noGrad;
    weights.normal_(0.0, deviation, generator);
}

}  // namespace seedling
