#pragma once

#include <torch/types.h>

#include "engine/method/PolicyInput.h"
#include "engine/method/PolicyState.h"

namespace seedling {

/// How frequent the classes are taken to be among the unlabelled images.
enum class ClassPrior {
    Uniform,    ///< Equally many of each.
    Labelled,   ///< As among the labels.
    Estimated,  ///< As the network believes of the labelled views: a moving average of their means.
};

/// Pulls the network's answers towards the expected shares of the classes:
/// p~ = normalise(p * prior / m), where m is a moving average of the batch means of p (the first
/// batch alone at first). Keeps a class from being swallowed by one that looks like it, which few
/// labels cannot prevent. Wrong where the prior is.
/// Source: ReMixMatch, arXiv 1911.09785, section 3.1, as used with FixMatch (arXiv 2001.07685,
/// section 2.5); Estimated is that of AdaMatch, arXiv 2106.04732. Deviations: averages
/// forget exponentially instead of after 128 batches, and start from the first batch.
/// Thread rule: one thread.
class DistributionAlignment {
public:
    /// momentum: share of the moving averages that a step keeps, 0-1.
    explicit DistributionAlignment(ClassPrior prior = ClassPrior::Uniform, double momentum = 0.99);

    /// Returns input.unlabelled aligned: [N, C] float, rows that add up to 1.
    torch::Tensor align(const PolicyInput& input);

    /// Whether align() reads input.labelled.
    [[nodiscard]] bool wantsLabelled() const { return m_prior == ClassPrior::Estimated; }

    [[nodiscard]] PolicyState state() const;
    void restore(const PolicyState& state);

private:
    torch::Tensor expected(const PolicyInput& input);
    void follow(torch::Tensor& average, const torch::Tensor& batch) const;

    ClassPrior m_prior;
    double m_momentum;
    torch::Tensor m_mean;       ///< [C]; undefined before the first batch.
    torch::Tensor m_estimated;  ///< [C]; likewise, and of ClassPrior::Estimated alone.
};

}  // namespace seedling
