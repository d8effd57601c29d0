#include "engine/model/WideResNet.h"

#include <cmath>
#include <string>

namespace seedling {
namespace {

constexpr double kEpsilon = 1e-3;
constexpr double kSlope = 0.1;
constexpr int kBlocksPerStage = 4;
constexpr int kStemChannels = 16;
constexpr int kStagesOfSmallPictures = 3;
constexpr int kLargestFullSide = 96;

torch::Tensor activated(torch::nn::BatchNorm2d& norm, const torch::Tensor& x) {
    return torch::leaky_relu(norm(x), kSlope);
}

int halved(int side) {
    return (side + 1) / 2;
}

int stemStride(int side, int stages) {
    return stages > kStagesOfSmallPictures && side > kLargestFullSide ? 2 : 1;
}

}  // namespace

WideBlock::WideBlock(int inputs, int outputs, int stride, bool activateShortcut, double momentum)
    : m_activateShortcut(activateShortcut),
      m_norm1(register_module("norm1", batchNorm(inputs, momentum, kEpsilon))),
      m_conv1(register_module("conv1", convolution(inputs, outputs, 3, stride))),
      m_norm2(register_module("norm2", batchNorm(outputs, momentum, kEpsilon))),
      m_conv2(register_module("conv2", convolution(outputs, outputs, 3, 1))) {
    if (inputs != outputs) {
        m_shortcut = register_module("shortcut", convolution(inputs, outputs, 1, stride));
    }
}

torch::Tensor WideBlock::forward(const torch::Tensor& x) {
    const torch::Tensor entry = activated(m_norm1, x);
    const torch::Tensor inner = convolve(m_conv2, activated(m_norm2, convolve(m_conv1, entry)));
    torch::Tensor direct = m_activateShortcut ? entry : x;
    if (m_shortcut) {
        direct = m_shortcut(direct);
    }
    return direct + inner;
}

std::int64_t WideBlock::multiplyAdds(int outputSide) const {
    return multiplyAddsOf(m_conv1, outputSide) + multiplyAddsOf(m_conv2, outputSide) +
           (m_shortcut ? multiplyAddsOf(m_shortcut, outputSide) : 0);
}

WideResNet::WideResNet(const NetworkSpec& spec, int width, int stages)
    : m_stemSide(stemStride(spec.side, stages) == 1 ? spec.side : halved(spec.side)),
      m_stem(
          register_module("stem", convolution(3, kStemChannels, 3, stemStride(spec.side, stages)))),
      m_norm(nullptr),
      m_head(nullptr) {
    int channels = kStemChannels;
    for (int stage = 0; stage < stages; ++stage) {
        const int outputs = (kStemChannels << stage) * width;
        for (int place = 0; place < kBlocksPerStage; ++place) {
            const bool first = place == 0;
            const int stride = first && stage > 0 ? 2 : 1;
            auto block = std::make_shared<WideBlock>(channels, outputs, stride, first && stage == 0,
                                                     spec.batchNormMomentum);
            m_blocks.push_back(register_module("block" + std::to_string(m_blocks.size()), block));
            channels = outputs;
        }
    }
    m_norm = register_module("norm", batchNorm(channels, spec.batchNormMomentum, kEpsilon));
    m_head = register_module("head", torch::nn::Linear(channels, spec.classes));
}

std::int64_t WideResNet::featureCount() const {
    return m_head->options.in_features();
}

std::int64_t WideResNet::multiplyAdds() const {
    int side = m_stemSide;
    std::int64_t total = multiplyAddsOf(m_stem, side) + multiplyAddsOf(m_head);
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        side = i > 0 && i % kBlocksPerStage == 0 ? halved(side) : side;
        total += m_blocks[i]->multiplyAdds(side);
    }
    return total;
}

std::vector<NetworkBlock> WideResNet::blocks() const {
    std::vector<NetworkBlock> all;
    addBlocks(m_blocks, all);
    return all;
}

void WideResNet::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    torch::Generator generator = weightGenerator(seed);
    for (auto& entry : named_parameters()) {
        torch::Tensor& weights = entry.value();
        if (weights.dim() == 4) {
            const double fanOut =
                static_cast<double>(weights.size(0) * weights.size(2) * weights.size(3));
            fillNormal(weights, std::sqrt(2.0 / fanOut), generator);
        } else if (weights.dim() == 2) {
            const double fans = static_cast<double>(weights.size(0) + weights.size(1));
            fillNormal(weights, std::sqrt(2.0 / fans), generator);
        } else {
            weights.fill_(entry.key().find("norm") != std::string::npos &&
                                  entry.key().find("weight") != std::string::npos
                              ? 1.0
                              : 0.0);
        }
    }
}

torch::Tensor WideResNet::featuresOf(const torch::Tensor& normalised) {
    return activated(m_norm, throughBlocks(m_stem->forward(normalised))).mean({2, 3});
}

torch::Tensor WideResNet::logitsOf(const torch::Tensor& features) {
    return m_head(features);
}

}  // namespace seedling
