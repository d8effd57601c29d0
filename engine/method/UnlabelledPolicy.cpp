#include "engine/method/UnlabelledPolicy.h"

namespace seedling {

PseudoLabels FixedThreshold::decide(const torch::Tensor& probabilities) {
    auto [confidence, classes] = probabilities.max(1);
    torch::Tensor weights = confidence.ge(m_tau).to(torch::kFloat);
    return {classes, confidence, weights};
}

}  // namespace seedling
