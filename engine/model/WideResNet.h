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

/// WRN-28-k (Zagoruyko and Komodakis 2016, arXiv 1605.07146) in the form of FixMatch's official
/// code: the activated input feeds the shortcut of the first block of stage 1 alone, while the
/// first blocks of stages 2 and 3 activate only their first convolution's input; leaky ReLU with
/// slope 0.1; BN eps 1e-3. Kernels start from N(0, 2 / (k^2 C_out)), the last layer from Glorot's
/// normal distribution.
/// Deviations: convolutions have no bias (BN takes it away), and stride-2 convolutions pad both
/// edges by one pixel instead of the far edge only.
class WideResNet : public Classifier {
public:
    /// width: k, 2 or 8 in the papers.
    WideResNet(const NetworkSpec& spec, int width);

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    void initialise(std::uint64_t seed) override;

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    int m_side;
    torch::nn::Conv2d m_stem;
    std::vector<std::shared_ptr<WideBlock>> m_blocks;
    torch::nn::BatchNorm2d m_norm;
    torch::nn::Linear m_head;
};

}  // namespace seedling
