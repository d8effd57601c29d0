#include "engine/model/FrugalNet.h"

#include <torch/nn/init.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "engine/model/BiasSilu.h"
#include "engine/model/MaxPool.h"
#include "engine/model/NormSilu.h"
#include "engine/model/Whitening.h"

namespace seedling {
namespace {

constexpr double kEpsilon = 1e-5;
constexpr int kStemChannels = 32;
constexpr int kStemKernel = 4;
constexpr int kLargestPlainSide = 48;
constexpr double kHeadDeviation = 0.02;

int stemSide(int side) {
    return side / 2;
}

int pooledSide(int side) {
    return (side + 1) / 2;
}

std::vector<int> blockChannels(int side) {
    std::vector<int> channels{64, 128, 256};
    for (int rest = side; rest > kLargestPlainSide; rest = pooledSide(rest)) {
        channels.insert(channels.begin(), kStemChannels);
    }
    return channels;
}

/// LibTorch's default (uniform within 1/sqrt(fan in)) with an identity in front.
void fillDirac(torch::Tensor& weights, torch::Generator& generator) {
    const double fanIn = static_cast<double>(weights.size(1) * weights.size(2) * weights.size(3));
    const double bound = 1.0 / std::sqrt(fanIn);
    weights.uniform_(-bound, bound, generator);
    const std::int64_t count = std::min(weights.size(0), weights.size(1));
    torch::Tensor identity = torch::zeros_like(weights.narrow(0, 0, count));
    torch::nn::init::dirac_(identity);
    weights.narrow(0, 0, count).copy_(identity);
}

}  // namespace

FrugalBlock::FrugalBlock(int inputs, int outputs, double momentum)
    : m_conv1(register_module("conv1", convolution(inputs, outputs, 3, 1))),
      m_norm1(register_module("norm1", batchNorm(outputs, momentum, kEpsilon))),
      m_conv2(register_module("conv2", convolution(outputs, outputs, 3, 1))),
      m_norm2(register_module("norm2", batchNorm(outputs, momentum, kEpsilon))) {}

torch::Tensor FrugalBlock::forward(const torch::Tensor& x) {
    // Ceiling keeps a place alive when the picture has shrunk to one pixel.
    const torch::Tensor pooled = m_kept == KeptForm::Whole
                                     ? maxPool(convolve(m_conv1, x))
                                     : maxPoolKeepingPlaces(convolve(m_conv1, x));
    const int bits = bitsOf(m_kept);
    return normSilu(m_norm2, convolve(m_conv2, normSilu(m_norm1, pooled, bits)), bits);
}

std::int64_t FrugalBlock::multiplyAdds(int inputSide) const {
    return multiplyAddsOf(m_conv1, inputSide) + multiplyAddsOf(m_conv2, pooledSide(inputSide));
}

FrugalNet::FrugalNet(const NetworkSpec& spec)
    : m_side(spec.side),
      m_stemKernels(register_buffer("stem_kernels",
                                    torch::zeros({kStemChannels, 3, kStemKernel, kStemKernel}))),
      m_stemBias(register_parameter("stem_bias", torch::zeros({kStemChannels}))),
      m_head(nullptr) {
    int channels = kStemChannels;
    for (const int outputs : blockChannels(spec.side)) {
        auto block = std::make_shared<FrugalBlock>(channels, outputs, spec.batchNormMomentum);
        m_blocks.push_back(register_module("block" + std::to_string(m_blocks.size()), block));
        channels = outputs;
    }
    m_head = register_module("head", torch::nn::Linear(channels, spec.classes));
}

std::int64_t FrugalNet::featureCount() const {
    return m_head->options.in_features();
}

std::int64_t FrugalNet::multiplyAdds() const {
    int side = stemSide(m_side);
    std::int64_t total = m_stemKernels.numel() * side * side + multiplyAddsOf(m_head);
    for (const auto& block : m_blocks) {
        total += block->multiplyAdds(side);
        side = pooledSide(side);
    }
    return total;
}

std::vector<NetworkBlock> FrugalNet::blocks() const {
    std::vector<NetworkBlock> all;
    addBlocks(m_blocks, all);
    return all;
}

void FrugalNet::setMemorySaving(const MemorySaving& saving) {
    Classifier::setMemorySaving(saving);
    for (const auto& block : m_blocks) {
        block->keep(saving.kept);
    }
}

void FrugalNet::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    torch::Generator generator = weightGenerator(seed);
    for (auto& entry : named_parameters()) {
        torch::Tensor& weights = entry.value();
        if (weights.dim() == 4) {
            fillDirac(weights, generator);
        } else if (weights.dim() == 2) {
            fillNormal(weights, kHeadDeviation, generator);
        } else {
            weights.fill_(entry.key().find("norm") != std::string::npos &&
                                  entry.key().find("weight") != std::string::npos
                              ? 1.0
                              : 0.0);
        }
    }
    // Until fitTo has seen images, random directions stand in for the whitening ones; from numbers
    // of their own, so that they do not depend on how many heads were drawn before.
    torch::Generator stemGenerator = weightGenerator(seed + 1);
    fillNormal(m_stemKernels, std::sqrt(1.0 / (3.0 * kStemKernel * kStemKernel)), stemGenerator);
}

void FrugalNet::fitTo(const torch::Tensor& images) {
    Classifier::fitTo(images);
    const torch::NoGradGuard noGrad;
    m_stemKernels.copy_(whiteningKernels(normalised(images), kStemChannels, kStemKernel));
}

torch::Tensor FrugalNet::featuresOf(const torch::Tensor& normalised) {
    torch::Tensor x = biasSilu(
        torch::conv2d(normalised, m_stemKernels, {}, /*stride=*/2, /*padding=*/1), m_stemBias);
    return throughBlocks(std::move(x)).mean({2, 3});
}

torch::Tensor FrugalNet::logitsOf(const torch::Tensor& features) {
    return m_head(features);
}

}  // namespace seedling
