#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/select/NeighbourGraph.h"

namespace seedling {

/// A known item of a graph, or one that is known in part.
struct Seed {
    std::int64_t item = 0;
    int classIndex = 0;
    float weight = 1;
};

struct PropagationSettings {
    double alpha = 0.95;  ///< Share of a step that comes from the neighbours.
    int iterations = 15;
    bool balanced = true;  ///< Each class spreads equally much in all: classes of equal size.
};

/// Spreads classes from a few known items over a graph: Z <- alpha S Z + (1 - alpha) Y from Z = Y,
/// with the columns of Y adding up to 1. Returns items x classes, row by row; each row adds up to
/// 1, or is all 0 where nothing arrived. seeds: 1 or more; classes: 1 or more. Source: Zhou et al.
/// 2004, "Learning with local and global consistency", algorithm 1; a fixed number of iterations
/// instead of the limit. Cost: iterations x edges x classes. Any thread.
std::vector<float> propagateLabels(const NeighbourGraph& graph, std::span<const Seed> seeds,
                                   int classes, const PropagationSettings& settings = {});

}  // namespace seedling
