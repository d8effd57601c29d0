#pragma once

#include "datasets/image/Image.h"

namespace seedling {

/// The picture resampled to width x height: area averaging when it shrinks, bilinear when it grows.
/// Any thread.
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
