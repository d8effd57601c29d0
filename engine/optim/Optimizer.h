#pragma once

#include <torch/nn/module.h>
#include <torch/optim/sgd.h>
#include <torch/serialize/archive.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/optim/EightBitSgd.h"
#include "engine/optim/Muon.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/Precision.h"

namespace seedling {

/// What changes the weights: SGD with Nesterov momentum for everything, or Muon for the kernels of
/// convolutions and SGD for the rest. Weight decay applies to matrices and kernels of SGD only
/// (tensors of two dimensions and more), never to biases or batch norm; its gradient is decay * w,
/// that is, the official code's half decay * |w|^2. Thread rule: one thread.
class Optimizer {
public:
    struct Settings {
        bool muon = false;
        double rate = 0.05;  ///< Of the kernels; with Muon the rest learns with kRestRate times it.
        double momentum = 0.9;
        double weightDecay = 5e-4;
        bool bf16 = false;          ///< Muon's products.
        int threads = 1;            ///< That Muon shares out.
        double pretrainedRate = 1;  ///< Share of all rates that pretrained weights learn with.
        bool eightBit = false;      ///< How momenta are kept; see MomentumState.
    };

    /// parameters: all that are trained, but for the pretrained ones. With some of these, they are
    /// also the only ones of four dimensions, and so all of Muon's.
    Optimizer(const std::vector<torch::Tensor>& parameters, const Settings& settings,
              const std::vector<torch::Tensor>& pretrained = {});

    void zeroGradient();
    /// factor: of the schedule, on all rates.
    void step(double factor);

    /// Gives back the momenta of parameters that learn no more: that ask for no gradient from now
    /// on.
    void forget(const std::vector<torch::Tensor>& parameters);

    /// Takes away the momentum of those weights of a parameter where mask, a bool of its shape, is
    /// false. Of parameters that have no momentum yet, nothing.
    void maskMomentum(const torch::Tensor& parameter, const torch::Tensor& mask);

    /// Bytes of the momenta. SGD makes its own in the first step.
    [[nodiscard]] std::int64_t stateBytes() const;

    void save(torch::serialize::OutputArchive& archive) const;
    void load(torch::serialize::InputArchive& archive);

private:
    [[nodiscard]] double rateOf(std::size_t group, double rate) const;

    Settings m_settings;
    std::vector<torch::Tensor> m_parameters;
    // One of both. Groups: kernels and others; then those of the pretrained ones.
    std::unique_ptr<torch::optim::SGD> m_sgd;
    std::optional<EightBitSgd> m_eightBitSgd;
    std::size_t m_groups = 0;
    std::optional<Muon> m_muon;
    double m_muonShare = 1;  ///< Of the rate.
};

/// The optimizer that a configuration asks for ("sgd" or "muon"), for all that is to learn. Of a
/// network with pretrained weights all but the last layer learn with config.pretrainedRate times
/// the rate, so that new weights do not wash them out first.
std::unique_ptr<Optimizer> createOptimizer(const torch::nn::Module& network,
                                           const TrainConfig& config,
                                           Precision precision = Precision::Fp32, int threads = 1);

}  // namespace seedling
