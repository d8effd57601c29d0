#pragma once

#include <cstddef>
#include <cstdint>

namespace seedling::gradients {

inline constexpr std::size_t kSide = 32;
inline constexpr std::size_t kPaddedSide = kSide + 2;
/// Two cells in each of three blocks, filled up to what a vector holds.
inline constexpr std::size_t kLanes = 8;
inline constexpr std::size_t kUsedLanes = 6;
/// Nine directions, and one at each end that is another name for the one at the other end.
inline constexpr std::size_t kSlots = 11;
inline constexpr std::size_t kRowValues = kSlots * kLanes;

/// How much a pixel counts in the cells of an axis, by its place on that axis.
struct AxisWeights {
    float of[kSide][kLanes] = {};
};

/// The grey picture with a border of one pixel, mirrored without repeating the edge.
/// rgb: kSide * kSide * 3 bytes; grey: kPaddedSide * kPaddedSide values, 0-255.
void padGrey(const std::uint8_t* rgb, float* grey);

/// Adds up gradients by cell and direction. sums: kUsedLanes * kRowValues values: by cell of the
/// rows, then slot, then cell of the columns. Slot s holds direction s - 1.
void addGradients(const float* grey, const AxisWeights& weights, float* sums);

}  // namespace seedling::gradients
