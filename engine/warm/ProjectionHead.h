#pragma once

#include <torch/nn/module.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/linear.h>

#include <cstdint>

namespace seedling {

/// Between a network's features and the contrastive loss, thrown away afterwards: linear without
/// bias to 256, BN, ReLU, linear to 128, scaled to length 1. Source: SimCLR (arXiv:2002.05709,
/// section 2.1), with BN.
class ProjectionHead : public torch::nn::Module {
public:
    explicit ProjectionHead(std::int64_t features);

    /// features: [N, features] -> [N, 128] float.
    torch::Tensor forward(const torch::Tensor& features);

    /// Draws all weights anew from `seed`.
    void initialise(std::uint64_t seed);

private:
    torch::nn::Linear m_hidden;
    torch::nn::BatchNorm1d m_norm;
    torch::nn::Linear m_out;
};

}  // namespace seedling
