#pragma once

#include <torch/types.h>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/select/ImageMap.h"

namespace seedling {

/// Feature vectors of images, [images, F] float, F the same at each call.
using FeatureRows = std::function<torch::Tensor(std::span<const ImageId>)>;

struct MapSettings {
    ImageMap::Origin origin = ImageMap::Origin::Look;
    std::int64_t version = 0;
    std::uint64_t seed = 1;  ///< Draws the landmarks.
    /// Called now and then; no: the work ends with Cancelled.
    std::function<bool(std::int64_t done, std::int64_t total)> carryOn;
};

/// Makes a map of images: their features are centred, turned to at most 64 principal axes, each
/// divided by the fourth root of its variance so that the first ones do not drown the others, and
/// scaled to length 1; up to 4,096 images are drawn as landmarks. Works in pieces, so that a
/// million images need no more memory than their map. images: 1 or more, ascending. Errors:
/// Cancelled. The exceptions of LibTorch pass through.
Result<ImageMap::Content> makeMap(std::vector<ImageId> images, const FeatureRows& rows,
                                  const MapSettings& settings);

}  // namespace seedling
