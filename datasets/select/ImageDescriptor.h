#pragma once

#include <cstdint>
#include <span>

#include "datasets/select/GradientHistograms.h"

namespace seedling {

/// How an image looks before anything has been learnt, in numbers that can be compared: histograms
/// of oriented gradients of the grey picture at 32 pixels (GradientHistograms), and the mean
/// colours of its 4 x 4 tiles.
inline constexpr int kDescriptorSize = GradientHistograms::kValues + 4 * 4 * 3;

/// To be raised whenever the same picture would give other numbers: kept maps tell by it that they
/// are to be made again.
inline constexpr std::int64_t kDescriptorVersion = 1;

/// pixels: side * side * 3 bytes, HWC RGB; side: 1 or more. descriptor: kDescriptorSize values,
/// both parts of length about 1. Any thread.
void describeImage(std::span<const std::uint8_t> pixels, int side, std::span<float> descriptor);

}  // namespace seedling
