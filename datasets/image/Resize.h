#pragma once

#include "datasets/image/Image.h"

namespace seedling {

/// Taken from every mean before it is rounded to a level. Means of 8-bit pixels often lie half way
/// between two levels, where the order in which floats are added would decide; this moves them
/// away by more than any such error. A power of two, so that exact sums stay exact.
inline constexpr float kRoundingShift = 1.0F / 1024;

/// The picture resampled to width x height, each axis on its own: where an axis shrinks, every new
/// pixel is the mean over the area it covers, pixels at the border counted by the fraction covered
/// (cv::INTER_AREA); where it grows, linear between pixel centres, the edge repeated
/// (cv::INTER_LINEAR). Rounded to 8 bits once, at the end, halves downwards (kRoundingShift). An
/// exported model repeats all this, so any change must be made in engine/export as well. Any
/// thread.
Image resized(const Image& image, int width, int height);

/// The picture at training size: the whole picture resampled to a square of `side` pixels, aspect
/// ratio not kept (nothing is cropped away and nothing is padded). The one preprocessing of
/// training, prediction and export; the exported module repeats it as area interpolation inside the
/// graph. Any thread.
Image resizedToSquare(const Image& image, int side);

/// The picture scaled to fit into a square of `side` pixels, aspect ratio kept, never enlarged. Any
/// thread.
Image thumbnailOf(const Image& image, int side);

}  // namespace seedling
