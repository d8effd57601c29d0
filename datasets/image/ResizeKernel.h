#pragma once

#include <cstddef>
#include <cstdint>

namespace seedling {

/// sums = weight * row, for `count` values. Any thread, as the others.
void startRow(const std::uint8_t* row, float weight, float* sums, std::size_t count);

/// sums += weight * row
void addRow(const std::uint8_t* row, float weight, float* sums, std::size_t count);

/// Rounds to the nearest byte, halves downwards (kRoundingShift). values: any.
void roundToBytes(const float* values, std::uint8_t* bytes, std::size_t count);

}  // namespace seedling
