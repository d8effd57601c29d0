#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace seedling {

/// What something cost and what was gained by it.
struct CostAndGain {
    double cost = 0;
    double gain = 0;
};

/// Places of the points that are not dominated: no other point costs no more and gains no less and
/// is better in one of both (Pareto 1906; Deb 2001, "Multi-objective optimization using
/// evolutionary algorithms", definition 2.5). Of points that are alike in both, all are there.
/// Ascending by cost, then by place. Points that are not finite are left out. Cost: n log n.
[[nodiscard]] std::vector<std::size_t> paretoFront(std::span<const CostAndGain> points);

}  // namespace seedling
