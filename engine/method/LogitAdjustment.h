#pragma once

#include <torch/types.h>

namespace seedling {

/// What is added to the logits of every loss where some classes have more images than others:
/// strength * log(N_c / sum N). The network then need not learn how frequent classes are, and its
/// own logits, which answer and make the pseudo-labels, treat them alike.
/// Source: Menon et al., "Long-tail learning via logit adjustment", arXiv 2007.07314, equation 10
/// (its tau is our strength, 1 is the value that theory asks for). Deviation: the unlabelled images
/// are adjusted in the same way, since they are taken to be spread as the labels are.
/// labelCounts: [C] float; a class without labels counts as one. Returns [C] float; undefined when
/// strength is 0.
torch::Tensor logitAdjustment(const torch::Tensor& labelCounts, double strength);

}  // namespace seedling
