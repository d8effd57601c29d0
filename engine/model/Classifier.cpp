#include "engine/model/Classifier.h"

#include <utility>

namespace seedling {
namespace {

bool isKnownFeatures(const torch::Tensor& input) {
    return input.dim() == 2;
}

torch::Tensor perChannel(const std::array<double, 3>& values) {
    return torch::tensor({values[0], values[1], values[2]}, torch::kFloat).reshape({1, 3, 1, 1});
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
    return seedling::throughBlocks(blocks(), m_saving, std::move(x), m_watch);
}

torch::Tensor Classifier::normalised(const torch::Tensor& pixels) const {
    // Every layer keeps the order of its input, and channels-last is the quickest for all.
    return pixels.contiguous(torch::MemoryFormat::ChannelsLast)
        .to(torch::kFloat)
        .sub(m_mean)
        .div(m_spread);
}

}  // namespace seedling
