#include "engine/method/SelfAdaptiveThreshold.h"

#include <torch/torch.h>

#include <utility>

namespace seedling {
namespace {

constexpr const char* kThreshold = "adaptive_threshold";
constexpr const char* kShares = "adaptive_shares";
constexpr const char* kHistogram = "adaptive_histogram";

/// Share of each class among the answers.
torch::Tensor histogramOf(const torch::Tensor& classes, std::int64_t count) {
    return torch::bincount(classes, {}, count).to(torch::kFloat) /
           static_cast<double>(classes.size(0));
}

/// values / histogram, 0 where the histogram is, divided by its sum.
torch::Tensor normalisedRatio(const torch::Tensor& values, const torch::Tensor& histogram) {
    // As a factor without gradient: dividing by 0 would spoil the gradient of the other classes.
    const torch::Tensor factor =
        torch::where(histogram > 0, histogram.reciprocal(), torch::zeros_like(histogram));
    const torch::Tensor ratio = values * factor;
    return ratio / ratio.sum();
}

}  // namespace

SelfAdaptiveThreshold::SelfAdaptiveThreshold(const Settings& settings,
                                             std::optional<DistributionAlignment> alignment)
    : UnlabelledPolicy(std::move(alignment)), m_settings(settings) {}

void SelfAdaptiveThreshold::begin(std::int64_t classes) {
    if (!m_threshold.defined()) {
        m_shares = torch::full({classes}, 1.0 / static_cast<double>(classes));
        m_threshold = m_shares[0].clone();
        m_histogram = m_shares.clone();
    }
}

PseudoLabels SelfAdaptiveThreshold::judge(const PolicyInput& /*input*/,
                                          const torch::Tensor& aligned) {
    begin(aligned.size(1));
    const auto [confidence, classes] = aligned.max(1);
    const double step = 1.0 - m_settings.momentum;
    m_threshold =
        m_threshold.lerp(confidence.mean(), step).clamp(m_settings.minimum, m_settings.maximum);
    m_shares = m_shares.lerp(aligned.mean(0), step);
    m_histogram = m_histogram.lerp(histogramOf(classes, aligned.size(1)), step);
    const torch::Tensor trusted = confidence.ge(byClass().index_select(0, classes));
    return {classes, confidence, trusted.to(torch::kFloat)};
}

torch::Tensor SelfAdaptiveThreshold::byClass() const {
    return m_threshold * m_shares / m_shares.max();
}

Thresholds SelfAdaptiveThreshold::thresholds() const {
    if (!m_threshold.defined()) {
        return {};
    }
    const torch::Tensor least = byClass().contiguous();
    const float* first = least.data_ptr<float>();
    return {m_threshold.item<double>(), {first, first + least.numel()}};
}

torch::Tensor SelfAdaptiveThreshold::ownLoss(const torch::Tensor& logits,
                                             const PseudoLabels& labels) const {
    constexpr double kSmallest = 1e-12;
    const torch::Tensor places = labels.weights.gt(0).nonzero().flatten();
    if (m_settings.fairnessWeight == 0 || places.size(0) == 0) {
        return {};
    }
    const torch::Tensor probabilities = logits.index_select(0, places).softmax(1);
    const torch::Tensor answers = histogramOf(probabilities.argmax(1), logits.size(1));
    const torch::Tensor expected = normalisedRatio(m_shares, m_histogram);
    const torch::Tensor found = normalisedRatio(probabilities.mean(0), answers);
    return m_settings.fairnessWeight * (expected * (found + kSmallest).log()).sum();
}

PolicyState SelfAdaptiveThreshold::ownState() const {
    PolicyState state;
    store(state, kThreshold, m_threshold);
    store(state, kShares, m_shares);
    store(state, kHistogram, m_histogram);
    return state;
}

void SelfAdaptiveThreshold::restoreOwn(const PolicyState& state) {
    m_threshold = stored(state, kThreshold);
    m_shares = stored(state, kShares);
    m_histogram = stored(state, kHistogram);
}

}  // namespace seedling
