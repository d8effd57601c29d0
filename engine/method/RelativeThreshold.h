#pragma once

#include "engine/method/UnlabelledPolicy.h"

namespace seedling {

/// AdaMatch: sure enough is what is nearly as sure as the answers for labelled images,
///     weight = 1[max p~ >= tau * mean(max p_labelled)],   pseudo-label = argmax p~,
/// where p~ is aligned, in the paper to the shares that the network sees in the labelled views
/// (ClassPrior::Estimated). No state of its own.
/// Source: AdaMatch, arXiv 2106.04732, for one domain as in USB (arXiv 2208.07204). Deviations from
/// the former: no strong views of labelled images, no random mixing of logits, no warm-up of
/// lambda_u.
class RelativeThreshold final : public UnlabelledPolicy {
public:
    /// tau: 0-1; above 1 it may be that nothing is ever trusted.
    explicit RelativeThreshold(double tau,
                               std::optional<DistributionAlignment> alignment = std::nullopt);

    [[nodiscard]] Thresholds thresholds() const override;

private:
    PseudoLabels judge(const PolicyInput& input, const torch::Tensor& aligned) override;
    [[nodiscard]] bool judgesByLabelled() const override { return true; }

    double m_tau;
    torch::Tensor m_latest;  ///< Threshold of the latest batch: scalar; undefined before the first.
};

}  // namespace seedling
