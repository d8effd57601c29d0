#pragma once

#include <torch/types.h>

#include "engine/method/PolicyInput.h"
#include "engine/method/StepInput.h"

namespace seedling {

// The auxiliary balanced classifier (ABC): a second head on the same features learns from about as
// many images of each class as there are of the rarest, and the model answers with it. With N_c
// labels of class c, y of a labelled image, and c and q the balanced head's own answer for a weak
// view and how sure it is,
//     L_abc = 1/B    sum keep_i CE(balanced(weak x_i), y_i)
//           + 1/(mu B) sum keep_j 1[q_j >= tau] CE(balanced(trained u_j), c_j),
//     keep_i ~ Bernoulli(N_min / N_y),   keep_j ~ Bernoulli(1 - (t/T) (1 - N_min / N_c)),
// where t/T is how far the schedule is. The features learn from both heads.
// Source: ABC, arXiv 2110.10368, section 3, and USB's program. Deviation: t/T moves with every step
// instead of every epoch.

/// keep_i as [B] float, 0 or 1. targets: [B] int64; labelCounts: [C] float.
torch::Tensor balancedLabelled(const torch::Tensor& targets, const torch::Tensor& labelCounts,
                               const StepMoment& moment);

/// Pseudo-labels of the balanced head with weight keep_j 1[q_j >= tau]. probabilities: [N, C] float
/// without gradient, softmax of the balanced head for the weak views.
PseudoLabels balancedUnlabelled(const torch::Tensor& probabilities, double tau,
                                const torch::Tensor& labelCounts, const StepMoment& moment);

}  // namespace seedling
