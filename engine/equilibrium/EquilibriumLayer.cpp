#include "engine/equilibrium/EquilibriumLayer.h"

#include <torch/csrc/autograd/functions/utils.h>
#include <torch/torch.h>

#include <memory>
#include <utility>

namespace seedling {
namespace {

using torch::autograd::variable_list;

/// Weight and bias of each layer in turn.
variable_list inTurn(const std::vector<torch::Tensor>& weights,
                     const std::vector<torch::Tensor>& biases) {
    variable_list all;
    for (std::size_t layer = 0; layer < weights.size(); ++layer) {
        all.push_back(weights[layer]);
        all.push_back(biases[layer]);
    }
    return all;
}

class EquilibriumBackward : public torch::autograd::Node {
public:
    EquilibriumBackward(HopfieldEnergy energy, HopfieldState free,
                        const EquilibriumSettings& settings)
        : m_energy(std::move(energy)),
          m_input(std::move(free.input)),
          m_units(std::move(free.units)),
          m_settings(settings) {
        set_next_edges(
            torch::autograd::collect_next_edges(inTurn(m_energy.weights(), m_energy.biases())));
    }

    variable_list apply(variable_list&& gradients) override {
        TORCH_CHECK(!m_units.empty(), "an equilibrium goes backward once only");
        if (!gradients[0].defined()) {
            return variable_list(2 * m_energy.layerCount());
        }
        // What drives each layer is computed again rather than kept: it is larger than the units.
        const HopfieldState free = m_energy.stateOf(m_input, m_units);
        const LayerSums sums = equilibriumGradient(m_energy, free, gradients[0], m_settings);
        return inTurn(sums.weights, sums.biases);
    }

    void release_variables() override {
        m_input.reset();
        m_units.clear();
    }

private:
    HopfieldEnergy m_energy;
    torch::Tensor m_input;
    std::vector<torch::Tensor> m_units;
    EquilibriumSettings m_settings;
};

bool wantsGradient(const HopfieldEnergy& energy) {
    return torch::GradMode::is_enabled() &&
           torch::autograd::any_variable_requires_grad(inTurn(energy.weights(), energy.biases()));
}

}  // namespace

Equilibrium equilibrium(const HopfieldEnergy& energy, const torch::Tensor& input,
                        const EquilibriumSettings& settings, bool isTraining) {
    const bool learns = wantsGradient(energy);
    HopfieldState state = energy.start(input, settings.start);
    const Relaxed free = relax(energy, state, {}, freeSweeps(settings, isTraining || learns));
    if (!learns) {
        return {state.units.back(), free};
    }
    // A tensor of its own, for the graph holds the units and must not hold itself.
    torch::Tensor units = state.units.back().detach();
    torch::autograd::set_history(
        units, std::make_shared<EquilibriumBackward>(energy, std::move(state), settings));
    return {units, free};
}

}  // namespace seedling
