#pragma once

#include "engine/method/UnlabelledPolicy.h"

namespace seedling {

/// SoftMatch: no image is dropped; the less sure ones count less. The confidences are taken for a
/// Gaussian whose mean mu and variance s2 are moving averages, with momentum m, of the batches':
///     weight = exp(-min(max p~ - mu, 0)^2 / (2 s2 / n^2)),   n = 2,
/// where p~ is aligned. The pseudo-label is argmax p of the network's own answers: alignment, to
/// equal shares in the paper, is for the weight alone. The averages start at 1/C and 1 and are
/// updated before the batch is judged; the variance is the unbiased one.
/// Skipping what is not trusted saves next to nothing here, since almost no weight is 0.
/// Source: SoftMatch, arXiv 2301.10921, sections 3.1 and 3.2, and the authors' program for n.
/// Deviation: m is 0.999 in the paper, too long a memory for runs of a few thousand steps.
class SoftThreshold final : public UnlabelledPolicy {
public:
    /// momentum: m, 0-1.
    explicit SoftThreshold(double momentum,
                           std::optional<DistributionAlignment> alignment = std::nullopt);

private:
    PseudoLabels judge(const PolicyInput& input, const torch::Tensor& aligned) override;
    [[nodiscard]] PolicyState ownState() const override;
    void restoreOwn(const PolicyState& state) override;

    void follow(const torch::Tensor& confidence, std::int64_t classes);

    double m_momentum;
    torch::Tensor m_mean;      ///< mu: scalar. Both are undefined before the first batch.
    torch::Tensor m_variance;  ///< s2: scalar
};

}  // namespace seedling
