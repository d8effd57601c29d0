#include "engine/equilibrium/Relaxation.h"

#include <torch/torch.h>

namespace seedling {
namespace {

torch::Tensor largestMove(const std::vector<torch::Tensor>& before,
                          const std::vector<torch::Tensor>& after) {
    std::vector<torch::Tensor> moves(before.size());
    for (std::size_t layer = 0; layer < before.size(); ++layer) {
        moves[layer] = after[layer].sub(before[layer]).abs().max();
    }
    return torch::stack(moves).max();
}

void sweepAlternating(const HopfieldEnergy& energy, HopfieldState& state,
                      const torch::Tensor& force) {
    for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
        for (std::size_t layer = first; layer < energy.layerCount(); layer += 2) {
            energy.put(state, layer, energy.settled(state, layer, force));
        }
    }
}

void sweepTogether(const HopfieldEnergy& energy, HopfieldState& state, const torch::Tensor& force) {
    std::vector<torch::Tensor> units(energy.layerCount());
    for (std::size_t layer = 0; layer < units.size(); ++layer) {
        units[layer] = energy.settled(state, layer, force);
    }
    for (std::size_t layer = 0; layer < units.size(); ++layer) {
        energy.put(state, layer, units[layer]);
    }
}

}  // namespace

Relaxed relax(const HopfieldEnergy& energy, HopfieldState& state, const torch::Tensor& force,
              const Sweeps& sweeps, RelaxationTrace* trace) {
    const torch::NoGradGuard noGrad;
    Relaxed relaxed;
    bool isSettled = false;
    while (relaxed.sweeps < sweeps.most && !isSettled) {
        ++relaxed.sweeps;
        const bool isLast = relaxed.sweeps == sweeps.most;
        const bool isMeasured = isLast || trace != nullptr || sweeps.tolerance > 0;
        // A copy of the handles; held no longer than this sweep.
        const std::vector<torch::Tensor> before =
            isMeasured ? state.units : std::vector<torch::Tensor>();
        if (sweeps.order == SweepOrder::Alternating) {
            sweepAlternating(energy, state, force);
        } else {
            sweepTogether(energy, state, force);
        }
        if (isMeasured) {
            relaxed.residual = largestMove(before, state.units);
        }
        if (trace != nullptr) {
            trace->energies.push_back(energy.energyOf(state).mean().item<double>());
            trace->residuals.push_back(relaxed.residual.item<double>());
        }
        isSettled = sweeps.tolerance > 0 && relaxed.residual.item<double>() <= sweeps.tolerance;
    }
    return relaxed;
}

}  // namespace seedling
