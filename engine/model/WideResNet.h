#pragma once

#include <vector>

#include "engine/model/Layers.h"
#include "engine/model/ModelFactory.h"

namespace seedling {

/// One pre-activation block of a wide residual network: BN, leaky ReLU, 3x3, BN, leaky ReLU, 3x3,
/// plus the shortcut.
class WideBlock : public torch::nn::Module {
public:
    /// activateShortcut: the activated input, not the raw one, feeds the shortcut (first block of
    /// stage 1 only).
    WideBlock(int inputs, int outputs, int stride, bool activateShortcut, double momentum);

    torch::Tensor forward(const torch::Tensor& x);
    [[nodiscard]] std::int64_t multiplyAdds(int outputSide) const;

private:
    bool m_activateShortcut;
    torch::nn::BatchNorm2d m_norm1;
    torch::nn::Conv2d m_conv1;
    torch::nn::BatchNorm2d m_norm2;
    torch::nn::Conv2d m_conv2;
    torch::nn::Conv2d m_shortcut{nullptr};  ///< Only where width or size changes.
};

/// WRN-28-k and WRN-37-k (Zagoruyko and Komodakis 2016, arXiv 1605.07146) in the form of FixMatch's
/// official code: the activated input feeds the shortcut of the first block of stage 1 alone, while
/// the first blocks of later stages activate only their first convolution's input; leaky ReLU with
/// slope 0.1; BN eps 1e-3. Stages of four blocks with 16 k, 32 k, 64 k and, in WRN-37, which
/// FixMatch uses for the 96 pixels of STL-10, 128 k channels; each but the first halves the
/// picture. Kernels start from N(0, 2 / (k^2 C_out)), the last layer from Glorot's normal
/// distribution. Deviations: convolutions have no bias (BN takes it away), and stride-2
/// convolutions pad both edges by one pixel instead of the far edge only. WRN-37 halves pictures
/// over 96 pixels in its first convolution already: 2.6 thousand million multiply-adds at 96
/// pixels, 3.5 at 224.
class WideResNet : public Classifier {
public:
    /// width: k, 2 or 8 in the papers; stages: 3 (WRN-28) or 4 (WRN-37).
    WideResNet(const NetworkSpec& spec, int width, int stages);

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    [[nodiscard]] std::vector<NetworkBlock> blocks() const override;
    void initialise(std::uint64_t seed) override;

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    int m_stemSide;  ///< Of what the stem gives.
    torch::nn::Conv2d m_stem;
    std::vector<std::shared_ptr<WideBlock>> m_blocks;
    torch::nn::BatchNorm2d m_norm;
    torch::nn::Linear m_head;
};

}  // namespace seedling
