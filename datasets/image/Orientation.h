#pragma once

#include <cstdint>
#include <span>

#include "datasets/image/Image.h"

namespace seedling {

/// How a stored picture must be turned to be seen upright: the values of the EXIF tag 274.
enum class Orientation {
    Upright = 1,
    MirroredLeftRight = 2,
    HalfTurn = 3,
    MirroredUpDown = 4,
    Transposed = 5,    ///< Mirrored along the main diagonal.
    QuarterRight = 6,  ///< Turn clockwise to see it upright.
    Transversed = 7,   ///< Mirrored along the other diagonal.
    QuarterLeft = 8,
};

/// Orientation from a TIFF structure, as EXIF data is one (without "Exif\0\0"). Upright when it
/// says nothing or nothing sensible. Any thread.
Orientation orientationFromExif(std::span<const std::uint8_t> tiff);

/// Whether width and height change places.
bool swapsSides(Orientation orientation);

/// The picture turned upright. Any thread.
Image turnedUpright(Image image, Orientation orientation);

}  // namespace seedling
