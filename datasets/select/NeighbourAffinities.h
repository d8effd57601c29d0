#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace seedling {

/// How strongly points belong together, for a picture that keeps neighbours beside each other.
/// Symmetric, all values together 1. In rows: point i belongs to others[first[i]] up to
/// others[first[i + 1] - 1], ascending. Plain values; any thread.
struct NeighbourAffinities {
    std::vector<std::int64_t> first;   ///< points + 1
    std::vector<std::int32_t> others;  ///< Never the point itself.
    std::vector<float> values;         ///< p_ij

    [[nodiscard]] std::size_t points() const { return first.empty() ? 0 : first.size() - 1; }
};

/// p(j|i) = exp(-b d_ij^2) / sum over the neighbours, with b such that the entropy of the row is
/// log(perplexity): its neighbours count as much as that many equal ones (van der Maaten, Hinton
/// 2008, "Visualizing data using t-SNE", equation 1 and section 2). b is found by halving, to 1e-5
/// of the entropy. Where more neighbours than the perplexity lie equally near, the entropy cannot
/// become so small: these share the row.
///
/// squaredDistances: of one point to its neighbours, 0 or more, not empty. perplexity: 1 to the
/// number of neighbours.
std::vector<float> rowAffinities(std::span<const float> squaredDistances, double perplexity);

/// p_ij = (p(j|i) + p(i|j)) / 2n. neighbours, squaredDistances: points x k, row by row; nothing is
/// its own neighbour. The same number of nearest neighbours stands in for all others, whose
/// affinities are next to nothing (van der Maaten 2014, "Accelerating t-SNE using tree-based
/// algorithms", section 4.1: k = 3 x perplexity).
NeighbourAffinities jointAffinities(std::span<const std::int32_t> neighbours,
                                    std::span<const float> squaredDistances, std::size_t k,
                                    double perplexity);

}  // namespace seedling
