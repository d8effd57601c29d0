#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace seedling {

/// Which items are near which, and how strongly they pull at each other; symmetric and scaled:
/// D^-1/2 W D^-1/2 with W the sum of both directions. In rows: the neighbours of item i are
/// others[first[i]] to others[first[i + 1] - 1]. Plain values; any thread.
struct NeighbourGraph {
    std::vector<std::int64_t> first;   ///< items + 1
    std::vector<std::int32_t> others;  ///< Ascending in each row.
    std::vector<float> weights;        ///< 0 or more.

    [[nodiscard]] std::int64_t items() const { return static_cast<std::int64_t>(first.size()) - 1; }
};

/// neighbours, similarities: items * k each, row by row; similarity: of item and neighbour, -1 to
/// 1 (cosine). An edge's weight before scaling is max(similarity, 0)^4, added up where both name
/// each other. k: 1 or more.
NeighbourGraph makeNeighbourGraph(std::span<const std::int32_t> neighbours,
                                  std::span<const float> similarities, std::int64_t k);

}  // namespace seedling
