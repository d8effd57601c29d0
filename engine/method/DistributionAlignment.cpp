#include "engine/method/DistributionAlignment.h"

namespace seedling {
namespace {

constexpr double kDecay = 0.99;
constexpr double kSmallest = 1e-6;  // Of a mean, before it divides.
constexpr const char* kMean = "alignment_mean";

}  // namespace

torch::Tensor DistributionAlignment::align(const torch::Tensor& probabilities) {
    const torch::Tensor batch = probabilities.mean(0);
    m_mean = m_mean.defined() ? m_mean.lerp(batch, 1.0 - kDecay) : batch;
    const torch::Tensor scaled = probabilities / m_mean.clamp_min(kSmallest);
    return scaled / scaled.sum(1, /*keepdim=*/true);
}

std::map<std::string, torch::Tensor> DistributionAlignment::state() const {
    return m_mean.defined() ? std::map<std::string, torch::Tensor>{{kMean, m_mean}}
                            : std::map<std::string, torch::Tensor>{};
}

void DistributionAlignment::restore(const std::map<std::string, torch::Tensor>& state) {
    const auto found = state.find(kMean);
    m_mean = found == state.end() ? torch::Tensor() : found->second;
}

}  // namespace seedling
