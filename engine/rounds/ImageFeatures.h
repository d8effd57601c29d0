#pragma once

#include <torch/types.h>

#include <cstdint>
#include <functional>
#include <span>

#include "datasets/cache/PixelCache.h"
#include "engine/model/Classifier.h"
#include "engine/train/Precision.h"

namespace seedling {

/// Images that go through the network at once.
inline constexpr std::int64_t kFeaturesAtOnce = 500;

/// What a network makes of images.
struct ImageFeatures {
    torch::Tensor features;       ///< [N, F] float, rows of length 1 around their mean.
    torch::Tensor probabilities;  ///< [N, C] float.
};

/// Rows [N, F] float scaled to length 1, centred and scaled again, so that cosines compare them.
torch::Tensor comparable(const torch::Tensor& features);

/// Both are means over the image and, where that is allowed, its mirror image; features are
/// comparable(). The network must be in eval mode. carryOn: asked between batches; when it says no,
/// what is missing stays 0.
ImageFeatures featuresOf(Classifier& network, const PixelCache& cache,
                         std::span<const ImageId> images, bool mirror, Precision precision,
                         const std::function<bool()>& carryOn = {});

}  // namespace seedling
