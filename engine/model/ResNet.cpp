#include "engine/model/ResNet.h"

#include <cmath>
#include <string>

namespace seedling {
namespace {

constexpr double kEpsilon = 1e-5;
constexpr int kStemChannels = 64;
constexpr int kLayers = 4;
constexpr int kBlocksPerLayer = 2;
constexpr int kLargestSmallPicture = 64;

bool isSmallPicture(int side) {
    return side <= kLargestSmallPicture;
}

torch::nn::Conv2d stemFor(int side) {
    return isSmallPicture(side) ? convolution(3, kStemChannels, 3, 1)
                                : convolution(3, kStemChannels, 7, 2);
}

int halved(int side) {
    return (side + 1) / 2;
}

void fillUniform(torch::Tensor& weights, double bound, torch::Generator& generator) {
    weights.uniform_(-bound, bound, generator);
}

}  // namespace

ResidualBlock::ResidualBlock(int inputs, int outputs, int stride, double momentum)
    : m_stride(stride),
      m_conv1(register_module("conv1", convolution(inputs, outputs, 3, stride))),
      m_norm1(register_module("bn1", batchNorm(outputs, momentum, kEpsilon))),
      m_conv2(register_module("conv2", convolution(outputs, outputs, 3, 1))),
      m_norm2(register_module("bn2", batchNorm(outputs, momentum, kEpsilon))) {
    if (stride != 1 || inputs != outputs) {
        m_shortcut = convolution(inputs, outputs, 1, stride);
        m_shortcutNorm = batchNorm(outputs, momentum, kEpsilon);
        register_module("downsample", torch::nn::Sequential(m_shortcut, m_shortcutNorm));
    }
}

torch::Tensor ResidualBlock::forward(const torch::Tensor& x) {
    const torch::Tensor inner = m_norm2(m_conv2(torch::relu(m_norm1(m_conv1(x)))));
    const torch::Tensor direct = m_shortcut ? m_shortcutNorm(m_shortcut(x)) : x;
    return torch::relu(inner + direct);
}

std::int64_t ResidualBlock::multiplyAdds(int outputSide) const {
    return multiplyAddsOf(m_conv1, outputSide) + multiplyAddsOf(m_conv2, outputSide) +
           (m_shortcut ? multiplyAddsOf(m_shortcut, outputSide) : 0);
}

ResNet::ResNet(const NetworkSpec& spec)
    : m_side(spec.side),
      m_stem(register_module("conv1", stemFor(spec.side))),
      m_norm(register_module("bn1", batchNorm(kStemChannels, spec.batchNormMomentum, kEpsilon))),
      m_head(nullptr) {
    int channels = kStemChannels;
    for (int place = 0; place < kLayers; ++place) {
        const int outputs = kStemChannels << place;
        torch::nn::Sequential layer;
        for (int i = 0; i < kBlocksPerLayer; ++i) {
            const int stride = i == 0 && place > 0 ? 2 : 1;
            m_blocks.push_back(
                std::make_shared<ResidualBlock>(channels, outputs, stride, spec.batchNormMomentum));
            layer->push_back(m_blocks.back());
            channels = outputs;
        }
        register_module("layer" + std::to_string(place + 1), layer);
    }
    m_head = register_module("fc", torch::nn::Linear(channels, spec.classes));
}

std::int64_t ResNet::featureCount() const {
    return m_head->options.in_features();
}

std::int64_t ResNet::multiplyAdds() const {
    int side = isSmallPicture(m_side) ? m_side : halved(m_side);
    std::int64_t total = multiplyAddsOf(m_stem, side) + multiplyAddsOf(m_head);
    side = isSmallPicture(m_side) ? side : halved(side);
    for (const auto& block : m_blocks) {
        side = block->stride() == 1 ? side : halved(side);
        total += block->multiplyAdds(side);
    }
    return total;
}

void ResNet::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    torch::Generator generator = weightGenerator(seed);
    for (auto& entry : named_parameters()) {
        torch::Tensor& weights = entry.value();
        if (weights.dim() == 4) {
            const double fanOut =
                static_cast<double>(weights.size(0) * weights.size(2) * weights.size(3));
            fillNormal(weights, std::sqrt(2.0 / fanOut), generator);
        } else if (entry.key().starts_with("fc.")) {
            fillUniform(weights, 1.0 / std::sqrt(static_cast<double>(featureCount())), generator);
        } else {
            // Batch normalisation is all that is left.
            weights.fill_(entry.key().ends_with("weight") ? 1.0 : 0.0);
        }
    }
}

torch::Tensor ResNet::featuresOf(const torch::Tensor& normalised) {
    torch::Tensor x = torch::relu(m_norm(m_stem(normalised)));
    if (!isSmallPicture(m_side)) {
        x = torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/2, /*padding=*/1);
    }
    for (const auto& block : m_blocks) {
        x = block->forward(x);
    }
    return x.mean({2, 3});
}

torch::Tensor ResNet::logitsOf(const torch::Tensor& features) {
    return m_head(features);
}

}  // namespace seedling
