#include "engine/train/SparseWeights.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace seedling {
namespace {

constexpr int kWindows = 80;
constexpr double kEnd = 0.75;
constexpr double kShare = 0.3;
constexpr const char* kWindow = "window";

std::string nameOf(std::size_t layer) {
    return fmt::format("layer {}", layer);
}

/// Also the weights' number times their share, but for a factor that is common to all layers.
double scaleOf(const LayerSize& layer) {
    return static_cast<double>(layer.outputs + layer.inputs + layer.height + layer.width);
}

LayerSize sizeOf(const torch::Tensor& weights) {
    return {weights.size(0), weights.size(1), weights.dim() == 4 ? weights.size(2) : 1,
            weights.dim() == 4 ? weights.size(3) : 1};
}

bool takesPart(const std::string& name, const torch::Tensor& weights) {
    return weights.requires_grad() && weights.dim() > 1 && weights.size(1) > 1 &&
           !Classifier::isOfLastLayer(name);
}

/// True for so many of the largest scores.
torch::Tensor largest(const torch::Tensor& scores, std::int64_t count) {
    const torch::Tensor flat = scores.reshape({-1});
    torch::Tensor chosen = torch::zeros({flat.numel()}, torch::kBool);
    chosen.index_fill_(0, std::get<1>(flat.topk(count)), at::Scalar(true));
    return chosen.reshape(scores.sizes());
}

}  // namespace

std::vector<double> kernelDensities(const std::vector<LayerSize>& layers, double sparsity) {
    double wanted = 0;
    for (const LayerSize& layer : layers) {
        wanted += (1 - sparsity) * static_cast<double>(layer.weights());
    }
    std::vector<double> densities(layers.size(), 0.0);
    bool changed = true;
    while (changed) {
        changed = false;
        double left = wanted;
        double scales = 0;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if (densities[i] >= 1) {
                left -= static_cast<double>(layers[i].weights());
            } else {
                scales += scaleOf(layers[i]);
            }
        }
        const double factor = scales > 0 ? std::max(left, 0.0) / scales : 0.0;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if (densities[i] < 1) {
                densities[i] =
                    factor * scaleOf(layers[i]) / static_cast<double>(layers[i].weights());
                if (densities[i] >= 1) {
                    densities[i] = 1;
                    changed = true;
                }
            }
        }
    }
    return densities;
}

SparseWeights::SparseWeights(Classifier& network, double sparsity)
    : m_network(network), m_sparsity(sparsity) {
    const auto parameters = network.named_parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (takesPart(parameters[i].key(), parameters[i].value())) {
            m_places.push_back(i);
        }
    }
}

void SparseWeights::beginStep() {
    if (!m_masks.empty() || m_places.empty()) {
        return;
    }
    const torch::NoGradGuard noGrad;
    const auto parameters = m_network.parameters();
    std::vector<LayerSize> sizes;
    for (const std::size_t place : m_places) {
        sizes.push_back(sizeOf(parameters[place]));
    }
    const std::vector<double> densities = kernelDensities(sizes, m_sparsity);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const torch::Tensor& weights = parameters[m_places[i]];
        const auto count = std::llround(densities[i] * static_cast<double>(weights.numel()));
        m_masks.push_back(
            largest(weights.detach().abs(), std::clamp<std::int64_t>(count, 1, weights.numel())));
    }
    mask(m_network);
}

void SparseWeights::mask(const Classifier& network) const {
    const torch::NoGradGuard noGrad;
    const auto parameters = network.parameters();
    for (std::size_t i = 0; i < m_masks.size(); ++i) {
        parameters[m_places[i]].mul_(m_masks[i]);
    }
}

void SparseWeights::afterBackward(double fraction, Optimizer& optimizer) {
    const torch::NoGradGuard noGrad;
    const auto window = static_cast<std::int64_t>(fraction * kWindows);
    const bool changes = window != m_window && fraction < kEnd;
    m_window = window;
    const double share = kShare / 2 * (1 + std::cos(std::numbers::pi * fraction / kEnd));
    const auto parameters = m_network.parameters();
    for (std::size_t i = 0; i < m_masks.size(); ++i) {
        const torch::Tensor& weights = parameters[m_places[i]];
        if (!weights.grad().defined()) {
            continue;
        }
        if (changes) {
            change(i, share);
            weights.mul_(m_masks[i]);
            optimizer.maskMomentum(weights, m_masks[i]);
        }
        weights.mutable_grad().mul_(m_masks[i]);
    }
}

void SparseWeights::change(std::size_t layer, double share) {
    const torch::Tensor weights = m_network.parameters()[m_places[layer]];
    torch::Tensor& connected = m_masks[layer];
    const std::int64_t all = weights.numel();
    const std::int64_t there = connected.sum().item<std::int64_t>();
    const auto count =
        std::min(static_cast<std::int64_t>(share * static_cast<double>(there)), all - there);
    if (count <= 0) {
        return;
    }
    // What is not there has no size, and what stays no need to grow.
    const torch::Tensor sizes = weights.detach().abs().masked_fill(connected.logical_not(), -1);
    const torch::Tensor kept = largest(sizes, there - count);
    const torch::Tensor pulls = weights.grad().abs().masked_fill(kept, -1);
    connected = kept.logical_or(largest(pulls, count));
}

std::int64_t SparseWeights::present() const {
    std::int64_t count = 0;
    for (const torch::Tensor& ofLayer : m_masks) {
        count += ofLayer.sum().item<std::int64_t>();
    }
    return count;
}

double SparseWeights::presentShare() const {
    std::int64_t all = 0;
    for (const torch::Tensor& ofLayer : m_masks) {
        all += ofLayer.numel();
    }
    return all > 0 ? static_cast<double>(present()) / static_cast<double>(all) : 1.0;
}

std::map<std::string, torch::Tensor> SparseWeights::state() const {
    std::map<std::string, torch::Tensor> kept{{kWindow, torch::tensor(m_window, torch::kLong)}};
    for (std::size_t i = 0; i < m_masks.size(); ++i) {
        kept[nameOf(i)] = m_masks[i];
    }
    return kept;
}

void SparseWeights::restore(const std::map<std::string, torch::Tensor>& state) {
    m_window = state.at(kWindow).item<std::int64_t>();
    m_masks.clear();
    const auto parameters = m_network.parameters();
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const auto found = state.find(nameOf(i));
        if (found == state.end()) {
            break;
        }
        TORCH_CHECK(found->second.sizes() == parameters[m_places[i]].sizes(),
                    "not the connections of this network");
        m_masks.push_back(found->second);
    }
    TORCH_CHECK(m_masks.empty() || m_masks.size() == m_places.size(),
                "not the connections of this network");
}

}  // namespace seedling
