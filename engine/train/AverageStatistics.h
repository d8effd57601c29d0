#pragma once

#include <span>

#include "datasets/base/StrongId.h"
#include "datasets/cache/PixelCache.h"
#include "engine/model/Classifier.h"
#include "engine/train/Precision.h"

namespace seedling {

/// Gives a network of averaged weights batch-norm statistics of its own, of images as they are: the
/// live network's belong to other weights and to views that were changed. They become the mean over
/// batches of up to 5,120 of the images; with fewer than 32 nothing is done. network: in eval mode,
/// and left so. images: all in the cache. Source: Izmailov et al. 2018, arXiv 1803.05407, section
/// 3.2. Thread rule: one thread.
void fitStatistics(Classifier& network, const PixelCache& cache, std::span<const ImageId> images,
                   Precision precision);

}  // namespace seedling
