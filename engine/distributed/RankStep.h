#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/distributed/Communicator.h"
#include "engine/distributed/GradientMeans.h"
#include "engine/distributed/SharedPolicy.h"
#include "engine/method/TrainingStep.h"

namespace seedling {

// A step of several ranks. Each puts its rows of the batch (RankShare) through its own copy of the
// network; as all losses are means over numbers of images that are known beforehand, the mean of
// the ranks' gradients is the gradient of the whole batch. Batch norm takes its statistics from
// each rank's rows, and the running ones become their mean, as with the parts of DataParallel: N
// ranks learn what one rank learns in N parts, but for the order of sums. That holds for skipMasked
// off; with it on, the rows that are left are shared out differently, and batch norm sees others.

/// What a step of all ranks has found.
struct WholeStep {
    StepOutput output;  ///< Losses without gradient, of the whole batch.
    /// Whose pseudo-labels are in it: without a policy those of this rank's own rows.
    std::vector<ImageId> images = {};
    bool stopWished = false;  ///< A rank was asked to stop.
};

/// What one rank has found.
struct OwnStep {
    StepOutput output;
    std::span<const ImageId> images = {};
    const SharedPolicy* policy = nullptr;  ///< None for methods without one.
    bool stopWished = false;
};

/// After the backward pass: gradients and batch-norm statistics become their means over all ranks,
/// and what was found is put together. A single rank gets back what it has. gradients: of that
/// network, begun before the pass. Errors: those of Communicator.
Result<WholeStep> finishStep(Communicator& ranks, const Classifier& network,
                             GradientMeans& gradients, const OwnStep& own);

}  // namespace seedling
