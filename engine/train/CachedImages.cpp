#include "engine/train/CachedImages.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstring>

namespace seedling {

torch::Tensor pixelsOf(const PixelCache& cache, std::span<const ImageId> images) {
    const std::int64_t side = cache.side();
    const std::int64_t bytes = side * side * Image::kChannels;
    torch::Tensor pixels = torch::empty(
        {static_cast<std::int64_t>(images.size()), side, side, Image::kChannels}, torch::kUInt8);
    auto* place = pixels.data_ptr<std::uint8_t>();
    for (const ImageId image : images) {
        const std::span<const std::uint8_t> source = cache.pixels(image);
        TORCH_CHECK(static_cast<std::int64_t>(source.size()) == bytes, "image is not in the cache");
        std::memcpy(place, source.data(), source.size());
        place += bytes;
    }
    return pixels.permute({0, 3, 1, 2});
}

std::vector<ImageId> evenSample(std::span<const ImageId> images, std::size_t count) {
    const std::size_t taken = std::min(count, images.size());
    std::vector<ImageId> sample;
    sample.reserve(taken);
    for (std::size_t i = 0; i < taken; ++i) {
        sample.push_back(images[i * images.size() / taken]);
    }
    return sample;
}

}  // namespace seedling
