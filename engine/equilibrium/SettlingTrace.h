#pragma once

#include <torch/types.h>

#include <functional>
#include <vector>

#include "engine/equilibrium/EquilibriumSettings.h"
#include "engine/equilibrium/HopfieldEnergy.h"
#include "engine/equilibrium/Relaxation.h"

namespace seedling {

struct NudgedTrace {
    double strength = 0;  ///< Of the force; its sign is its direction.
    RelaxationTrace trace;
};

/// All phases of a step, sweep by sweep; for looking at.
struct SettlingTrace {
    RelaxationTrace free;
    std::vector<NudgedTrace> nudged;  ///< In the order of nudgesOf; one or two.
};

/// A loss, with autograd graph, of the units of the last layer.
using LossOfUnits = std::function<torch::Tensor(const torch::Tensor& units)>;

/// How a network settles for an input and is then pushed by a loss, just as equilibriumGradient
/// does it in training. Learns nothing. Takes the work of a step on as many rows and the energy
/// after each sweep; memory does not depend on the number of sweeps.
SettlingTrace traceSettling(const HopfieldEnergy& energy, const torch::Tensor& input,
                            const EquilibriumSettings& settings, const LossOfUnits& lossOf);

}  // namespace seedling
