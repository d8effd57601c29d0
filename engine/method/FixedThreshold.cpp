#include "engine/method/FixedThreshold.h"

#include <utility>

namespace seedling {

FixedThreshold::FixedThreshold(double tau, std::optional<DistributionAlignment> alignment)
    : UnlabelledPolicy(std::move(alignment)), m_tau(tau) {}

PseudoLabels FixedThreshold::judge(const PolicyInput& /*input*/, const torch::Tensor& aligned) {
    const auto [confidence, classes] = aligned.max(1);
    return {classes, confidence, confidence.ge(m_tau).to(torch::kFloat)};
}

}  // namespace seedling
