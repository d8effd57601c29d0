#pragma once

#include <torch/types.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/model/Classifier.h"

namespace seedling {

/// Stops layers from learning once they have settled, from the front on, for those learn first. At
/// every twentieth of the schedule the weights w of the first block that still learns are compared
/// with those w' of a twentieth before: where |w - w'| / |w'| is below the bound it is frozen
/// (Classifier::freezeFront), and the next one is looked at. The last block always learns.
///
/// Sources: Raghu et al. 2017, "SVCCA", arXiv 1706.05806, section 4.2 (layers settle from the front
/// on); Brock et al. 2017, "FreezeOut", arXiv 1706.04983; Liu et al. 2021, "AutoFreeze", arXiv
/// 2102.01386. Deviation from the last: weights are compared instead of the norm of gradients, and
/// against a bound instead of a percentile.
///
/// Thread rule: one thread.
class SettledLayers {
public:
    /// network: with blocks; must outlive this. bound: above 0.
    SettledLayers(Classifier& network, double bound);

    /// Before a step. fraction: of the schedule, 0-1. Returns the parameters that learn no more
    /// from now on; none where nothing has settled.
    std::vector<torch::Tensor> beginStep(double fraction);

    /// Of the weights that are kept to be compared with.
    [[nodiscard]] std::int64_t bytes() const;

    /// What a checkpoint keeps; restore() freezes what was frozen.
    [[nodiscard]] std::map<std::string, torch::Tensor> state() const;
    /// LibTorch's error where it is not a state of such a network.
    void restore(const std::map<std::string, torch::Tensor>& state);

private:
    [[nodiscard]] std::size_t settledFront() const;
    void keepWeights();

    Classifier& m_network;
    double m_bound;
    std::int64_t m_window = -1;  ///< The latest that has begun.
    /// Of each block that still learned then, its weights in a row.
    std::map<std::size_t, torch::Tensor> m_before;
};

}  // namespace seedling
