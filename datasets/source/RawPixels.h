#pragma once

#include <cstdint>
#include <span>

#include "datasets/image/Image.h"

namespace seedling {

/// Pictures stored as bare numbers. Any thread.
/// pixels: width * height bytes.
Image imageFromGrey(std::span<const std::uint8_t> pixels, int width, int height);
/// pixels: width * height * 3 bytes, all of red, then green, then blue (CHW).
Image imageFromPlanes(std::span<const std::uint8_t> pixels, int width, int height);

}  // namespace seedling
