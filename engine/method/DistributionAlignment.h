#pragma once

#include <torch/types.h>

#include <map>
#include <string>

namespace seedling {

/// Pulls the network's answers towards equally many images of each class:
/// p~ = normalise(p * (1/C) / m), where m is a moving average of the batch means of p (decay 0.99;
/// the first batch alone at first). Keeps a class from being swallowed by one that looks like it,
/// which few labels cannot prevent. Wrong where classes are far from equally frequent.
/// Source: ReMixMatch, arXiv 1911.09785, section 3.1, as used with FixMatch (arXiv 2001.07685,
/// section 2.5). Deviations: the target is uniform instead of the labels' shares (the same with as
/// many labels of each class); the average forgets exponentially instead of after 128 batches.
/// Thread rule: one thread.
class DistributionAlignment {
public:
    /// probabilities: [N, C] float, rows that add up to 1. Returns the same, aligned.
    torch::Tensor align(const torch::Tensor& probabilities);

    [[nodiscard]] std::map<std::string, torch::Tensor> state() const;
    void restore(const std::map<std::string, torch::Tensor>& state);

private:
    torch::Tensor m_mean;  ///< [C]; undefined before the first batch.
};

}  // namespace seedling
