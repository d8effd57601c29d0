#include "engine/method/RelativeThreshold.h"

#include <utility>

namespace seedling {

RelativeThreshold::RelativeThreshold(double tau, std::optional<DistributionAlignment> alignment)
    : UnlabelledPolicy(std::move(alignment)), m_tau(tau) {}

PseudoLabels RelativeThreshold::judge(const PolicyInput& input, const torch::Tensor& aligned) {
    const auto [confidence, classes] = aligned.max(1);
    const torch::Tensor least = m_tau * input.labelled.amax(1).mean();
    return {classes, confidence, confidence.ge(least).to(torch::kFloat)};
}

}  // namespace seedling
