#pragma once

#include <cstdint>
#include <span>

namespace seedling {

/// Histograms of oriented gradients of a picture of 32 x 32 pixels: 9 directions without sign,
/// cells of 8 pixels, blocks of 2 x 2 cells one cell apart, each cut off at 0.2 and of length 1.
/// Source: Dalal and Triggs 2005, "Histograms of oriented gradients for human detection", with the
/// Gaussian window and the interpolation between cells and directions of OpenCV's HOGDescriptor,
/// which gives the same numbers but for rounding.
struct GradientHistograms {
    static constexpr int kSide = 32;
    static constexpr int kDirections = 9;
    static constexpr int kBlocks = 3;         ///< Along a side.
    static constexpr int kCellsOfABlock = 2;  ///< Along a side.
    static constexpr int kBlockValues = kCellsOfABlock * kCellsOfABlock * kDirections;
    static constexpr int kValues = kBlocks * kBlocks * kBlockValues;

    /// rgb: kSide * kSide * 3 bytes, HWC. values: kValues; block by block and in it cell by cell,
    /// both column by column. Nothing is allocated. Any thread.
    static void compute(std::span<const std::uint8_t> rgb, std::span<float> values);
};

}  // namespace seedling
