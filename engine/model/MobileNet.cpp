#include "engine/model/MobileNet.h"

#include <array>
#include <cmath>

namespace seedling {
namespace {

constexpr double kEpsilon = 1e-5;
constexpr double kHeadDeviation = 0.01;
constexpr int kStemChannels = 32;
constexpr int kFeatures = 1280;

/// Table 2 of the paper.
struct Stage {
    int expansion;
    int channels;
    int blocks;
    int stride;
};
constexpr std::array<Stage, 7> kStages{{{1, 16, 1, 1},
                                        {6, 24, 2, 2},
                                        {6, 32, 3, 2},
                                        {6, 64, 4, 2},
                                        {6, 96, 3, 1},
                                        {6, 160, 3, 2},
                                        {6, 320, 1, 1}}};

int strided(int side, int stride) {
    return stride == 1 ? side : (side + 1) / 2;
}

torch::nn::Conv2d convolutionOf(int inputs, int outputs, int kernel, int stride, bool perChannel) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, kernel)
                                 .stride(stride)
                                 .padding((kernel - 1) / 2)
                                 .groups(perChannel ? inputs : 1)
                                 .bias(false));
}

}  // namespace

ConvNormRelu6::ConvNormRelu6(int inputs, int outputs, int kernel, int stride, bool perChannel,
                             double momentum)
    : m_stride(stride),
      m_conv(register_module("0", convolutionOf(inputs, outputs, kernel, stride, perChannel))),
      m_norm(register_module("1", batchNorm(outputs, momentum, kEpsilon))) {}

torch::Tensor ConvNormRelu6::forward(const torch::Tensor& x) {
    const torch::Tensor normed = m_norm(m_conv(x));
    // LibTorch 1.13 knows no gradient of relu6 in bf16.
    return normed.scalar_type() == torch::kBFloat16 ? normed.clamp(0, 6) : torch::relu6(normed);
}

std::int64_t ConvNormRelu6::multiplyAdds(int outputSide) const {
    return multiplyAddsOf(m_conv, outputSide);
}

InvertedResidual::InvertedResidual(int inputs, int outputs, int stride, int expansion,
                                   double momentum)
    : m_stride(stride),
      m_addsInput(stride == 1 && inputs == outputs),
      m_narrow(convolution(expansion * inputs, outputs, 1, 1)),
      m_norm(batchNorm(outputs, momentum, kEpsilon)) {
    const int wide = expansion * inputs;
    torch::nn::Sequential parts;
    if (expansion != 1) {
        m_widen = std::make_shared<ConvNormRelu6>(inputs, wide, 1, 1, false, momentum);
        parts->push_back(m_widen);
    }
    m_look = std::make_shared<ConvNormRelu6>(wide, wide, 3, stride, true, momentum);
    parts->push_back(m_look);
    parts->push_back(m_narrow);
    parts->push_back(m_norm);
    register_module("conv", parts);
}

torch::Tensor InvertedResidual::forward(const torch::Tensor& x) {
    const torch::Tensor wide = m_widen ? m_widen->forward(x) : x;
    const torch::Tensor narrow = m_norm(m_narrow(m_look->forward(wide)));
    return m_addsInput ? narrow + x : narrow;
}

std::int64_t InvertedResidual::multiplyAdds(int inputSide) const {
    const int side = strided(inputSide, m_stride);
    return (m_widen ? m_widen->multiplyAdds(inputSide) : 0) + m_look->multiplyAdds(side) +
           multiplyAddsOf(m_narrow, side);
}

MobileNet::MobileNet(const NetworkSpec& spec)
    : m_side(spec.side),
      m_stem(
          std::make_shared<ConvNormRelu6>(3, kStemChannels, 3, 2, false, spec.batchNormMomentum)) {
    torch::nn::Sequential parts;
    parts->push_back(m_stem);
    int inputs = kStemChannels;
    for (const Stage& stage : kStages) {
        for (int i = 0; i < stage.blocks; ++i) {
            m_blocks.push_back(std::make_shared<InvertedResidual>(
                inputs, stage.channels, i == 0 ? stage.stride : 1, stage.expansion,
                spec.batchNormMomentum));
            parts->push_back(m_blocks.back());
            inputs = stage.channels;
        }
    }
    m_last =
        std::make_shared<ConvNormRelu6>(inputs, kFeatures, 1, 1, false, spec.batchNormMomentum);
    parts->push_back(m_last);
    register_module("features", parts);
    // torchvision's "0" is the dropout, which has no weights.
    m_head = torch::nn::Linear(kFeatures, spec.classes);
    torch::nn::Sequential head;
    head->push_back("1", m_head);
    register_module("classifier", head);
}

std::int64_t MobileNet::featureCount() const {
    return kFeatures;
}

std::int64_t MobileNet::multiplyAdds() const {
    int side = strided(m_side, m_stem->stride());
    std::int64_t total = m_stem->multiplyAdds(side) + multiplyAddsOf(m_head);
    for (const auto& block : m_blocks) {
        total += block->multiplyAdds(side);
        side = strided(side, block->stride());
    }
    return total + m_last->multiplyAdds(side);
}

std::vector<NetworkBlock> MobileNet::blocks() const {
    std::vector<NetworkBlock> all;
    addBlocks(std::vector<std::shared_ptr<ConvNormRelu6>>(1, m_stem), all);
    addBlocks(m_blocks, all);
    addBlocks(std::vector<std::shared_ptr<ConvNormRelu6>>(1, m_last), all);
    return all;
}

void MobileNet::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    torch::Generator generator = weightGenerator(seed);
    for (auto& entry : named_parameters()) {
        torch::Tensor& weights = entry.value();
        if (weights.dim() == 4) {
            const double fanOut =
                static_cast<double>(weights.size(0) * weights.size(2) * weights.size(3));
            fillNormal(weights, std::sqrt(2.0 / fanOut), generator);
        } else if (weights.dim() == 2) {
            fillNormal(weights, kHeadDeviation, generator);
        } else {
            const bool isScale =
                entry.key().ends_with("weight") && !Classifier::isOfLastLayer(entry.key());
            weights.fill_(isScale ? 1.0 : 0.0);
        }
    }
}

torch::Tensor MobileNet::featuresOf(const torch::Tensor& normalised) {
    return throughBlocks(normalised).mean({2, 3});
}

torch::Tensor MobileNet::logitsOf(const torch::Tensor& features) {
    return m_head(features);
}

}  // namespace seedling
