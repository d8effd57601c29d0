#pragma once

#include <torch/types.h>

#include "engine/method/PolicyInput.h"
#include "engine/method/StepInput.h"

namespace seedling {

/// Blends of weak views, and what they are to be taken for.
struct MixedBatch {
    torch::Tensor pixels;   ///< [M, 3, side, side] float, 0-255
    torch::Tensor targets;  ///< [M, C] float, rows that add up to 1.
    torch::Tensor weights;  ///< [M] float, 0-1
    std::int64_t pool = 0;  ///< P = B + mu B; what the sum of the losses is divided by.
};

/// Mixup filtered by confidence. The pool is the labelled weak views (label, weight 1) and the
/// unlabelled ones (pseudo-label, weight of the policy). Every image, the anchor, gets a partner by
/// a random permutation and a share s ~ Beta(0.75, 0.75), folded to max(s, 1 - s):
///     mixed = s anchor + (1 - s) partner, of pixels and of one-hot labels alike,
///     L_mix = 1/P sum weight(partner) CE(z(mixed), target).
/// An anchor that is not trusted counts all the same. The blends go through the network as a batch
/// of their own. With skipMasked, images whose partner has weight 0 are left out, but for those
/// that round the number up to a multiple of 32. Source: EfficientMatch (BB-Erwan/EfficientMatch,
/// 2026), as its notebook has it; mixup itself is arXiv 1710.09412. input: weak views present.
/// labels: of its unlabelled images. classes: C.
MixedBatch mixConfident(const StepInput& input, const PseudoLabels& labels, std::int64_t classes,
                        bool skipMasked);

}  // namespace seedling
