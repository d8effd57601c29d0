#pragma once

#include <torch/types.h>

#include <cstdint>
#include <span>

#include "datasets/base/StrongId.h"

namespace seedling {

/// What a policy may know of one batch; nothing carries a gradient. Policies that do not need a
/// part of it leave it alone.
struct PolicyInput {
    torch::Tensor unlabelled{};            ///< [N, C] float: softmax of the weak views.
    torch::Tensor labelled{};              ///< [B, C] float: the same of the labelled images;
                                           ///< undefined unless the policy wantsLabelled().
    torch::Tensor labelCounts{};           ///< [C] float: labels of each class in the whole run.
    std::span<const ImageId> images = {};  ///< N: whose weak views they are.
    std::int64_t poolSize = 0;             ///< Unlabelled images in the whole run.
};

/// What the network's answers for the weak views say about the unlabelled images.
struct PseudoLabels {
    torch::Tensor classes;     ///< [N] int64
    torch::Tensor confidence;  ///< [N] float, 0-1
    torch::Tensor weights;     ///< [N] float, 0-1: how much each counts; 0 is not trained on.
};

}  // namespace seedling
