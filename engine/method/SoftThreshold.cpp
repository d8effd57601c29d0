#include "engine/method/SoftThreshold.h"

#include <torch/torch.h>

#include <utility>

namespace seedling {
namespace {

constexpr double kWidth = 2.0;              // n
constexpr double kSmallestVariance = 1e-9;  // Keeps equal confidences from giving 0 / 0.
constexpr const char* kMean = "soft_mean";
constexpr const char* kVariance = "soft_variance";

}  // namespace

SoftThreshold::SoftThreshold(double momentum, std::optional<DistributionAlignment> alignment)
    : UnlabelledPolicy(std::move(alignment)), m_momentum(momentum) {}

PseudoLabels SoftThreshold::judge(const PolicyInput& input, const torch::Tensor& aligned) {
    const torch::Tensor confidence = aligned.amax(1);
    follow(confidence, aligned.size(1));
    const torch::Tensor below = (confidence - m_mean).clamp_max(0);
    const torch::Tensor width = 2.0 * m_variance.clamp_min(kSmallestVariance) / (kWidth * kWidth);
    return {input.unlabelled.argmax(1), confidence, (-below.square() / width).exp()};
}

void SoftThreshold::follow(const torch::Tensor& confidence, std::int64_t classes) {
    if (!m_mean.defined()) {
        m_mean = torch::tensor(1.0F / static_cast<float>(classes));
        m_variance = torch::tensor(1.0F);
    }
    const double step = 1.0 - m_momentum;
    m_mean = m_mean.lerp(confidence.mean(), step);
    // A single image has no unbiased variance.
    m_variance = m_variance.lerp(confidence.var(/*unbiased=*/confidence.size(0) > 1), step);
}

PolicyState SoftThreshold::ownState() const {
    PolicyState state;
    store(state, kMean, m_mean);
    store(state, kVariance, m_variance);
    return state;
}

void SoftThreshold::restoreOwn(const PolicyState& state) {
    m_mean = stored(state, kMean);
    m_variance = stored(state, kVariance);
}

}  // namespace seedling
