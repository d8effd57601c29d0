#pragma once

#include "datasets/cache/PixelCache.h"
#include "engine/model/Classifier.h"
#include "engine/select/MapMaker.h"
#include "engine/train/Precision.h"

namespace seedling {

/// What images look like (ImageDescriptor), on LibTorch's threads. The cache must outlive it.
FeatureRows looksOf(const PixelCache& cache);

/// What a network makes of images, each the sum over the image and, where that is allowed, its
/// mirror image, scaled to length 1. The network must be in eval mode; both must outlive it.
FeatureRows networkFeaturesOf(Classifier& network, const PixelCache& cache, bool mirror,
                              Precision precision);

}  // namespace seedling
