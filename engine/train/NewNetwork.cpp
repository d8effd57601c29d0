#include "engine/train/NewNetwork.h"

#include "engine/train/CachedImages.h"

namespace seedling {

void beginAnew(Classifier& network, std::uint64_t seed, const PixelCache& cache,
               std::span<const ImageId> images) {
    constexpr std::size_t kFitSample = 3000;
    network.initialise(seed);
    network.fitTo(pixelsOf(cache, evenSample(images, kFitSample)));
}

void beginAnew(Classifier& network, const TrainSetup& setup) {
    beginAnew(network, static_cast<std::uint64_t>(setup.config.seed), *setup.cache,
              setup.set.unlabelled);
    if (setup.pretrained) {
        setup.pretrained->giveTo(network);
    }
}

}  // namespace seedling
