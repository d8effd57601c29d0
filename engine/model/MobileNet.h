#pragma once

#include <torch/nn/modules/container/sequential.h>

#include <vector>

#include "engine/model/Layers.h"
#include "engine/model/ModelFactory.h"

namespace seedling {

/// Convolution, BN, ReLU6: the piece that MobileNetV2 is made of. Its parts are named "0" and "1",
/// as torchvision's are.
class ConvNormRelu6 : public torch::nn::Module {
public:
    /// perChannel: each channel has a kernel of its own ("depthwise").
    ConvNormRelu6(int inputs, int outputs, int kernel, int stride, bool perChannel,
                  double momentum);

    torch::Tensor forward(const torch::Tensor& x);
    [[nodiscard]] int stride() const { return m_stride; }
    [[nodiscard]] std::int64_t multiplyAdds(int outputSide) const;

private:
    int m_stride;
    torch::nn::Conv2d m_conv;
    torch::nn::BatchNorm2d m_norm;
};

/// 1x1 to `expansion` times the channels (left out where that is 1), 3x3 for each channel alone,
/// 1x1 without activation; plus the input where nothing changes its shape.
class InvertedResidual : public torch::nn::Module {
public:
    InvertedResidual(int inputs, int outputs, int stride, int expansion, double momentum);

    torch::Tensor forward(const torch::Tensor& x);
    [[nodiscard]] int stride() const { return m_stride; }
    [[nodiscard]] std::int64_t multiplyAdds(int inputSide) const;

private:
    int m_stride;
    bool m_addsInput;
    std::shared_ptr<ConvNormRelu6> m_widen;  ///< None where nothing is widened.
    std::shared_ptr<ConvNormRelu6> m_look;
    torch::nn::Conv2d m_narrow;
    torch::nn::BatchNorm2d m_norm;
};

/// MobileNetV2 (Sandler et al. 2018, arXiv 1801.04381) of width 1 in torchvision's form and with
/// torchvision's names ("features.2.conv.1.0.weight"; "classifier.1" is the last layer). BN eps
/// 1e-5; kernels start from N(0, 2 / (k^2 C_out)), the last layer from N(0, 0.01). Deviation: no
/// dropout before the last layer, for a run draws its random numbers by step alone. 301 million
/// multiply-adds at 224 pixels; pictures become 32 times smaller, so that it is made for photos.
class MobileNet : public Classifier {
public:
    explicit MobileNet(const NetworkSpec& spec);

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    [[nodiscard]] std::vector<NetworkBlock> blocks() const override;
    void initialise(std::uint64_t seed) override;

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    int m_side;
    std::shared_ptr<ConvNormRelu6> m_stem;
    std::vector<std::shared_ptr<InvertedResidual>> m_blocks;
    std::shared_ptr<ConvNormRelu6> m_last;
    torch::nn::Linear m_head{nullptr};
};

}  // namespace seedling
