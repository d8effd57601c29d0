#pragma once

#include <torch/types.h>

#include <functional>
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

/// The same by answers that are made in another way: [N, classes] of these images.
using AnswersOf = std::function<torch::Tensor(std::span<const ImageId> images)>;
AccuracyEstimate checkAccuracy(const AnswersOf& answers, std::span<const LabelledItem> items);

/// Whether another network answers more of the held-back labels right, beyond chance; as above.
bool isBetter(Classifier& other, Classifier& own, const PixelCache& cache,
              std::span<const LabelledItem> items, Precision precision);

/// Chance splits the images that only one of two equally good networks answers right evenly: true
/// where the other's are more by over one standard deviation of that. Source: McNemar 1947,
/// Psychometrika 12, 153.
bool isBeyondChance(std::int64_t onlyOther, std::int64_t onlyOwn);

}  // namespace seedling
