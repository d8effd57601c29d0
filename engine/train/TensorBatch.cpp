#include "engine/train/TensorBatch.h"

#include <torch/torch.h>

namespace seedling {
namespace {

torch::Tensor viewOf(const std::uint8_t* pixels, std::int64_t count, std::int64_t height,
                     std::int64_t width) {
    // from_blob takes no pointer to const; the tensor is only ever read.
    auto* bytes = const_cast<std::uint8_t*>(pixels);
    return torch::from_blob(bytes, {count, height, width, Image::kChannels}, torch::kUInt8)
        .permute({0, 3, 1, 2});
}

}  // namespace

torch::Tensor viewOfPixels(std::span<const std::uint8_t> pixels, std::int64_t count, int side) {
    TORCH_CHECK(static_cast<std::int64_t>(pixels.size()) == count * side * side * Image::kChannels,
                "pixels do not fill the batch");
    return viewOf(pixels.data(), count, side, side);
}

torch::Tensor viewOfImage(const Image& image) {
    return viewOf(image.pixels.data(), 1, image.height, image.width);
}

}  // namespace seedling
