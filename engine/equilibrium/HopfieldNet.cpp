#include "engine/equilibrium/HopfieldNet.h"

#include <c10/core/impl/LocalDispatchKeySet.h>
#include <torch/torch.h>

#include <array>
#include <cmath>
#include <string>

#include "engine/model/Layers.h"

namespace seedling {
namespace {

constexpr int kColours = 3;
constexpr double kGain = 0.5;

std::vector<HopfieldLayer> denseLayers(int side) {
    constexpr std::array<std::int64_t, 2> kUnits{512, 256};
    std::vector<HopfieldLayer> layers;
    std::int64_t inputs = std::int64_t{kColours} * side * side;
    for (const std::int64_t units : kUnits) {
        layers.push_back({.inputs = inputs, .outputs = units});
        inputs = units;
    }
    return layers;
}

std::vector<HopfieldLayer> convolutionLayers(int side, Pooling pooling) {
    constexpr std::array<std::int64_t, 5> kChannels{16, 32, 64, 64, 64};
    constexpr std::size_t kFewest = 2;
    constexpr int kSmallEnough = 4;
    std::vector<HopfieldLayer> layers;
    std::int64_t inputs = kColours;
    for (const std::int64_t channels : kChannels) {
        if (layers.size() >= kFewest && side <= kSmallEnough) {
            break;
        }
        layers.push_back({.kind = HopfieldLayer::Kind::Convolution,
                          .inputs = inputs,
                          .outputs = channels,
                          .side = side,
                          .pooling = pooling});
        inputs = channels;
        side = layers.back().outputSide();
    }
    return layers;
}

void fillUniform(torch::Tensor& weights, double bound, torch::Generator& generator) {
    weights.uniform_(-bound, bound, generator);
}

}  // namespace

HopfieldNet::HopfieldNet(const NetworkSpec& spec, bool isDense)
    : m_settings(spec.equilibrium),
      m_layers(isDense ? denseLayers(spec.side)
                       : convolutionLayers(spec.side, spec.equilibrium.pooling)) {
    if (m_settings.readout == Readout::SquaredError) {
        m_layers.push_back(
            {.inputs = m_layers.back().units(), .outputs = spec.classes, .isLinear = true});
    }
    addParameters();
    m_head = register_module("head", torch::nn::Linear(featureCount(), spec.classes));
    if (m_settings.readout == Readout::SquaredError) {
        // Only scales: what the units are is learnt in the energy.
        for (torch::Tensor& parameter : m_head->parameters()) {
            parameter.set_requires_grad(false);
        }
    }
}

void HopfieldNet::addParameters() {
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const std::string number = std::to_string(i);
        m_weights.push_back(
            register_parameter("weight" + number, torch::zeros(m_layers[i].weightShape())));
        m_biases.push_back(
            register_parameter("bias" + number, torch::zeros({m_layers[i].outputs})));
    }
}

std::int64_t HopfieldNet::featureCount() const {
    return m_layers.back().units();
}

std::int64_t HopfieldNet::multiplyAdds() const {
    std::int64_t total = m_layers.front().multiplyAdds() + multiplyAddsOf(m_head);
    // Up once at the start, then up and down in every sweep; the first layer's input never changes.
    for (std::size_t i = 1; i < m_layers.size(); ++i) {
        total += m_layers[i].multiplyAdds() * (1 + 2 * std::int64_t{m_settings.freeSweeps});
    }
    return total;
}

void HopfieldNet::initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    torch::Generator generator = weightGenerator(seed);
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        const auto fanIn = static_cast<double>(m_weights[i][0].numel());
        fillUniform(m_weights[i], kGain / std::sqrt(fanIn), generator);
        m_biases[i].zero_();
    }
    m_head->bias.zero_();
    if (m_settings.readout == Readout::SquaredError) {
        m_head->weight.copy_(torch::eye(m_head->weight.size(0)).mul(kReadoutScale));
    } else {
        fillUniform(m_head->weight, 1 / std::sqrt(static_cast<double>(featureCount())), generator);
    }
    for (auto& entry : named_parameters()) {
        if (entry.key() == "balanced_head.weight") {
            fillUniform(entry.value(), 1 / std::sqrt(static_cast<double>(featureCount())),
                        generator);
        } else if (entry.key() == "balanced_head.bias") {
            entry.value().zero_();
        }
    }
}

std::optional<double> HopfieldNet::residual() const {
    return m_residual.defined() ? std::optional(m_residual.item<double>()) : std::nullopt;
}

RelaxationTrace HopfieldNet::settling(const torch::Tensor& pixels) const {
    const torch::NoGradGuard noGrad;
    const HopfieldEnergy network = energy();
    HopfieldState state = network.start(normalised(pixels).contiguous(), m_settings.start);
    RelaxationTrace trace;
    relax(network, state, {}, freeSweeps(m_settings, /*isTraining=*/false), &trace);
    return trace;
}

SettlingTrace HopfieldNet::settling(const torch::Tensor& pixels, const LossOfUnits& lossOf) const {
    const torch::NoGradGuard noGrad;
    return traceSettling(energy(), normalised(pixels).contiguous(), m_settings, lossOf);
}

LearningCost HopfieldNet::learningCost(std::int64_t freeSweeps, std::int64_t nudgedSweeps) const {
    const std::int64_t first = m_layers.front().multiplyAdds();
    std::int64_t above = 0;
    for (std::size_t i = 1; i < m_layers.size(); ++i) {
        above += m_layers[i].multiplyAdds();
    }
    const std::int64_t head = multiplyAddsOf(m_head);
    // A squared error reads the units through a layer that does not learn.
    const std::int64_t passes = m_settings.readout == Readout::SquaredError ? 2 : 3;
    LearningCost cost;
    // Up once at the start and once more before the nudges; up and down in every sweep.
    cost.settling = 2 * (first + above) + 2 * (freeSweeps + nudgedSweeps) * above;
    cost.products = 2 * (first + above);  // On both sides of the contrast.
    cost.readout = passes * head;
    // Forward, by the weights, and by the inputs of all layers but the first.
    cost.backpropagation = 2 * first + 3 * above + passes * head;
    return cost;
}

torch::Tensor HopfieldNet::featuresOf(const torch::Tensor& normalised) {
    const c10::impl::ExcludeDispatchKeyGuard noAutocast(c10::DispatchKey::AutocastCPU);
    const Equilibrium settled =
        equilibrium(energy(), normalised.contiguous(), m_settings, is_training());
    if (is_training()) {
        m_residual = settled.free.residual;
    }
    return settled.units.flatten(1);
}

torch::Tensor HopfieldNet::logitsOf(const torch::Tensor& features) {
    return m_head(features);
}

}  // namespace seedling
