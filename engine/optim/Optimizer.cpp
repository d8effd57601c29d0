#include "engine/optim/Optimizer.h"

#include <torch/torch.h>

#include "engine/model/Classifier.h"
#include "engine/profile/TensorBytes.h"

namespace seedling {
namespace {

// Biases and the last layer beside Muon: 0.1 at Muon's usual 0.05.
constexpr double kRestRate = 2.0;

constexpr std::size_t kGroupsOfNew = 2;

using Groups = std::vector<EightBitSgd::Group>;

void addGroups(const std::vector<torch::Tensor>& parameters, double decay, Groups& groups) {
    std::vector<torch::Tensor> kernels;
    std::vector<torch::Tensor> others;
    for (const torch::Tensor& parameter : parameters) {
        (parameter.dim() > 1 ? kernels : others).push_back(parameter);
    }
    groups.push_back({kernels, decay});
    groups.push_back({others, 0.0});
}

std::unique_ptr<torch::optim::SGD> wholeSgd(const Groups& groups,
                                            const Optimizer::Settings& settings) {
    std::vector<torch::optim::OptimizerParamGroup> own;
    for (const EightBitSgd::Group& group : groups) {
        own.emplace_back(group.parameters, std::make_unique<torch::optim::SGDOptions>(
                                               torch::optim::SGDOptions(settings.rate)
                                                   .momentum(settings.momentum)
                                                   .nesterov(settings.momentum > 0)
                                                   .weight_decay(group.decay)));
    }
    return std::make_unique<torch::optim::SGD>(own, torch::optim::SGDOptions(settings.rate));
}

/// What Muon takes goes to `kernels`, the rest is returned.
std::vector<torch::Tensor> withoutKernels(const std::vector<torch::Tensor>& parameters, bool muon,
                                          std::vector<torch::Tensor>& kernels) {
    std::vector<torch::Tensor> others;
    for (const torch::Tensor& parameter : parameters) {
        (muon && parameter.dim() == 4 ? kernels : others).push_back(parameter);
    }
    return others;
}

}  // namespace

Optimizer::Optimizer(const std::vector<torch::Tensor>& parameters, const Settings& settings,
                     const std::vector<torch::Tensor>& pretrained)
    : m_settings(settings),
      m_parameters(parameters),
      m_muonShare(pretrained.empty() ? 1.0 : settings.pretrainedRate) {
    m_parameters.insert(m_parameters.end(), pretrained.begin(), pretrained.end());
    std::vector<torch::Tensor> kernels;
    Groups groups;
    addGroups(withoutKernels(parameters, settings.muon, kernels), settings.weightDecay, groups);
    if (!pretrained.empty()) {
        addGroups(withoutKernels(pretrained, settings.muon, kernels), settings.weightDecay, groups);
    }
    if (settings.eightBit) {
        m_eightBitSgd.emplace(groups, settings.momentum);
    } else {
        m_sgd = wholeSgd(groups, settings);
    }
    m_groups = groups.size();
    if (settings.muon) {
        m_muon.emplace(kernels, settings.momentum, settings.threads, settings.eightBit);
    }
}

void Optimizer::zeroGradient() {
    for (torch::Tensor& parameter : m_parameters) {
        parameter.mutable_grad() = torch::Tensor();
    }
}

double Optimizer::rateOf(std::size_t group, double rate) const {
    const double share = group < kGroupsOfNew ? 1.0 : m_settings.pretrainedRate;
    return share * (m_muon ? kRestRate * rate : rate);
}

void Optimizer::step(double factor) {
    const double rate = m_settings.rate * factor;
    for (std::size_t i = 0; i < m_groups; ++i) {
        if (m_eightBitSgd) {
            m_eightBitSgd->step(i, rateOf(i, rate));
        } else {
            static_cast<torch::optim::SGDOptions&>(m_sgd->param_groups()[i].options())
                .lr(rateOf(i, rate));
        }
    }
    if (m_sgd) {
        m_sgd->step();
    }
    if (m_muon) {
        m_muon->step(m_muonShare * rate, m_settings.bf16);
    }
}

void Optimizer::forget(const std::vector<torch::Tensor>& parameters) {
    for (const torch::Tensor& parameter : parameters) {
        if (m_eightBitSgd) {
            m_eightBitSgd->forget(parameter);
        } else {
            m_sgd->state().erase(c10::guts::to_string(parameter.unsafeGetTensorImpl()));
        }
        if (m_muon) {
            m_muon->forget(parameter);
        }
    }
}

void Optimizer::maskMomentum(const torch::Tensor& parameter, const torch::Tensor& mask) {
    const torch::NoGradGuard noGrad;
    if (m_muon) {
        m_muon->maskMomentum(parameter, mask);
    }
    if (m_eightBitSgd) {
        m_eightBitSgd->maskMomentum(parameter, mask);
        return;
    }
    const auto entry = m_sgd->state().find(c10::guts::to_string(parameter.unsafeGetTensorImpl()));
    if (entry != m_sgd->state().end()) {
        auto& state = static_cast<torch::optim::SGDParamState&>(*entry->second);
        if (state.momentum_buffer().defined()) {
            state.momentum_buffer().mul_(mask);
        }
    }
}

std::int64_t Optimizer::stateBytes() const {
    std::vector<torch::Tensor> momenta;
    if (m_eightBitSgd) {
        momenta = m_eightBitSgd->state();
    } else {
        for (const auto& entry : m_sgd->state()) {
            momenta.push_back(
                static_cast<const torch::optim::SGDParamState&>(*entry.second).momentum_buffer());
        }
    }
    return bytesOf(momenta) + (m_muon ? bytesOf(m_muon->state()) : 0);
}

void Optimizer::save(torch::serialize::OutputArchive& archive) const {
    if (m_eightBitSgd) {
        archive.write("eight_bit", c10::IValue(m_eightBitSgd->state()));
    } else {
        m_sgd->save(archive);
    }
    if (m_muon) {
        archive.write("muon", c10::IValue(m_muon->state()));
    }
}

void Optimizer::load(torch::serialize::InputArchive& archive) {
    if (m_eightBitSgd) {
        c10::IValue state;
        archive.read("eight_bit", state);
        m_eightBitSgd->restore(state.toTensorVector());
    } else {
        m_sgd->load(archive);
    }
    if (m_muon) {
        c10::IValue momenta;
        archive.read("muon", momenta);
        m_muon->restore(momenta.toTensorVector());
    }
}

std::unique_ptr<Optimizer> createOptimizer(const torch::nn::Module& network,
                                           const TrainConfig& config, Precision precision,
                                           int threads) {
    std::vector<torch::Tensor> fresh;
    std::vector<torch::Tensor> pretrained;
    for (const auto& entry : network.named_parameters()) {
        if (entry.value().requires_grad()) {
            const bool isNew = config.pretrained.empty() || Classifier::isOfLastLayer(entry.key());
            (isNew ? fresh : pretrained).push_back(entry.value());
        }
    }
    return std::make_unique<Optimizer>(
        fresh,
        Optimizer::Settings{.muon = config.optimizer == "muon",
                            .rate = config.learningRate,
                            .momentum = config.momentum,
                            .weightDecay = config.weightDecay,
                            .bf16 = precision == Precision::Bf16,
                            .threads = threads,
                            .pretrainedRate = config.pretrainedRate,
                            .eightBit = config.optimizerState == "8-bit"},
        pretrained);
}

}  // namespace seedling
