#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "datasets/image/Image.h"

namespace seedling {

/// Pixels of a grey or colour JPEG, as stored, at 1/reduction of its size (1, 2, 4 or 8). The same
/// pixels as OpenCV's, which uses the same library but turns RGB to BGR pixel by pixel; turning
/// that back as well took longer than decoding. None where the library has anything to object, or
/// for four colours: then OpenCV shall judge. Any thread. Errors: std::bad_alloc is thrown.
std::optional<Image> jpegPixels(std::span<const std::uint8_t> bytes, int reduction);

}  // namespace seedling
