#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace seedling {

/// The k most similar other rows of each row.
struct Neighbours {
    std::int64_t k = 0;
    std::vector<std::int32_t> rows;   ///< items * k, row by row, most similar first.
    std::vector<float> similarities;  ///< Cosines.
};

/// features: [N, F] float, rows of length 1, N >= 2. k: 1 or more; fewer where there are fewer
/// rows. Up to 4,096 rows every pair is compared. Above, rows are sorted into about sqrt(N) groups
/// (k-means on a sample, drawn by seed) and those of a group are compared with the nearest groups
/// only, so that the cost grows as N^1.5: it finds most of the true neighbours (0.9 and more on
/// learnt features) and misses some between groups. bf16: compare in bf16, where that is fast.
/// Source: inverted files (Jegou et al. 2011, "Product quantization for nearest neighbor search",
/// section IV), without quantisation.
Neighbours nearestNeighbours(const torch::Tensor& features, std::int64_t k, std::uint64_t seed,
                             bool bf16);

}  // namespace seedling
