#include "engine/optim/Optimizer.h"

#include <torch/torch.h>

#include "engine/profile/TensorBytes.h"

namespace seedling {
namespace {

// Biases and the last layer beside Muon: 0.1 at Muon's usual 0.05.
constexpr double kRestRate = 2.0;

std::unique_ptr<torch::optim::SGD> sgdFor(const std::vector<torch::Tensor>& parameters,
                                          const Optimizer::Settings& settings) {
    std::vector<torch::Tensor> kernels;
    std::vector<torch::Tensor> others;
    for (const torch::Tensor& parameter : parameters) {
        (parameter.dim() > 1 ? kernels : others).push_back(parameter);
    }
    const auto options = [&](double decay) {
        return std::make_unique<torch::optim::SGDOptions>(torch::optim::SGDOptions(settings.rate)
                                                              .momentum(settings.momentum)
                                                              .nesterov(settings.momentum > 0)
                                                              .weight_decay(decay));
    };
    std::vector<torch::optim::OptimizerParamGroup> groups;
    groups.emplace_back(kernels, options(settings.weightDecay));
    groups.emplace_back(others, options(0.0));
    return std::make_unique<torch::optim::SGD>(groups, torch::optim::SGDOptions(settings.rate));
}

}  // namespace

Optimizer::Optimizer(const std::vector<torch::Tensor>& parameters, const Settings& settings)
    : m_settings(settings), m_parameters(parameters) {
    std::vector<torch::Tensor> kernels;
    std::vector<torch::Tensor> others;
    for (const torch::Tensor& parameter : parameters) {
        (settings.muon && parameter.dim() == 4 ? kernels : others).push_back(parameter);
    }
    m_sgd = sgdFor(others, settings);
    if (settings.muon) {
        m_muon.emplace(kernels, settings.momentum, settings.threads);
    }
}

void Optimizer::zeroGradient() {
    for (torch::Tensor& parameter : m_parameters) {
        parameter.mutable_grad() = torch::Tensor();
    }
}

void Optimizer::step(double factor) {
    const double rate = m_settings.rate * factor;
    for (auto& group : m_sgd->param_groups()) {
        static_cast<torch::optim::SGDOptions&>(group.options())
            .lr(m_muon ? kRestRate * rate : rate);
    }
    m_sgd->step();
    if (m_muon) {
        m_muon->step(rate, m_settings.bf16);
    }
}

std::int64_t Optimizer::stateBytes() const {
    std::vector<torch::Tensor> momenta;
    for (const auto& entry : m_sgd->state()) {
        momenta.push_back(
            static_cast<const torch::optim::SGDParamState&>(*entry.second).momentum_buffer());
    }
    return bytesOf(momenta) + (m_muon ? bytesOf(m_muon->momenta()) : 0);
}

void Optimizer::save(torch::serialize::OutputArchive& archive) const {
    m_sgd->save(archive);
    if (m_muon) {
        archive.write("muon", c10::IValue(m_muon->momenta()));
    }
}

void Optimizer::load(torch::serialize::InputArchive& archive) {
    m_sgd->load(archive);
    if (m_muon) {
        c10::IValue momenta;
        archive.read("muon", momenta);
        m_muon->restore(momenta.toTensorVector());
    }
}

std::unique_ptr<Optimizer> createOptimizer(const torch::nn::Module& network,
                                           const TrainConfig& config, Precision precision,
                                           int threads) {
    return std::make_unique<Optimizer>(network.parameters(),
                                       Optimizer::Settings{.muon = config.optimizer == "muon",
                                                           .rate = config.learningRate,
                                                           .momentum = config.momentum,
                                                           .weightDecay = config.weightDecay,
                                                           .bf16 = precision == Precision::Bf16,
                                                           .threads = threads});
}

}  // namespace seedling
