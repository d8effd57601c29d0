#pragma once

#include <torch/types.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/model/Classifier.h"
#include "engine/optim/Optimizer.h"

namespace seedling {

/// A layer's weights, for how many of them there are to be.
struct LayerSize {
    std::int64_t outputs = 1;
    std::int64_t inputs = 1;
    std::int64_t height = 1;  ///< Of the kernel; 1 for a matrix.
    std::int64_t width = 1;

    [[nodiscard]] std::int64_t weights() const { return outputs * inputs * height * width; }
};

/// Shares of weights that are not 0, one for each layer, by the Erdos-Renyi-Kernel rule: in
/// proportion to (outputs + inputs + height + width) / weights, at most 1, so that all together are
/// 1 - sparsity. sparsity: 0-1. Pure; any thread.
std::vector<double> kernelDensities(const std::vector<LayerSize>& layers, double sparsity);

/// Training in which most weights are 0 from the first step to the last: RigL, Evci et al. 2020,
/// "Rigging the Lottery", arXiv 1911.11134, algorithm 1. At every 80th of the schedule until 3/4 of
/// it, in each layer the share 0.3 / 2 (1 + cos(pi f / 0.75)) of the weights that are there, the
/// smallest ones, is dropped, and as many grow where the gradient is largest, from 0. All layers
/// but the last take part, and those with one input a group.
///
/// Deviations: the first masks keep the largest weights instead of random ones, so that a network
/// which has learnt before, without labels or elsewhere, keeps what matters most; and a step at
/// which connections change is a step of learning as well.
///
/// A network that replaces this one because labels alone have taught it better is dense.
///
/// Kernels here are dense: nothing of it makes a step quicker on this machine.
///
/// Thread rule: one thread.
class SparseWeights {
public:
    /// network: must outlive this. sparsity: share of zeros, above 0 and below 1.
    SparseWeights(Classifier& network, double sparsity);

    /// Before a step: the first one makes the masks.
    void beginStep();
    /// After a backward pass: changes connections where that is due, and takes away the gradients
    /// of weights that are not there. fraction: of the schedule, 0-1.
    void afterBackward(double fraction, Optimizer& optimizer);
    /// Sets to 0 what is not there. network: this one, or another of the same layers.
    void mask(const Classifier& network) const;

    /// Weights of the masked layers that are there; 0 before the first step.
    [[nodiscard]] std::int64_t present() const;
    /// The same as a share; 1 before the first step.
    [[nodiscard]] double presentShare() const;

    /// What a checkpoint keeps.
    [[nodiscard]] std::map<std::string, torch::Tensor> state() const;
    /// LibTorch's error where it is not a state of such a network.
    void restore(const std::map<std::string, torch::Tensor>& state);

private:
    void change(std::size_t layer, double share);

    Classifier& m_network;
    double m_sparsity;
    std::int64_t m_window = 0;           ///< The latest that has begun.
    std::vector<std::size_t> m_places;   ///< Of the layers' weights among the parameters.
    std::vector<torch::Tensor> m_masks;  ///< Bool, of each layer; none before the first step.
};

}  // namespace seedling
