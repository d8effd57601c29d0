#include "engine/train/NewNetwork.h"

#include "engine/train/CachedImages.h"

namespace seedling {

void beginAnew(Classifier& network, std::uint64_t seed, const PixelCache& cache,
               std::span<const ImageId> images) {
    constexpr std::size_t kFitSample = 3000;
    network.initialise(seed);
    network.fitTo(pixelsOf(cache, evenSample(images, kFitSample)));
}

}  // namespace seedling
