#include "engine/equilibrium/SettlingTrace.h"

#include <torch/torch.h>

#include <utility>

#include "engine/equilibrium/EquilibriumGradient.h"

namespace seedling {
namespace {

/// d loss / d units, each row of length 1.
torch::Tensor forceOf(const torch::Tensor& units, const LossOfUnits& lossOf) {
    const torch::AutoGradMode withGradient(true);
    const torch::Tensor pushed = units.detach().requires_grad_();
    const auto slopes = torch::autograd::grad({lossOf(pushed)}, {pushed});
    return unitForce(slopes[0].detach());
}

}  // namespace

SettlingTrace traceSettling(const HopfieldEnergy& energy, const torch::Tensor& input,
                            const EquilibriumSettings& settings, const LossOfUnits& lossOf) {
    const torch::NoGradGuard noGrad;
    SettlingTrace settling;
    HopfieldState free = energy.start(input, settings.start);
    relax(energy, free, {}, freeSweeps(settings, /*isTraining=*/true), &settling.free);
    const torch::Tensor force = forceOf(free.units.back(), lossOf);
    const Sweeps sweeps{settings.nudgedSweeps, settings.order, settings.tolerance};
    for (const Nudge& nudge : nudgesOf(settings)) {
        if (nudge.strength == 0) {
            continue;
        }
        HopfieldState state = free;
        NudgedTrace nudged{nudge.strength, {}};
        relax(energy, state, force.mul(nudge.strength), sweeps, &nudged.trace);
        settling.nudged.push_back(std::move(nudged));
    }
    return settling;
}

}  // namespace seedling
