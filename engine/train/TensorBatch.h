#pragma once

#include <torch/types.h>

#include <cstdint>
#include <span>

#include "datasets/image/Image.h"

namespace seedling {

/// The only way from pixels to tensors.

/// count images of side x side x 3 bytes each (HWC RGB) in a row -> [count, 3, side, side] uint8
/// in channels-last order, without copying: the bytes must outlive the tensor. Any thread.
torch::Tensor viewOfPixels(std::span<const std::uint8_t> pixels, std::int64_t count, int side);

/// One image of any size -> [1, 3, height, width] uint8, without copying. Any thread.
torch::Tensor viewOfImage(const Image& image);

}  // namespace seedling
