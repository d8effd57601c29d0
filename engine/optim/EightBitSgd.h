#pragma once

#include <torch/types.h>

#include <vector>

#include "engine/optim/MomentumState.h"

namespace seedling {

/// torch::optim::SGD with Nesterov momentum (none where it is 0) and momenta in 8 bits; see
/// MomentumState. Thread rule: one thread.
class EightBitSgd {
public:
    struct Group {
        std::vector<torch::Tensor> parameters;
        double decay = 0;  ///< Of weights.
    };

    EightBitSgd(const std::vector<Group>& groups, double momentum);

    /// One step along the gradients, for the group at that place; a parameter without one is left
    /// alone.
    void step(std::size_t group, double rate);

    /// Gives back the momentum of a parameter that learns no more; of others there is none.
    void forget(const torch::Tensor& parameter);
    /// As Optimizer's.
    void maskMomentum(const torch::Tensor& parameter, const torch::Tensor& mask);

    [[nodiscard]] std::vector<torch::Tensor> state() const;
    void restore(const std::vector<torch::Tensor>& state);

private:
    struct Learning {
        std::vector<torch::Tensor> parameters;
        std::vector<MomentumState> momenta;
        double decay = 0;
    };

    std::vector<Learning> m_groups;
    double m_momentum;
};

}  // namespace seedling
