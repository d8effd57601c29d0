#pragma once

#include <cstdint>
#include <span>

#include "datasets/base/StrongId.h"
#include "datasets/cache/PixelCache.h"
#include "engine/model/Classifier.h"
#include "engine/train/TrainSetup.h"

namespace seedling {

/// Gives a network the weights that training begins with: drawn from the seed, then fitted to 3,000
/// of the images it is going to see, spread over all (Classifier::fitTo). images: all in the cache,
/// which has the network's side. Thread rule: one thread.
void beginAnew(Classifier& network, std::uint64_t seed, const PixelCache& cache,
               std::span<const ImageId> images);

/// The same for a run's network: by the run's seed and unlabelled images, and with its pretrained
/// weights where it has some.
void beginAnew(Classifier& network, const TrainSetup& setup);

}  // namespace seedling
