#pragma once

#include <cstdint>
#include <span>

namespace seedling {

/// The operations of RandAugment (Cubuk et al. 2020, arXiv:1909.13719) that change colours, in
/// place on 8-bit RGB pixels (HWC). Their results are those of Pillow's ImageOps and ImageEnhance,
/// on which the published results rest, to within one grey level. Any thread.
using RgbPixels = std::span<std::uint8_t>;

/// Stretches each channel so that its darkest value becomes 0 and its brightest 255.
void autoContrast(RgbPixels pixels);

/// Changes each channel so that all values become about equally frequent.
void equalize(RgbPixels pixels);

/// Keeps the highest `bits` (0-8) bits of every value.
void posterize(RgbPixels pixels, int bits);

/// Inverts every value of `threshold` (0-256) or more.
void solarize(RgbPixels pixels, int threshold);

/// The four "enhance" operations mix the picture with a degenerate of itself:
/// degenerate + factor * (picture - degenerate). factor 0: the degenerate, 1: unchanged, more:
/// exaggerated; 0 or more.
void adjustColour(RgbPixels pixels, double factor);      ///< Degenerate: the picture in grey.
void adjustContrast(RgbPixels pixels, double factor);    ///< Degenerate: its mean grey.
void adjustBrightness(RgbPixels pixels, double factor);  ///< Degenerate: black.
/// Degenerate: the picture smoothed by a 3x3 kernel, its border unchanged. pixels: width * height
/// * 3 bytes.
void adjustSharpness(RgbPixels pixels, int width, int height, double factor);

}  // namespace seedling
