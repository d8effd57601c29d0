#pragma once

#include <torch/types.h>

#include <cstdint>
#include <functional>
#include <span>

#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"
#include "datasets/cache/PixelCache.h"
#include "engine/model/Classifier.h"

namespace seedling {

/// Images that go through a network at once where it only answers.
inline constexpr std::int64_t kPredictedAtOnce = 256;

/// Runs what a library may end with an exception, as an Error: the seam between LibTorch and our
/// values. what: the activity for the sentence, "evaluate the run". Errors: OutOfMemory, Internal.
Status guarded(const char* what, const std::function<void()>& work);

/// Class probabilities of images at training size: pixels [N, 3, side, side] uint8 -> [N, classes]
/// float, each row a softmax over the logits. The network must be in eval mode; no gradient is
/// kept. The exceptions of LibTorch pass through.
torch::Tensor probabilitiesOf(Classifier& network, const torch::Tensor& pixels);

/// The same for cached images, in batches of bounded size: [images, classes] float. Images that are
/// not in the cache must be left out by the caller. progress: called with the number done.
torch::Tensor probabilitiesOf(Classifier& network, const PixelCache& cache,
                              std::span<const ImageId> images,
                              const std::function<void(std::int64_t done)>& progress = {});

}  // namespace seedling
