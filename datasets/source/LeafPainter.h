#pragma once

#include <cstdint>

#include "datasets/image/Image.h"

namespace seedling {

/// Side of every picture of the built-in sample, in pixels.
inline constexpr int kLeafImageSide = 48;

/// Paints one leaf as a careless photographer would take it: anywhere in the picture, turned, near
/// or far, bright or dark, over a cluttered ground of any colour, partly covered by grass, with a
/// noisy or blurred camera. Colours tell nothing about the kind. kind: index into kLeafNames; seed:
/// decides everything else. Same arguments, same pixels. Pure; any thread.
Image paintLeaf(int kind, std::uint64_t seed);

}  // namespace seedling
