#pragma once

#include <torch/types.h>

#include <memory>
#include <vector>

#include "engine/optim/MomentumState.h"
#include "engine/parallel/Workers.h"

namespace seedling {

/// Steepest descent for kernels under the spectral norm: the momentum's matrix [outputs, rest] is
/// replaced by a nearly orthogonal one before it is taken off the weights, so that all directions
/// learn alike. Before each step a kernel is rescaled to norm sqrt(outputs); batch norm, which must
/// follow it, takes the scale away. Source: Jordan et al. 2024, "Muon", in the form of
/// airbench94_muon (Nesterov momentum; no weight decay). Deviation: 4 Newton-Schulz steps.
/// Thread rule: one thread.
class Muon {
public:
    /// kernels: [outputs, inputs, height, width] each. momentum: 0-1. threads: that bf16 steps
    /// share out among the kernels. eightBit: how momenta are kept; see MomentumState.
    Muon(std::vector<torch::Tensor> kernels, double momentum, int threads = 1,
         bool eightBit = false);

    /// One step along the kernels' gradients; a kernel without one is left alone. rate: the length
    /// of the step. bf16: the Newton-Schulz products in bf16 (four times as fast where the
    /// processor has it; its rounding is below the method's own error).
    void step(double rate, bool bf16);

    /// Gives back the momentum of a kernel that learns no more; of others there is none.
    void forget(const torch::Tensor& kernel);
    /// As Optimizer's.
    void maskMomentum(const torch::Tensor& kernel, const torch::Tensor& mask);

    /// The momenta, as they are kept.
    [[nodiscard]] std::vector<torch::Tensor> state() const { return tensorsOf(m_momenta); }
    void restore(const std::vector<torch::Tensor>& state);

private:
    void move(std::size_t kernel, double rate, bool bf16);

    std::vector<torch::Tensor> m_kernels;
    std::vector<MomentumState> m_momenta;
    double m_momentum;
    std::vector<std::size_t> m_largestFirst;
    std::shared_ptr<Workers> m_workers;  ///< None with one thread.
};

/// A matrix with the singular vectors of `matrix` and singular values near 1 (0.7-1.2), by 4 steps
/// of X <- aX + b(XX')X + c(XX')^2 X with a = 3.4445, b = -4.7750, c = 2.0315 from X = matrix /
/// |matrix|. matrix: [R, C] float; computed in the given type. Returns float.
torch::Tensor nearlyOrthogonal(const torch::Tensor& matrix, torch::ScalarType type);

}  // namespace seedling
