#pragma once

#include <vector>

#include "engine/model/Layers.h"
#include "engine/model/ModelFactory.h"

namespace seedling {

/// conv 3x3, BN, ReLU.
class ChipBlock : public torch::nn::Module {
public:
    /// padding: 0 or 1.
    ChipBlock(int inputs, int outputs, int stride, int padding, double momentum);

    torch::Tensor forward(const torch::Tensor& x);
    [[nodiscard]] int outputSide(int inputSide) const;
    /// places: along a side of what it gives.
    [[nodiscard]] std::int64_t multiplyAdds(int places) const;

private:
    int m_stride;
    int m_padding;
    torch::nn::Conv2d m_conv;
    torch::nn::BatchNorm2d m_norm;
};

/// A network small enough to learn on a microcontroller (engine/chip): conv 3x3 of stride 2 without
/// padding to 16 channels, as many of stride 2 with twice the channels (128 at most) as bring the
/// picture to 4 places or fewer along a side, one of stride 1, mean over the places, linear; BN and
/// ReLU after each convolution. 97 thousand weights at 28 pixels, 245 thousand at 64. The first has
/// no padding so that normalisation can become part of its weights without an error at the border.
/// Kernels start from N(0, 2 / (k^2 C_in)) (He et al. 2015).
class ChipNet : public Classifier {
public:
    explicit ChipNet(const NetworkSpec& spec);

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    [[nodiscard]] std::vector<NetworkBlock> blocks() const override;
    void initialise(std::uint64_t seed) override;

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    int m_side;
    std::vector<std::shared_ptr<ChipBlock>> m_blocks;
    torch::nn::Linear m_head{nullptr};
};

}  // namespace seedling
