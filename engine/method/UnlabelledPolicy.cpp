#include "engine/method/UnlabelledPolicy.h"

namespace seedling {

PseudoLabels FixedThreshold::decide(const torch::Tensor& probabilities) {
    const torch::Tensor believed = m_alignment ? m_alignment->align(probabilities) : probabilities;
    auto [confidence, classes] = believed.max(1);
    torch::Tensor weights = confidence.ge(m_tau).to(torch::kFloat);
    return {classes, confidence, weights};
}

std::map<std::string, torch::Tensor> FixedThreshold::state() const {
    return m_alignment ? m_alignment->state() : std::map<std::string, torch::Tensor>{};
}

void FixedThreshold::restore(const std::map<std::string, torch::Tensor>& state) {
    if (m_alignment) {
        m_alignment->restore(state);
    }
}

}  // namespace seedling
