#pragma once

#include <torch/types.h>

#include <array>

#include "engine/equilibrium/HopfieldEnergy.h"
#include "engine/equilibrium/Relaxation.h"

namespace seedling {

/// Of a free phase; in training alone a tolerance may end it, so that an answer does not depend on
/// the other images of its batch.
Sweeps freeSweeps(const EquilibriumSettings& settings, bool isTraining);

/// One side of the contrast that a gradient is taken from.
struct Nudge {
    double strength = 0;  ///< Of the force on the last layer; 0: the free equilibrium itself.
    double factor = 0;    ///< Of dE/dtheta in the gradient.
};
std::array<Nudge, 2> nudgesOf(const EquilibriumSettings& settings);

/// outer, [N, ...], each row scaled to length 1; rows of zeros stay what they are.
torch::Tensor unitForce(const torch::Tensor& outer);

/// Gradient of a loss by the weights and biases, from equilibria alone. The last layer is pushed
/// along -b g and +b g by a constant force, the network settles again, and what each connection
/// sees on its two sides differs:
///   d loss / d theta = ( dE/dtheta at s(b2)  -  dE/dtheta at s(b1) ) / (b2 - b1)
/// with b1, b2 by the estimator, dE/dW = -(units above)(units below), so that every layer needs
/// only what is beside it. Exact for b -> 0; the error falls with b, centred with its square.
/// Source: Scellier and Bengio 2017, arXiv 1602.05179; centred: Laborieux et al. 2021,
/// arXiv 2006.03824. Deviations: the loss pulls with its slope at the free equilibrium rather than
/// anew in every sweep, so that any loss and any layers behind can be learnt from; and each row's
/// force is scaled to length 1 and its part of the gradient scaled back, so that neither the loss's
/// weight of an image nor the size of the batch decides how far the units move: small moves drown
/// in rounding.
///
/// free: as it settled without force. outer: [N, ...] d loss / d (units of the last layer). Memory:
/// two states, whatever the number of sweeps. depthRate has been multiplied in.
LayerSums equilibriumGradient(const HopfieldEnergy& energy, const HopfieldState& free,
                              const torch::Tensor& outer, const EquilibriumSettings& settings);

}  // namespace seedling
