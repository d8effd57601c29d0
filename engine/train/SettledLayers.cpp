#include "engine/train/SettledLayers.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>

#include "engine/profile/TensorBytes.h"

namespace seedling {
namespace {

constexpr int kWindows = 20;
constexpr const char* kWindow = "window";
constexpr const char* kFrozen = "frozen";

std::string nameOf(std::size_t block) {
    return fmt::format("block {}", block);
}

std::vector<torch::Tensor> parametersOf(const NetworkBlock& block) {
    std::vector<torch::Tensor> all;
    for (const auto& module : block.modules) {
        const auto parameters = module->parameters();
        all.insert(all.end(), parameters.begin(), parameters.end());
    }
    return all;
}

/// Kernels and matrices in a row; what is shifted and scaled by batch norm says little.
torch::Tensor weightsOf(const NetworkBlock& block) {
    std::vector<torch::Tensor> rows;
    for (const torch::Tensor& parameter : parametersOf(block)) {
        if (parameter.dim() > 1) {
            rows.push_back(parameter.detach().reshape({-1}));
        }
    }
    return rows.empty() ? torch::empty({0}) : torch::cat(rows);
}

double relativeChange(const torch::Tensor& now, const torch::Tensor& before) {
    constexpr double kSmallest = 1e-12;
    const double size = before.norm().item<double>();
    return now.sub(before).norm().item<double>() / std::max(size, kSmallest);
}

std::vector<torch::Tensor> learning(const Classifier& network) {
    std::vector<torch::Tensor> parameters;
    for (const torch::Tensor& parameter : network.parameters()) {
        if (parameter.requires_grad()) {
            parameters.push_back(parameter);
        }
    }
    return parameters;
}

}  // namespace

SettledLayers::SettledLayers(Classifier& network, double bound)
    : m_network(network), m_bound(bound) {}

std::vector<torch::Tensor> SettledLayers::beginStep(double fraction) {
    const auto window = static_cast<std::int64_t>(fraction * kWindows);
    if (window == m_window) {
        return {};
    }
    const torch::NoGradGuard noGrad;
    m_window = window;
    std::vector<torch::Tensor> before = learning(m_network);
    m_network.freezeFront(settledFront());
    keepWeights();
    std::erase_if(before, [](const torch::Tensor& parameter) { return parameter.requires_grad(); });
    return before;
}

/// How many blocks are or have settled.
std::size_t SettledLayers::settledFront() const {
    const std::vector<NetworkBlock> blocks = m_network.blocks();
    std::size_t front = m_network.frozenBlocks();
    while (front + 1 < blocks.size()) {
        const auto before = m_before.find(front);
        if (before == m_before.end() ||
            relativeChange(weightsOf(blocks[front]), before->second) >= m_bound) {
            break;
        }
        ++front;
    }
    return front;
}

void SettledLayers::keepWeights() {
    const std::vector<NetworkBlock> blocks = m_network.blocks();
    m_before.clear();
    for (std::size_t i = m_network.frozenBlocks(); i + 1 < blocks.size(); ++i) {
        m_before[i] = weightsOf(blocks[i]).clone();
    }
}

std::int64_t SettledLayers::bytes() const {
    std::vector<torch::Tensor> kept;
    for (const auto& entry : m_before) {
        kept.push_back(entry.second);
    }
    return bytesOf(kept);
}

std::map<std::string, torch::Tensor> SettledLayers::state() const {
    const auto frozen = static_cast<std::int64_t>(m_network.frozenBlocks());
    std::map<std::string, torch::Tensor> kept{{kWindow, torch::tensor(m_window, torch::kLong)},
                                              {kFrozen, torch::tensor(frozen, torch::kLong)}};
    for (const auto& [block, weights] : m_before) {
        kept[nameOf(block)] = weights;
    }
    return kept;
}

void SettledLayers::restore(const std::map<std::string, torch::Tensor>& state) {
    m_window = state.at(kWindow).item<std::int64_t>();
    m_network.freezeFront(static_cast<std::size_t>(state.at(kFrozen).item<std::int64_t>()));
    m_before.clear();
    for (std::size_t i = m_network.frozenBlocks(); i < m_network.blocks().size(); ++i) {
        const auto found = state.find(nameOf(i));
        if (found != state.end()) {
            m_before[i] = found->second;
        }
    }
}

}  // namespace seedling
