#pragma once

#include <torch/types.h>

#include <vector>

#include "engine/equilibrium/HopfieldEnergy.h"

namespace seedling {

/// How a network is to settle.
struct Sweeps {
    int most = 60;  ///< 1 or more.
    SweepOrder order = SweepOrder::Alternating;
    /// It ends before, once no unit of the batch moved further in a sweep; 0: never.
    double tolerance = 0;
};

/// How it settled, sweep by sweep; for looking at.
struct RelaxationTrace {
    std::vector<double> energies;   ///< Mean of the rows, the force left out.
    std::vector<double> residuals;  ///< How far the unit that moved most has moved.
};

struct Relaxed {
    int sweeps = 0;
    torch::Tensor residual;  ///< Of the last sweep, no dimensions.
};

/// Lets the units settle: each sweep gives every layer the units with the least energy, the other
/// layers being what they are. In SweepOrder::Alternating every other layer moves at once, which
/// have nothing to do with each other, so that the energy never rises (with the force counted in);
/// source: Scellier et al. 2023, arXiv 2312.15103. Without autograd graph, so that memory does not
/// depend on the number of sweeps. force: see HopfieldEnergy::settled. trace: none is quicker.
Relaxed relax(const HopfieldEnergy& energy, HopfieldState& state, const torch::Tensor& force,
              const Sweeps& sweeps, RelaxationTrace* trace = nullptr);

}  // namespace seedling
