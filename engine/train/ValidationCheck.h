#pragma once

#include <span>

#include "datasets/cache/PixelCache.h"
#include "engine/model/Classifier.h"
#include "engine/protocol/Event.h"
#include "engine/train/Precision.h"
#include "engine/train/TrainingSet.h"

namespace seedling {

/// The accuracy on held-back labels, with its Wilson 95 % interval. network: in eval mode. items:
/// at least one, all of them in the cache. The exceptions of LibTorch pass through.
AccuracyEstimate checkAccuracy(Classifier& network, const PixelCache& cache,
                               std::span<const LabelledItem> items, Precision precision);

}  // namespace seedling
