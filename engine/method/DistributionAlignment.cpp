#include "engine/method/DistributionAlignment.h"

namespace seedling {
namespace {

constexpr double kSmallest = 1e-6;  // Of a share, before it divides or a class would be lost.
constexpr const char* kMean = "alignment_mean";
constexpr const char* kEstimated = "alignment_prior";

}  // namespace

DistributionAlignment::DistributionAlignment(ClassPrior prior, double momentum)
    : m_prior(prior), m_momentum(momentum) {}

torch::Tensor DistributionAlignment::align(const PolicyInput& input) {
    follow(m_mean, input.unlabelled.mean(0));
    const torch::Tensor ratio = expected(input).clamp_min(kSmallest) / m_mean.clamp_min(kSmallest);
    const torch::Tensor scaled = input.unlabelled * ratio;
    return scaled / scaled.sum(1, /*keepdim=*/true);
}

torch::Tensor DistributionAlignment::expected(const PolicyInput& input) {
    if (m_prior == ClassPrior::Labelled) {
        return input.labelCounts / input.labelCounts.sum();
    }
    if (m_prior == ClassPrior::Estimated) {
        follow(m_estimated, input.labelled.mean(0));
        return m_estimated;
    }
    return torch::full_like(m_mean, 1.0 / static_cast<double>(m_mean.size(0)));
}

void DistributionAlignment::follow(torch::Tensor& average, const torch::Tensor& batch) const {
    average = average.defined() ? average.lerp(batch, 1.0 - m_momentum) : batch;
}

PolicyState DistributionAlignment::state() const {
    PolicyState state;
    store(state, kMean, m_mean);
    store(state, kEstimated, m_estimated);
    return state;
}

void DistributionAlignment::restore(const PolicyState& state) {
    m_mean = stored(state, kMean);
    m_estimated = stored(state, kEstimated);
}

}  // namespace seedling
