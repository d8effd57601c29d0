#pragma once

#include <torch/nn/modules/container/sequential.h>

#include <array>
#include <vector>

#include "engine/model/Layers.h"
#include "engine/model/ModelFactory.h"

namespace seedling {

/// The block of a residual network: convolutions with batch normalisation, and the shortcut, which
/// has a 1x1 convolution where width or size changes ("downsample").
class ResidualBlock : public torch::nn::Module {
public:
    virtual torch::Tensor forward(const torch::Tensor& x) = 0;
    /// inputSide: of the square that comes in; the stride is the block's own.
    [[nodiscard]] virtual std::int64_t multiplyAdds(int inputSide) const = 0;
    [[nodiscard]] int stride() const { return m_stride; }

protected:
    ResidualBlock(int inputs, int outputs, int stride);

    /// After the subclass has registered its own, so that names stand in torchvision's order.
    void registerShortcut(int inputs, int outputs, double momentum);
    torch::Tensor shortcutOf(const torch::Tensor& x);
    [[nodiscard]] std::int64_t shortcutMultiplyAdds(int outputSide) const;

private:
    int m_stride;
    bool m_changesShape;
    torch::nn::Conv2d m_shortcut{nullptr};
    torch::nn::BatchNorm2d m_shortcutNorm{nullptr};
};

/// conv 3x3, BN, ReLU, conv 3x3, BN, plus the shortcut, ReLU ("BasicBlock").
class BasicBlock : public ResidualBlock {
public:
    static constexpr int kExpansion = 1;  ///< Outputs for each channel inside.

    /// channels: inside and out.
    BasicBlock(int inputs, int channels, int stride, double momentum);

    torch::Tensor forward(const torch::Tensor& x) override;
    [[nodiscard]] std::int64_t multiplyAdds(int inputSide) const override;

private:
    torch::nn::Conv2d m_conv1;
    torch::nn::BatchNorm2d m_norm1;
    torch::nn::Conv2d m_conv2;
    torch::nn::BatchNorm2d m_norm2;
};

/// conv 1x1, BN, ReLU, conv 3x3, BN, ReLU, conv 1x1 to four times the channels, BN, plus the
/// shortcut, ReLU ("Bottleneck"). The 3x3 convolution has the stride, as torchvision has it
/// ("ResNet V1.5"), not the first one as in the paper.
class BottleneckBlock : public ResidualBlock {
public:
    static constexpr int kExpansion = 4;

    /// channels: inside.
    BottleneckBlock(int inputs, int channels, int stride, double momentum);

    torch::Tensor forward(const torch::Tensor& x) override;
    [[nodiscard]] std::int64_t multiplyAdds(int inputSide) const override;

private:
    torch::nn::Conv2d m_conv1;
    torch::nn::BatchNorm2d m_norm1;
    torch::nn::Conv2d m_conv2;
    torch::nn::BatchNorm2d m_norm2;
    torch::nn::Conv2d m_conv3;
    torch::nn::BatchNorm2d m_norm3;
};

/// ResNet-18, -34 and -50 (He et al. 2016, arXiv 1512.03385) in torchvision's form and with
/// torchvision's names of parameters and buffers ("layer2.0.downsample.0.weight"; "fc" is the last
/// layer), so that weights of one fit the other: conv 7x7 of stride 2, max-pool, four layers of
/// blocks with 64, 128, 256 and 512 channels, mean over the places, linear. BN eps 1e-5; kernels
/// start from N(0, 2 / (k^2 C_out)), the last layer from LibTorch's default. Deviation: pictures of
/// 64 pixels and less get the stem that is usual for CIFAR, conv 3x3 of stride 1 and no max-pool,
/// unless NetworkSpec::photoStem asks for the other; "conv1.weight" is then the only tensor of
/// another shape. At 224 pixels 1.81, 3.66 and 4.09 thousand million multiply-adds; ResNet-18 at
/// 128 0.59, at 64 2.2, at 32 0.56.
class ResNet : public Classifier {
public:
    struct Form {
        std::array<int, 4> blocks{2, 2, 2, 2};  ///< Of each layer.
        bool bottleneck = false;
    };

    ResNet(const NetworkSpec& spec, const Form& form);

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    [[nodiscard]] std::vector<NetworkBlock> blocks() const override;
    void initialise(std::uint64_t seed) override;

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    template <class Block>
    int addLayers(const std::array<int, 4>& blocks, double momentum);

    int m_side;
    bool m_photoStem;
    torch::nn::Conv2d m_stem;
    torch::nn::BatchNorm2d m_norm;
    std::vector<std::shared_ptr<ResidualBlock>> m_blocks;
    torch::nn::Linear m_head;
};

}  // namespace seedling
