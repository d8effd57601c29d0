#pragma once

#include "datasets/image/Image.h"

namespace seedling {

/// The picture resampled to width x height, each axis on its own: where an axis shrinks, every new
/// pixel is the mean over the area it covers, pixels at the border counted by the fraction covered
/// (cv::INTER_AREA); where it grows, linear between pixel centres, the edge repeated
/// (cv::INTER_LINEAR). Rounded to 8 bits once, at the end. An exported model repeats these weights,
/// so any change here must be made in engine/export as well. Any thread.
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
