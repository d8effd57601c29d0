#include "engine/method/LogitAdjustment.h"

namespace seedling {

torch::Tensor logitAdjustment(const torch::Tensor& labelCounts, double strength) {
    if (strength == 0) {
        return {};
    }
    const torch::Tensor counts = labelCounts.clamp_min(1);
    return strength * (counts / counts.sum()).log();
}

}  // namespace seedling
