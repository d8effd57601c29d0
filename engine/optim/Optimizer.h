#pragma once

#include <torch/nn/module.h>
#include <torch/optim/sgd.h>
#include <torch/serialize/archive.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

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
        bool bf16 = false;  ///< Muon's products.
        int threads = 1;    ///< That Muon shares out.
    };

    /// parameters: all that are trained.
    Optimizer(const std::vector<torch::Tensor>& parameters, const Settings& settings);

    void zeroGradient();
    /// factor: of the schedule, on all rates.
    void step(double factor);

    /// Bytes of the momenta. SGD makes its own in the first step.
    [[nodiscard]] std::int64_t stateBytes() const;

    void save(torch::serialize::OutputArchive& archive) const;
    void load(torch::serialize::InputArchive& archive);

private:
    Settings m_settings;
    std::vector<torch::Tensor> m_parameters;
    std::unique_ptr<torch::optim::SGD> m_sgd;
    std::optional<Muon> m_muon;
};

/// The optimizer that a configuration asks for ("sgd" or "muon").
std::unique_ptr<Optimizer> createOptimizer(const torch::nn::Module& network,
                                           const TrainConfig& config,
                                           Precision precision = Precision::Fp32, int threads = 1);

}  // namespace seedling
