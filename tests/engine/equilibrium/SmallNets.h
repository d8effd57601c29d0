#pragma once

#include <torch/torch.h>

#include <cmath>
#include <utility>
#include <vector>

#include "engine/equilibrium/HopfieldEnergy.h"
#include "engine/model/Layers.h"

namespace seedling::test {

/// Parts of a network to make energies of.
struct SmallNet {
    std::vector<HopfieldLayer> layers;
    std::vector<torch::Tensor> weights;
    std::vector<torch::Tensor> biases;

    [[nodiscard]] HopfieldEnergy energy() const { return {layers, weights, biases}; }
};

/// Weights from U(-1, 1) / (2 sqrt(fan in)), the same every time.
inline SmallNet withWeights(std::vector<HopfieldLayer> layers,
                            torch::ScalarType type = torch::kFloat) {
    SmallNet net{std::move(layers), {}, {}};
    torch::Generator generator = weightGenerator(11);
    for (const HopfieldLayer& layer : net.layers) {
        torch::Tensor weight = torch::zeros(layer.weightShape(), type);
        const double bound = 0.5 / std::sqrt(static_cast<double>(weight[0].numel()));
        weight.uniform_(-bound, bound, generator);
        net.weights.push_back(weight);
        net.biases.push_back(torch::full({layer.outputs}, 0.05, type));
    }
    return net;
}

/// 3x16x16 -> 16x8x8 -> 32x4x4 -> 10 linear units.
inline SmallNet convolutional(Pooling pooling, torch::ScalarType type = torch::kFloat) {
    using Kind = HopfieldLayer::Kind;
    return withWeights({{Kind::Convolution, 3, 16, 16, pooling, false},
                        {Kind::Convolution, 16, 32, 8, pooling, false},
                        {Kind::Dense, 512, 10, 1, Pooling::None, true}},
                       type);
}

/// 768 -> 64 -> 32 -> 10 linear units.
inline SmallNet dense(torch::ScalarType type = torch::kFloat) {
    using Kind = HopfieldLayer::Kind;
    return withWeights({{Kind::Dense, 768, 64, 1, Pooling::None, false},
                        {Kind::Dense, 64, 32, 1, Pooling::None, false},
                        {Kind::Dense, 32, 10, 1, Pooling::None, true}},
                       type);
}

/// [count, 3, 16, 16], the same every time.
inline torch::Tensor noise(std::int64_t count, torch::ScalarType type = torch::kFloat) {
    torch::manual_seed(7);
    return torch::randn({count, 3, 16, 16}, torch::kDouble).to(type);
}

}  // namespace seedling::test
