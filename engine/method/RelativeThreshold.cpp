#include "engine/method/RelativeThreshold.h"

#include <utility>

namespace seedling {

RelativeThreshold::RelativeThreshold(double tau, std::optional<DistributionAlignment> alignment)
    : UnlabelledPolicy(std::move(alignment)), m_tau(tau) {}

PseudoLabels RelativeThreshold::judge(const PolicyInput& input, const torch::Tensor& aligned) {
    const auto [confidence, classes] = aligned.max(1);
    const torch::Tensor least = m_tau * input.labelled.amax(1).mean();
    m_latest = least;
    return {classes, confidence, confidence.ge(least).to(torch::kFloat)};
}

Thresholds RelativeThreshold::thresholds() const {
    return m_latest.defined() ? Thresholds{m_latest.item<double>(), {}} : Thresholds{};
}

}  // namespace seedling
