#pragma once

#include <cstddef>
#include <cstdint>

namespace seedling {

/// Vectors of a panel: with 64 dimensions, a panel fills half of a first-level cache.
inline constexpr std::size_t kPanelVectors = 64;

/// Dot products of rows with the vectors of a panel. rows: count x dimensions; panel: dimensions x
/// kPanelVectors; products: count rows that lie `stride` apart, of which the first `vectors` values
/// are written, 1 to kPanelVectors. Any thread.
void panelProducts(const float* rows, std::size_t count, std::size_t dimensions, const float* panel,
                   float* products, std::size_t stride, std::size_t vectors);

/// likeness = max(cosine, 0)^3 in 255ths. Any thread.
void cubedLikeness(const float* cosines, std::uint8_t* likeness, std::size_t count);

/// Where the next value larger than a bound lies, `count` where there is none. from: 0 to count.
std::size_t nextLarger(const float* values, std::size_t from, std::size_t count, float bound);

}  // namespace seedling
