#include "engine/optim/EightBitSgd.h"

#include <torch/torch.h>

#include <cstddef>

namespace seedling {

EightBitSgd::EightBitSgd(const std::vector<Group>& groups, double momentum) : m_momentum(momentum) {
    for (const Group& group : groups) {
        Learning learning{group.parameters, {}, group.decay};
        if (momentum > 0) {
            for (const torch::Tensor& parameter : group.parameters) {
                learning.momenta.emplace_back(parameter, /*eightBit=*/true);
            }
        }
        m_groups.push_back(learning);
    }
}

void EightBitSgd::step(std::size_t group, double rate) {
    const torch::NoGradGuard noGrad;
    Learning& learning = m_groups[group];
    for (std::size_t i = 0; i < learning.parameters.size(); ++i) {
        torch::Tensor& parameter = learning.parameters[i];
        if (!parameter.grad().defined()) {
            continue;
        }
        torch::Tensor direction = parameter.grad();
        if (learning.decay != 0) {
            direction = direction.add(parameter, learning.decay);
        }
        if (m_momentum > 0) {
            torch::Tensor momentum = learning.momenta[i].whole();
            momentum.mul_(m_momentum).add_(direction);
            direction = direction.add(momentum, m_momentum);
            learning.momenta[i].keep(momentum);
        }
        parameter.add_(direction, -rate);
    }
}

void EightBitSgd::forget(const torch::Tensor& parameter) {
    for (Learning& learning : m_groups) {
        for (std::size_t i = 0; i < learning.momenta.size(); ++i) {
            if (learning.parameters[i].is_same(parameter)) {
                learning.momenta[i].forget();
            }
        }
    }
}

void EightBitSgd::maskMomentum(const torch::Tensor& parameter, const torch::Tensor& mask) {
    for (Learning& learning : m_groups) {
        for (std::size_t i = 0; i < learning.momenta.size(); ++i) {
            if (learning.parameters[i].is_same(parameter)) {
                learning.momenta[i].mask(mask);
            }
        }
    }
}

std::vector<torch::Tensor> EightBitSgd::state() const {
    std::vector<torch::Tensor> all;
    for (const Learning& learning : m_groups) {
        const auto tensors = tensorsOf(learning.momenta);
        all.insert(all.end(), tensors.begin(), tensors.end());
    }
    return all;
}

void EightBitSgd::restore(const std::vector<torch::Tensor>& state) {
    std::size_t place = 0;
    for (Learning& learning : m_groups) {
        for (MomentumState& momentum : learning.momenta) {
            momentum.restore(state, place);
        }
    }
    TORCH_CHECK(place == state.size(), "not the momenta of these parameters");
}

}  // namespace seedling
