#include "engine/model/Classifier.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace seedling {
namespace {

bool isKnownFeatures(const torch::Tensor& input) {
    return input.dim() == 2;
}

torch::Tensor perChannel(const std::array<double, 3>& values) {
    return torch::tensor({values[0], values[1], values[2]}, torch::kFloat).reshape({1, 3, 1, 1});
}

/// The same for what comes after so many blocks.
MemorySaving savingBehind(const MemorySaving& saving, std::size_t blocks) {
    MemorySaving rest = saving;
    rest.recomputed.clear();
    int left = static_cast<int>(blocks);
    for (const int length : saving.recomputed) {
        const int gone = std::min(left, length);
        left -= gone;
        if (length > gone) {
            rest.recomputed.push_back(length - gone);
        }
    }
    return rest;
}

void learnNoMore(std::vector<torch::Tensor> parameters) {
    for (torch::Tensor& parameter : parameters) {
        parameter.set_requires_grad(false);
        parameter.mutable_grad() = torch::Tensor();
    }
}

/// What was registered before that block.
std::vector<torch::Tensor> parametersBefore(const torch::nn::Module& network,
                                            const NetworkBlock& block) {
    std::vector<torch::Tensor> own;
    for (const auto& module : block.modules) {
        const auto parameters = module->parameters();
        own.insert(own.end(), parameters.begin(), parameters.end());
    }
    std::vector<torch::Tensor> before;
    for (const torch::Tensor& parameter : network.parameters()) {
        const auto isParameter = [&](const torch::Tensor& other) {
            return other.is_same(parameter);
        };
        if (std::ranges::any_of(own, isParameter)) {
            break;
        }
        before.push_back(parameter);
    }
    return before;
}

}  // namespace

Classifier::Classifier()
    : m_mean(register_buffer("mean", torch::full({1, 3, 1, 1}, 127.5))),
      m_spread(register_buffer("spread", torch::full({1, 3, 1, 1}, 64.0))) {}

torch::Tensor Classifier::forward(const torch::Tensor& pixels) {
    const torch::Tensor logits = classify(features(pixels));
    if (!m_mirrorAnswers || is_training() || isKnownFeatures(pixels)) {
        return logits;
    }
    const torch::Tensor mirrored = classify(features(pixels.flip(3)));
    return logits.softmax(1).add(mirrored.softmax(1)).div(2).log();
}

torch::Tensor Classifier::classify(const torch::Tensor& features) {
    // Losses and probabilities need more digits than bf16 has.
    return (m_balancedHead ? m_balancedHead(features) : logitsOf(features)).to(torch::kFloat);
}

HeadLogits Classifier::heads(const torch::Tensor& pixels) {
    const torch::Tensor seen = features(pixels);
    HeadLogits logits{logitsOf(seen).to(torch::kFloat), {}};
    if (m_balancedHead) {
        logits.balanced = m_balancedHead(seen).to(torch::kFloat);
    }
    return logits;
}

void Classifier::addBalancedHead(int classes) {
    m_balancedHead = register_module("balanced_head", torch::nn::Linear(featureCount(), classes));
}

torch::Tensor Classifier::features(const torch::Tensor& pixels) {
    return isKnownFeatures(pixels) ? pixels : featuresOf(normalised(pixels));
}

void Classifier::freezeBody() {
    for (auto& entry : named_parameters()) {
        if (!isOfLastLayer(entry.key())) {
            entry.value().set_requires_grad(false);
        }
    }
}

void Classifier::freezeFront(std::size_t count) {
    if (count <= m_frozenBlocks) {
        return;
    }
    const std::vector<NetworkBlock> all = blocks();
    const std::size_t wanted = std::min(count, all.size());
    if (wanted <= m_frozenBlocks) {
        return;
    }
    learnNoMore(parametersBefore(*this, all.front()));
    for (std::size_t i = m_frozenBlocks; i < wanted; ++i) {
        for (const auto& module : all[i].modules) {
            learnNoMore(module->parameters());
        }
    }
    m_frozenBlocks = wanted;
    train(is_training());
}

void Classifier::train(bool on) {
    torch::nn::Module::train(on);
    if (!on || m_frozenBlocks == 0) {
        return;
    }
    const std::vector<NetworkBlock> all = blocks();
    for (std::size_t i = 0; i < m_frozenBlocks; ++i) {
        for (const auto& module : all[i].modules) {
            module->eval();
        }
    }
}

void Classifier::setNormalisation(const std::array<double, 3>& mean,
                                  const std::array<double, 3>& deviation) {
    const torch::NoGradGuard noGrad;
    m_mean.copy_(perChannel(mean));
    m_spread.copy_(perChannel(deviation));
}

std::int64_t Classifier::parameterCount() const {
    std::int64_t count = 0;
    for (const torch::Tensor& parameter : parameters()) {
        count += parameter.requires_grad() ? parameter.numel() : 0;
    }
    return count;
}

void Classifier::setMemorySaving(const MemorySaving& saving) {
    m_saving = saving;
}

void Classifier::watchBlocks(BlockWatch watch) {
    m_watch = std::move(watch);
}

bool Classifier::isOfLastLayer(const std::string& parameter) {
    // torchvision's names for it, and ours.
    return parameter.starts_with("fc.") || parameter.starts_with("classifier.") ||
           parameter.starts_with("head.") || parameter.starts_with("balanced_head.");
}

void Classifier::fitTo(const torch::Tensor& images) {
    const torch::NoGradGuard noGrad;
    // Pictures of one flat colour have no spread; one grey level keeps the division sane.
    constexpr double kSmallestSpread = 1.0;
    const torch::Tensor values = images.to(torch::kFloat);
    m_mean.copy_(values.mean({0, 2, 3}, /*keepdim=*/true));
    m_spread.copy_(
        values.std({0, 2, 3}, /*unbiased=*/false, /*keepdim=*/true).clamp_min(kSmallestSpread));
}

torch::Tensor Classifier::throughBlocks(torch::Tensor x) const {
    std::vector<NetworkBlock> rest = blocks();
    if (m_frozenBlocks == 0) {
        return seedling::throughBlocks(rest, m_saving, std::move(x), m_watch);
    }
    {
        const torch::NoGradGuard noGrad;
        for (std::size_t i = 0; i < m_frozenBlocks; ++i) {
            x = rest[i].forward(x);
        }
    }
    rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(m_frozenBlocks));
    return seedling::throughBlocks(rest, savingBehind(m_saving, m_frozenBlocks), std::move(x),
                                   m_watch);
}

torch::Tensor Classifier::normalised(const torch::Tensor& pixels) const {
    // Every layer keeps the order of its input, and channels-last is the quickest for all.
    return pixels.contiguous(torch::MemoryFormat::ChannelsLast)
        .to(torch::kFloat)
        .sub(m_mean)
        .div(m_spread);
}

}  // namespace seedling
