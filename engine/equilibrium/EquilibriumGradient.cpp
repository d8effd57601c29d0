#include "engine/equilibrium/EquilibriumGradient.h"

#include <torch/torch.h>

#include <array>
#include <cmath>
#include <limits>

namespace seedling {
namespace {

/// [N]
torch::Tensor lengthsOf(const torch::Tensor& rows) {
    return rows.flatten(1).square().sum(1).sqrt();
}

torch::Tensor unitRows(const torch::Tensor& rows, const torch::Tensor& lengths) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(rows.dim()), 1);
    shape[0] = -1;
    // Rows without a force stay without one.
    constexpr double kTiny = std::numeric_limits<float>::min();
    return rows.div(lengths.clamp_min(kTiny).reshape(shape));
}

/// The first layer learns with the whole rate, each one above with `rate` times that of the one
/// below.
void scaleByDepth(LayerSums& sums, double rate) {
    for (std::size_t layer = 0; layer < sums.weights.size(); ++layer) {
        const double share = std::pow(rate, static_cast<double>(layer));
        sums.weights[layer].mul_(share);
        sums.biases[layer].mul_(share);
    }
}

}  // namespace

std::array<Nudge, 2> nudgesOf(const EquilibriumSettings& settings) {
    const double b = settings.beta;
    switch (settings.estimator) {
        case Estimator::Positive:
            return {Nudge{b, 1 / b}, Nudge{0, -1 / b}};
        case Estimator::Negative:
            return {Nudge{0, 1 / b}, Nudge{-b, -1 / b}};
        case Estimator::Centred:
            break;
    }
    return {Nudge{b, 0.5 / b}, Nudge{-b, -0.5 / b}};
}

torch::Tensor unitForce(const torch::Tensor& outer) {
    return unitRows(outer, lengthsOf(outer));
}

Sweeps freeSweeps(const EquilibriumSettings& settings, bool isTraining) {
    return {settings.freeSweeps, settings.order, isTraining ? settings.tolerance : 0.0};
}

LayerSums equilibriumGradient(const HopfieldEnergy& energy, const HopfieldState& free,
                              const torch::Tensor& outer, const EquilibriumSettings& settings) {
    const torch::NoGradGuard noGrad;
    const torch::Tensor lengths = lengthsOf(outer);
    const torch::Tensor force = unitRows(outer, lengths);
    const Sweeps sweeps{settings.nudgedSweeps, settings.order, settings.tolerance};
    LayerSums sums = energy.zeroSums();
    for (const Nudge& nudge : nudgesOf(settings)) {
        HopfieldState state = free;
        if (nudge.strength != 0) {
            relax(energy, state, force.mul(nudge.strength), sweeps);
        }
        energy.addGradients(state, lengths.mul(nudge.factor), sums);
    }
    scaleByDepth(sums, settings.depthRate);
    return sums;
}

}  // namespace seedling
