#pragma once

#include <torch/nn/modules/container/sequential.h>

#include <vector>

#include "engine/model/Layers.h"
#include "engine/model/ModelFactory.h"

namespace seedling {

/// conv 3x3, BN, ReLU, conv 3x3, BN, plus the shortcut, ReLU ("BasicBlock").
class ResidualBlock : public torch::nn::Module {
public:
    ResidualBlock(int inputs, int outputs, int stride, double momentum);

    torch::Tensor forward(const torch::Tensor& x);
    [[nodiscard]] std::int64_t multiplyAdds(int outputSide) const;
    [[nodiscard]] int stride() const { return m_stride; }

private:
    int m_stride;
    torch::nn::Conv2d m_conv1;
    torch::nn::BatchNorm2d m_norm1;
    torch::nn::Conv2d m_conv2;
    torch::nn::BatchNorm2d m_norm2;
    torch::nn::Conv2d m_shortcut{nullptr};  ///< Only where width or size changes.
    torch::nn::BatchNorm2d m_shortcutNorm{nullptr};
};

/// ResNet-18 (He et al. 2016, arXiv 1512.03385) in torchvision's form and with torchvision's names
/// of parameters and buffers ("layer2.0.downsample.0.weight"; "fc" is the last layer), so that
/// weights of one fit the other: conv 7x7 of stride 2, max-pool, four layers of two blocks with 64,
/// 128, 256 and 512 channels, mean over the places, linear. BN eps 1e-5; kernels start from N(0, 2
/// / (k^2 C_out)), the last layer from LibTorch's default. Deviation: pictures of 64 pixels and
/// less get the stem that is usual for CIFAR, conv 3x3 of stride 1 and no max-pool; "conv1.weight"
/// is then the only tensor of another shape. 1.81 thousand million multiply-adds at 224 pixels,
/// 0.59 at 128; 2.2 at 64, 0.56 at 32.
class ResNet : public Classifier {
public:
    explicit ResNet(const NetworkSpec& spec);

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    void initialise(std::uint64_t seed) override;

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    int m_side;
    torch::nn::Conv2d m_stem;
    torch::nn::BatchNorm2d m_norm;
    std::vector<std::shared_ptr<ResidualBlock>> m_blocks;
    torch::nn::Linear m_head;
};

}  // namespace seedling
