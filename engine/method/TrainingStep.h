#pragma once

#include <torch/types.h>

#include <cstdint>
#include <optional>

#include "engine/method/Method.h"
#include "engine/method/StepInput.h"
#include "engine/parallel/DataParallel.h"
#include "engine/train/Precision.h"

namespace seedling {

/// What a step has found. Losses are scalars; `total` carries the gradient.
struct StepOutput {
    torch::Tensor total;  ///< Of all terms.
    torch::Tensor supervised;
    torch::Tensor unsupervised;      ///< Undefined without unlabelled images.
    PseudoLabels pseudoLabels;       ///< Likewise.
    std::int64_t trainedImages = 0;  ///< Images that went forward and backward.
    std::int64_t seenImages = 0;     ///< Images that went forward only.
    /// Share of the unlabelled images that is trusted, where the step itself does not show it.
    std::optional<double> trustedShare = std::nullopt;
};

/// The one training step of all methods: L = CE(labelled) + lambda_u / (mu B) sum w CE(trained),
/// plus what is added. w and the pseudo-labels come from its policy; the trained views are
/// the strong ones, or the weak ones once more. What may be added, each with its formula in its
/// header: the policy's own term, ConfidentMixup, BalancedHead; LogitAdjustment changes the logits
/// of all losses but those of the balanced head and the policy's own. `network` must be in train
/// mode.
///
/// Exact (skipMasked off): labelled, weak and strong views go through the network as one batch, so
/// that batch norm sees all three; what is decided by the weak logits carries no gradient. This is
/// FixMatch as published (arXiv 2001.07685).
///
/// Fast (skipMasked on), two deviations: the weak views go first, without gradient, in train mode
/// (with the labelled ones where the policy wants them); then the labelled views and only the
/// trained views with a weight above 0, rounded up to a multiple of 32 by others of weight 0 (a few
/// shapes run faster than ever new ones). The loss of given logits is the same; batch norm sees the
/// weak views and the rest apart, each in the parts of `network`.
///
/// Errors: none of our own; LibTorch's exceptions pass through to the caller's seam.
StepOutput trainingStep(const DataParallel& network, Method& method, const StepInput& input,
                        Precision precision);

}  // namespace seedling
