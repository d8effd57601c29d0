#pragma once

#include <torch/types.h>

#include <cstdint>
#include <memory>

#include "datasets/base/Result.h"
#include "engine/method/UnlabelledPolicy.h"
#include "engine/model/Classifier.h"
#include "engine/protocol/TrainConfig.h"
#include "engine/train/Precision.h"

namespace seedling {

/// One batch. All pixels [N, 3, side, side] uint8.
struct StepInput {
    torch::Tensor labelled;  ///< B weak views of labelled images.
    torch::Tensor targets;   ///< [B] int64
    torch::Tensor weak;      ///< mu B weak views; undefined when there is nothing unlabelled.
    torch::Tensor strong;    ///< Strong views of the same images in the same order.
};

/// What a step has found. Losses are scalars; `total` carries the gradient.
struct StepOutput {
    torch::Tensor total;
    torch::Tensor supervised;
    torch::Tensor unsupervised;      ///< Undefined without unlabelled images.
    PseudoLabels pseudoLabels;       ///< Likewise.
    std::int64_t trainedImages = 0;  ///< Images that went forward and backward.
    std::int64_t seenImages = 0;     ///< Images that went forward only.
};

/// A method: how a batch becomes a loss. Supervised has no policy, FixMatch a fixed threshold.
struct Method {
    std::unique_ptr<UnlabelledPolicy> policy;  ///< None: labelled images only.
    double unlabelledWeight = 1.0;             ///< lambda_u
    bool skipMasked = false;

    [[nodiscard]] bool usesUnlabelled() const { return policy != nullptr; }
};

/// The method that a configuration names. Errors: InvalidArgument.
Result<Method> createMethod(const TrainConfig& config);

/// The one training step of all methods: L = CE(labelled) + lambda_u / (mu B) sum w CE(strong).
/// `network` must be in train mode.
///
/// Exact (skipMasked off): labelled, weak and strong views go through the network as one batch, so
/// that batch norm sees all three; weak logits are detached. This is FixMatch as published
/// (arXiv 2001.07685).
///
/// Fast (skipMasked on), two deviations: the weak views go first, without gradient, in train mode;
/// then the labelled views and only the strong views with a weight above 0, rounded up to a
/// multiple of 32 by others of weight 0 (a few shapes run faster than ever new ones). The loss of
/// given logits is the same; batch norm sees the weak views and the rest apart.
///
/// Errors: none of our own; LibTorch's exceptions pass through to the caller's seam.
StepOutput trainingStep(Classifier& network, Method& method, const StepInput& input,
                        Precision precision);

}  // namespace seedling
