#pragma once

#include "engine/method/TrainingStep.h"

namespace seedling {

/// How the strong views of a step are mixed with each other.
struct Mixing {
    double own = 1;            ///< Share of a view's own pixels and label, 0.5-1.
    torch::Tensor partners{};  ///< [K] int64: whose pixels make up the rest.
};

/// Drawn by (seed, step): own = max(l, 1 - l) with l ~ Beta(0.75, 0.75), partners a random order.
Mixing drawMixing(std::uint64_t seed, std::int64_t step, std::int64_t views);

/// The step of pseudo-label rounds: L = CE(labelled) + CE(strong views mixed in pairs), both means.
/// pseudoLabels: [K] int64, classes of input.strong. network: in train mode. Source: mixup (Zhang
/// et al. 2018, arXiv:1710.09412), with one share for the whole batch and the larger one for the
/// view itself.
StepOutput roundStep(const DataParallel& network, const StepInput& input,
                     const torch::Tensor& pseudoLabels, const Mixing& mixing, Precision precision);

}  // namespace seedling
