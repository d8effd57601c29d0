#pragma once

#include <torch/types.h>

#include "engine/equilibrium/EquilibriumGradient.h"

namespace seedling {

/// What a network settled at.
struct Equilibrium {
    torch::Tensor units;  ///< Of the last layer, [N, ...].
    Relaxed free;         ///< How the free phase ended.
};

/// Units of the last layer at the free equilibrium, as a step of an ordinary network: where a
/// gradient is wanted, backward() through them makes the nudged phases and gives the weights and
/// biases the gradient of equilibriumGradient; the input gets none. So whatever makes a loss of a
/// network's answers (methods, heads, blends) learns by equilibrium propagation without knowing.
/// No graph is kept of the sweeps, only the units they ended at. Backward once. The tolerance
/// counts where a gradient is wanted or `isTraining`.
/// Thread rule: one thread at a time; the weights may not change before backward().
Equilibrium equilibrium(const HopfieldEnergy& energy, const torch::Tensor& input,
                        const EquilibriumSettings& settings, bool isTraining);

}  // namespace seedling
