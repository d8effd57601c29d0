#include "engine/model/ResNet.h"

#include <cmath>
#include <string>

namespace seedling {
namespace {

constexpr double kEpsilon = 1e-5;
constexpr int kStemChannels = 64;
constexpr int kLargestSmallPicture = 64;

bool hasPhotoStem(const NetworkSpec& spec) {
    return spec.photoStem || spec.side > kLargestSmallPicture;
}

torch::nn::Conv2d stemFor(bool photo) {
    return photo ? convolution(3, kStemChannels, 7, 2) : convolution(3, kStemChannels, 3, 1);
}

int halved(int side) {
    return (side + 1) / 2;
}

int strided(int side, int stride) {
    return stride == 1 ? side : halved(side);
}

void fillUniform(torch::Tensor& weights, double bound, torch::Generator& generator) {
    weights.uniform_(-bound, bound, generator);
}

}  // namespace

ResidualBlock::ResidualBlock(int inputs, int outputs, int stride)
    : m_stride(stride), m_changesShape(stride != 1 || inputs != outputs) {}

void ResidualBlock::registerShortcut(int inputs, int outputs, double momentum) {
    if (m_changesShape) {
        m_shortcut = convolution(inputs, outputs, 1, m_stride);
        m_shortcutNorm = batchNorm(outputs, momentum, kEpsilon);
        register_module("downsample", torch::nn::Sequential(m_shortcut, m_shortcutNorm));
    }
}

torch::Tensor ResidualBlock::shortcutOf(const torch::Tensor& x) {
    return m_shortcut ? m_shortcutNorm(m_shortcut(x)) : x;
}

std::int64_t ResidualBlock::shortcutMultiplyAdds(int outputSide) const {
    return m_shortcut ? multiplyAddsOf(m_shortcut, outputSide) : 0;
}

BasicBlock::BasicBlock(int inputs, int channels, int stride, double momentum)
    : ResidualBlock(inputs, channels, stride),
      m_conv1(register_module("conv1", convolution(inputs, channels, 3, stride))),
      m_norm1(register_module("bn1", batchNorm(channels, momentum, kEpsilon))),
      m_conv2(register_module("conv2", convolution(channels, channels, 3, 1))),
      m_norm2(register_module("bn2", batchNorm(channels, momentum, kEpsilon))) {
    registerShortcut(inputs, channels, momentum);
}

torch::Tensor BasicBlock::forward(const torch::Tensor& x) {
    const torch::Tensor activated = torch::relu(m_norm1(convolve(m_conv1, x)));
    const torch::Tensor inner = m_norm2(convolve(m_conv2, activated));
    return torch::relu(inner + shortcutOf(x));
}

std::int64_t BasicBlock::multiplyAdds(int inputSide) const {
    const int side = strided(inputSide, stride());
    return multiplyAddsOf(m_conv1, side) + multiplyAddsOf(m_conv2, side) +
           shortcutMultiplyAdds(side);
}

BottleneckBlock::BottleneckBlock(int inputs, int channels, int stride, double momentum)
    : ResidualBlock(inputs, kExpansion * channels, stride),
      m_conv1(register_module("conv1", convolution(inputs, channels, 1, 1))),
      m_norm1(register_module("bn1", batchNorm(channels, momentum, kEpsilon))),
      m_conv2(register_module("conv2", convolution(channels, channels, 3, stride))),
      m_norm2(register_module("bn2", batchNorm(channels, momentum, kEpsilon))),
      m_conv3(register_module("conv3", convolution(channels, kExpansion * channels, 1, 1))),
      m_norm3(register_module("bn3", batchNorm(kExpansion * channels, momentum, kEpsilon))) {
    registerShortcut(inputs, kExpansion * channels, momentum);
}

torch::Tensor BottleneckBlock::forward(const torch::Tensor& x) {
    const torch::Tensor narrow = torch::relu(m_norm1(m_conv1(x)));
    const torch::Tensor seen = torch::relu(m_norm2(convolve(m_conv2, narrow)));
    return torch::relu(m_norm3(m_conv3(seen)) + shortcutOf(x));
}

std::int64_t BottleneckBlock::multiplyAdds(int inputSide) const {
    const int side = strided(inputSide, stride());
    return multiplyAddsOf(m_conv1, inputSide) + multiplyAddsOf(m_conv2, side) +
           multiplyAddsOf(m_conv3, side) + shortcutMultiplyAdds(side);
}

ResNet::ResNet(const NetworkSpec& spec, const Form& form)
    : m_side(spec.side),
      m_photoStem(hasPhotoStem(spec)),
      m_stem(register_module("conv1", stemFor(m_photoStem))),
      m_norm(register_module("bn1", batchNorm(kStemChannels, spec.batchNormMomentum, kEpsilon))),
      m_head(nullptr) {
    const int features = form.bottleneck
                             ? addLayers<BottleneckBlock>(form.blocks, spec.batchNormMomentum)
                             : addLayers<BasicBlock>(form.blocks, spec.batchNormMomentum);
    m_head = register_module("fc", torch::nn::Linear(features, spec.classes));
}

/// Returns the channels that come out.
template <class Block>
int ResNet::addLayers(const std::array<int, 4>& blocks, double momentum) {
    int inputs = kStemChannels;
    for (std::size_t place = 0; place < blocks.size(); ++place) {
        const int channels = kStemChannels << place;
        torch::nn::Sequential layer;
        for (int i = 0; i < blocks[place]; ++i) {
            const int stride = i == 0 && place > 0 ? 2 : 1;
            const auto block = std::make_shared<Block>(inputs, channels, stride, momentum);
            m_blocks.push_back(block);
            layer->push_back(block);
            inputs = Block::kExpansion * channels;
        }
        register_module("layer" + std::to_string(place + 1), layer);
    }
    return inputs;
}

std::int64_t ResNet::featureCount() const {
    return m_head->options.in_features();
}

std::int64_t ResNet::multiplyAdds() const {
    int side = m_photoStem ? halved(m_side) : m_side;
    std::int64_t total = multiplyAddsOf(m_stem, side) + multiplyAddsOf(m_head);
    side = m_photoStem ? halved(side) : side;
    for (const auto& block : m_blocks) {
        total += block->multiplyAdds(side);
        side = strided(side, block->stride());
    }
    return total;
}

std::vector<NetworkBlock> ResNet::blocks() const {
    const auto stem = [layer = m_stem.ptr(), norm = m_norm.ptr(),
                       pools = m_photoStem](const torch::Tensor& pixels) {
        const torch::Tensor x = torch::relu(norm->forward(layer->forward(pixels)));
        return pools ? torch::max_pool2d(x, /*kernel_size=*/3, /*stride=*/2, /*padding=*/1) : x;
    };
    std::vector<NetworkBlock> all;
    all.push_back({{m_stem.ptr(), m_norm.ptr()}, stem});
    addBlocks(m_blocks, all);
    return all;
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
    return throughBlocks(normalised).mean({2, 3});
}

torch::Tensor ResNet::logitsOf(const torch::Tensor& features) {
    return m_head(features);
}

}  // namespace seedling
