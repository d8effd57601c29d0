#pragma once

#include <vector>

#include "engine/model/Layers.h"
#include "engine/model/ModelFactory.h"

namespace seedling {

/// conv 3x3, max-pool 2, BN, SiLU, conv 3x3, BN, SiLU.
class FrugalBlock : public torch::nn::Module {
public:
    FrugalBlock(int inputs, int outputs, double momentum);

    torch::Tensor forward(const torch::Tensor& x);
    [[nodiscard]] std::int64_t multiplyAdds(int inputSide) const;
    /// What its own layers keep for the gradient.
    void keep(KeptForm form) { m_kept = form; }

private:
    KeptForm m_kept = KeptForm::Whole;
    torch::nn::Conv2d m_conv1;
    torch::nn::BatchNorm2d m_norm1;
    torch::nn::Conv2d m_conv2;
    torch::nn::BatchNorm2d m_norm2;
};

/// A small network for processors: a frozen whitening convolution (4x4, stride 2) that learns its
/// bias alone, blocks of 64, 128 and 256 channels, global average, linear. Images over 48 pixels
/// get blocks of 32 channels in front, one for each doubling, so that the cost grows more slowly
/// than the number of pixels: 21.6 million multiply-adds at 32 pixels, 35 at 64, 78 at 96, 87 at
/// 128 and 227 at 224. 48 pixels, the most without such a block, cost 49 and so more than 64. 3x3
/// kernels start as LibTorch's default with the first filters replaced by the identity. Source: the
/// idea of airbench94 (Jordan 2024, arXiv 2404.00498); stem, widths, SiLU, average and trainable BN
/// scales differ. SiLU and the average together brought 2 points with 250 and 4 with 40 labels on
/// small photos over ReLU and maximum.
class FrugalNet : public Classifier {
public:
    explicit FrugalNet(const NetworkSpec& spec);

    [[nodiscard]] std::int64_t featureCount() const override;
    [[nodiscard]] std::int64_t multiplyAdds() const override;
    [[nodiscard]] std::vector<NetworkBlock> blocks() const override;
    void setMemorySaving(const MemorySaving& saving) override;
    void initialise(std::uint64_t seed) override;
    /// Computes the stem's kernels as well.
    void fitTo(const torch::Tensor& images) override;

protected:
    torch::Tensor featuresOf(const torch::Tensor& normalised) override;
    torch::Tensor logitsOf(const torch::Tensor& features) override;

private:
    int m_side;
    torch::Tensor m_stemKernels;  ///< Buffer: frozen.
    torch::Tensor m_stemBias;
    std::vector<std::shared_ptr<FrugalBlock>> m_blocks;
    torch::nn::Linear m_head;
};

}  // namespace seedling
