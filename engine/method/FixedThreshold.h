#pragma once

#include "engine/method/UnlabelledPolicy.h"

namespace seedling {

/// Trusts an image when its highest probability is at least tau: weight = 1[max p >= tau],
/// pseudo-label = argmax p, where p is aligned if that is asked for. No state of its own.
/// Source: FixMatch, arXiv 2001.07685, equation 4.
class FixedThreshold final : public UnlabelledPolicy {
public:
    /// tau: 0-1; above 1 nothing is ever trusted.
    explicit FixedThreshold(double tau,
                            std::optional<DistributionAlignment> alignment = std::nullopt);

    [[nodiscard]] Thresholds thresholds() const override { return {m_tau, {}}; }

private:
    PseudoLabels judge(const PolicyInput& input, const torch::Tensor& aligned) override;

    double m_tau;
};

}  // namespace seedling
