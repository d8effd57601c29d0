#pragma once

#include <cstdint>
#include <span>

namespace seedling {

/// How an image looks before anything has been learnt, in numbers that can be compared: histograms
/// of oriented gradients of the grey picture at 32 pixels, and the mean colours of its 4 x 4 tiles.
/// Source: Dalal and Triggs 2005, "Histograms of oriented gradients for human detection": 9
/// directions without sign, cells of 8 pixels, blocks of 2 x 2 cells one cell apart; as OpenCV
/// computes it.
inline constexpr int kDescriptorSize = 3 * 3 * 4 * 9 + 4 * 4 * 3;

/// pixels: side * side * 3 bytes, HWC RGB; side: 1 or more. descriptor: kDescriptorSize values,
/// both parts of length about 1. Any thread.
void describeImage(std::span<const std::uint8_t> pixels, int side, std::span<float> descriptor);

}  // namespace seedling
