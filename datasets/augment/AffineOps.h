#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "datasets/base/Random.h"

namespace seedling {

/// Changes of shape and of colour that are each one linear map, so that any chain of them costs one
/// resampling and one pass over the colours. Any thread.

/// Where a pixel of the result lies in the source: source = m * place + t, in coordinates in which
/// the picture reaches from -1 to 1 on both axes (x first).
struct AffineMap {
    std::array<double, 4> m{1, 0, 0, 1};  ///< Row by row.
    std::array<double, 2> t{0, 0};
};

/// a after b: first the place goes through b, then through a's linear part.
AffineMap linearProduct(const AffineMap& a, const AffineMap& b);

AffineMap turned(double degrees);
AffineMap scaled(double x, double y);
AffineMap sheared(double x, double y);

/// An image with 8-bit RGB pixels, HWC, square.
struct SquareView {
    std::span<const std::uint8_t> pixels;
    int side = 0;
};

/// Resamples with bilinear interpolation; beyond its border the source is seen reflected.
/// destination: destinationSide^2 * 3 bytes, not overlapping the source.
void resample(const SquareView& source, const AffineMap& map, std::uint8_t* destination,
              int destinationSide);

/// A change of colours: hue (turned around the grey axis, radians), then brightness (factor), then
/// contrast (factor on the distance from the picture's mean grey), then saturation (factor on the
/// distance from the pixel's own grey; 0: grey picture).
struct ColourChange {
    double hue = 0;
    double brightness = 1;
    double contrast = 1;
    double saturation = 1;

    bool operator==(const ColourChange&) const = default;
};

/// In place; values are rounded and clipped once, at the end.
void changeColours(std::span<std::uint8_t> pixels, const ColourChange& change);

}  // namespace seedling
