#include "engine/model/ChipNet.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace seedling {
namespace {

constexpr double kEpsilon = 1e-5;
constexpr double kHeadDeviation = 0.02;
constexpr int kStemChannels = 16;
constexpr int kMostChannels = 128;
constexpr int kSmallSide = 4;
constexpr int kKernel = 3;

torch::nn::Conv2d convolutionOf(int inputs, int outputs, int stride, int padding) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, kKernel)
                                 .stride(stride)
                                 .padding(padding)
                                 .bias(false));
}

int doubled(int channels) {
    return std::min(2 * channels, kMostChannels);
}

}  // namespace

ChipBlock::ChipBlock(int inputs, int outputs, int stride, int padding, double momentum)
    : m_stride(stride),
      m_padding(padding),
      m_conv(register_module("conv", convolutionOf(inputs, outputs, stride, padding))),
      m_norm(register_module("norm", batchNorm(outputs, momentum, kEpsilon))) {}

torch::Tensor ChipBlock::forward(const torch::Tensor& x) {
    return torch::relu(m_norm(m_conv(x)));
}

int ChipBlock::outputSide(int inputSide) const {
    return (inputSide + 2 * m_padding - kKernel) / m_stride + 1;
}

std::int64_t ChipBlock::multiplyAdds(int places) const {
    return multiplyAddsOf(m_conv, places);
}

ChipNet::ChipNet(const NetworkSpec& spec) : m_side(spec.side) {
    int channels = 3;
    int side = spec.side;
    const auto add = [&](int outputs, int stride, int padding) {
        auto block =
            std::make_shared<ChipBlock>(channels, outputs, stride, padding, spec.batchNormMomentum);
        m_blocks.push_back(register_module("block" + std::to_string(m_blocks.size()), block));
        side = block->outputSide(side);
        channels = outputs;
    };
    add(kStemChannels, /*stride=*/2, /*padding=*/0);
    while (side > kSmallSide) {
        add(doubled(channels), /*stride=*/2, /*padding=*/1);
    }
    add(doubled(channels), /*stride=*/1, /*padding=*/1);
    m_head = register_module("head", torch::nn::Linear(channels, spec.classes));
}

std::int64_t ChipNet::featureCount() const {
    return m_head->options.in_features();
}

std::int64_t ChipNet::multiplyAdds() const {
    int side = m_side;
    std::int64_t total = multiplyAddsOf(m_head);
    for (const auto& block : m_blocks) {
        side = block->outputSide(side);
        total += block->multiplyAdds(side);
    }
    return total;
}

std::vector<NetworkBlock> ChipNet::blocks() const {
    std::vector<NetworkBlock> all;
    addBlocks(m_blocks, all);
    return all;
}

void ChipNet::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    torch::Generator generator = weightGenerator(seed);
    for (auto& entry : named_parameters()) {
        torch::Tensor& weights = entry.value();
        if (weights.dim() == 4) {
            const double fanIn =
                static_cast<double>(weights.size(1) * weights.size(2) * weights.size(3));
            fillNormal(weights, std::sqrt(2.0 / fanIn), generator);
        } else if (weights.dim() == 2) {
            fillNormal(weights, kHeadDeviation, generator);
        } else {
            weights.fill_(entry.key().find("norm.weight") != std::string::npos ? 1.0 : 0.0);
        }
    }
}

torch::Tensor ChipNet::featuresOf(const torch::Tensor& normalised) {
    return throughBlocks(normalised).mean({2, 3});
}

torch::Tensor ChipNet::logitsOf(const torch::Tensor& features) {
    return m_head(features);
}

}  // namespace seedling
