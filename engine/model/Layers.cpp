#include "engine/model/Layers.h"

#include <ATen/CPUGeneratorImpl.h>

namespace seedling {

torch::nn::Conv2d convolution(int inputs, int outputs, int kernel, int stride) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, kernel)
                                 .stride(stride)
                                 .padding((kernel - 1) / 2)
                                 .bias(false));
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
