#pragma once

#include <cstdint>
#include <span>

namespace seedling {

/// The operations of RandAugment that move pixels, on square 8-bit RGB images (HWC, side * side * 3
/// bytes). Nearest neighbour, as Pillow's transform does by default; pixels that come from outside
/// become kMovedInGrey. source and destination must not overlap. Any thread.
struct SquareCopy {
    std::span<const std::uint8_t> source;
    std::span<std::uint8_t> destination;
    int side = 0;
};

/// What is seen where a picture was moved away: mid-grey, which is about 0 after normalising.
constexpr std::uint8_t kMovedInGrey = 127;

/// Counter-clockwise around the centre; degrees: any.
void rotate(const SquareCopy& copy, double degrees);

/// Row y moves left by factor * y pixels.
void shearX(const SquareCopy& copy, double factor);
/// Column x moves up by factor * x pixels.
void shearY(const SquareCopy& copy, double factor);

/// The picture moves left (up) by `pixels`; negative: right (down).
void translateX(const SquareCopy& copy, int pixels);
void translateY(const SquareCopy& copy, int pixels);

/// A grey square of `size` pixels around (centreX, centreY), clipped at the border, in place.
/// DeVries and Taylor 2017, arXiv:1708.04552.
void cutout(std::span<std::uint8_t> pixels, int side, int centreX, int centreY, int size);

}  // namespace seedling
