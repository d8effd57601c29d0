#include "engine/equilibrium/HopfieldEnergy.h"

#include <torch/torch.h>

#include <utility>

namespace seedling {
namespace {

/// One number for each row, to be multiplied with values of that shape.
torch::Tensor perRow(const torch::Tensor& numbers, const torch::Tensor& values) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(values.dim()), 1);
    shape[0] = -1;
    return numbers.reshape(shape);
}

/// Sums over all but the dimension of units, or channels.
torch::Tensor biasSum(const torch::Tensor& values) {
    return values.dim() == 2 ? values.sum(0) : values.sum({0, 2, 3});
}

}  // namespace

HopfieldEnergy::HopfieldEnergy(std::vector<HopfieldLayer> layers,
                               std::vector<torch::Tensor> weights,
                               std::vector<torch::Tensor> biases)
    : m_layers(std::move(layers)), m_weights(std::move(weights)), m_biases(std::move(biases)) {}

HopfieldState HopfieldEnergy::start(const torch::Tensor& input, SweepStart how) const {
    const torch::NoGradGuard noGrad;
    HopfieldState state{input, {}, std::vector<LayerDrive>(m_layers.size())};
    driveFrom(state, 0, input);
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const torch::Tensor& drive = state.drives[layer].value;
        state.units.push_back(how == SweepStart::Zero ? torch::zeros_like(drive)
                                                      : bounded(layer, withBias(layer, drive)));
        driveFrom(state, layer + 1, state.units.back());
    }
    return state;
}

HopfieldState HopfieldEnergy::stateOf(const torch::Tensor& input,
                                      const std::vector<torch::Tensor>& units) const {
    const torch::NoGradGuard noGrad;
    HopfieldState state{input, units, std::vector<LayerDrive>(m_layers.size())};
    driveFrom(state, 0, input);
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        driveFrom(state, layer + 1, state.units[layer]);
    }
    return state;
}

torch::Tensor HopfieldEnergy::energyOf(const HopfieldState& state) const {
    const torch::NoGradGuard noGrad;
    torch::Tensor energy = torch::zeros({state.input.size(0)}, state.input.options());
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const torch::Tensor& units = state.units[layer];
        const torch::Tensor pull = withBias(layer, state.drives[layer].value);
        energy = energy + units.mul(units.mul(0.5).sub(pull)).flatten(1).sum(1);
    }
    return energy;
}

torch::Tensor HopfieldEnergy::settled(const HopfieldState& state, std::size_t layer,
                                      const torch::Tensor& force) const {
    const torch::NoGradGuard noGrad;
    const std::size_t above = layer + 1;
    torch::Tensor pull = withBias(layer, state.drives[layer].value);
    if (above < m_layers.size()) {
        pull = pull + feedbackOf(m_layers[above], m_weights[above], state.drives[above],
                                 state.units[above], state.units[layer]);
    } else if (force.defined()) {
        pull = pull - force;
    }
    return bounded(layer, pull);
}

void HopfieldEnergy::put(HopfieldState& state, std::size_t layer,
                         const torch::Tensor& units) const {
    const torch::NoGradGuard noGrad;
    state.units[layer] = units;
    driveFrom(state, layer + 1, units);
}

LayerSums HopfieldEnergy::zeroSums() const {
    const torch::NoGradGuard noGrad;
    LayerSums sums;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        sums.weights.push_back(torch::zeros_like(m_weights[layer]));
        sums.biases.push_back(torch::zeros_like(m_biases[layer]));
    }
    return sums;
}

void HopfieldEnergy::addGradients(const HopfieldState& state, const torch::Tensor& factors,
                                  LayerSums& sums) const {
    const torch::NoGradGuard noGrad;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const torch::Tensor& below = layer == 0 ? state.input : state.units[layer - 1];
        const torch::Tensor units = state.units[layer].mul(perRow(factors, state.units[layer]));
        sums.weights[layer].sub_(
            weightProduct(m_layers[layer], m_weights[layer], state.drives[layer], units, below));
        sums.biases[layer].sub_(biasSum(units));
    }
}

torch::Tensor HopfieldEnergy::bounded(std::size_t layer, const torch::Tensor& values) const {
    return m_layers[layer].isLinear ? values : values.clamp(0, 1);
}

torch::Tensor HopfieldEnergy::withBias(std::size_t layer, const torch::Tensor& values) const {
    const torch::Tensor& bias = m_biases[layer];
    return values + (values.dim() == 2 ? bias : bias.reshape({1, -1, 1, 1}));
}

/// Above the last layer is nothing to drive.
void HopfieldEnergy::driveFrom(HopfieldState& state, std::size_t layer,
                               const torch::Tensor& below) const {
    if (layer < m_layers.size()) {
        state.drives[layer] = driveOf(m_layers[layer], m_weights[layer], below);
    }
}

}  // namespace seedling
