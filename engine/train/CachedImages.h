#pragma once

#include <torch/types.h>

#include <span>
#include <vector>

#include "datasets/cache/PixelCache.h"

namespace seedling {

/// Plain pixels of cached images, [N, 3, side, side] uint8. Every image must be in the cache.
torch::Tensor pixelsOf(const PixelCache& cache, std::span<const ImageId> images);

/// Up to `count` images, evenly spread over all.
std::vector<ImageId> evenSample(std::span<const ImageId> images, std::size_t count);

}  // namespace seedling
