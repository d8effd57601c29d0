#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

#include "engine/equilibrium/EquilibriumSettings.h"

namespace seedling {

/// The form of one layer of units and of the weights between it and what is below. Convolutions
/// have kernels of 3x3 and keep the size; pooling halves it, a row and a column that are left over
/// aside.
struct HopfieldLayer {
    enum class Kind { Dense, Convolution };

    Kind kind = Kind::Dense;
    std::int64_t inputs = 1;   ///< Numbers below; channels of a convolution.
    std::int64_t outputs = 1;  ///< Units; channels of a convolution.
    int side = 1;              ///< Convolution: of the square maps below.
    Pooling pooling = Pooling::None;
    bool isLinear = false;  ///< Units may be any number; all others lie between 0 and 1.

    [[nodiscard]] int outputSide() const;  ///< Convolution: of the maps of units.
    [[nodiscard]] std::int64_t units() const;
    [[nodiscard]] std::vector<std::int64_t> weightShape() const;
    [[nodiscard]] std::int64_t multiplyAdds() const;  ///< Of what goes up, or down; of one image.
};

/// What comes up into a layer: P(W * s) of the units s below, [N, units ...].
struct LayerDrive {
    torch::Tensor value;
    torch::Tensor places;  ///< Max pooling alone: where the largest were; same shape, int64.
};

// The three parts of an interaction <u, P(W * s)> between the units u of a layer and s below it.
// Plain operations of any floating-point type: whether autograd looks on is the caller's choice.

LayerDrive driveOf(const HopfieldLayer& layer, const torch::Tensor& weight,
                   const torch::Tensor& below);

/// Its gradient by s, at the places that `drive` has found: what goes down. Shape of `below`.
torch::Tensor feedbackOf(const HopfieldLayer& layer, const torch::Tensor& weight,
                         const LayerDrive& drive, const torch::Tensor& units,
                         const torch::Tensor& below);

/// Its gradient by W, summed over the rows: the product of what is active on both sides.
torch::Tensor weightProduct(const HopfieldLayer& layer, const torch::Tensor& weight,
                            const LayerDrive& drive, const torch::Tensor& units,
                            const torch::Tensor& below);

}  // namespace seedling
