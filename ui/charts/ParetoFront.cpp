#include "ui/charts/ParetoFront.h"

#include <algorithm>
#include <cmath>

namespace seedling {

std::vector<std::size_t> paretoFront(std::span<const CostAndGain> points) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isfinite(points[i].cost) && std::isfinite(points[i].gain))
            order.push_back(i);
    }
    // The best of those that cost the same comes first.
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return points[a].cost != points[b].cost ? points[a].cost < points[b].cost
                                                : points[a].gain > points[b].gain;
    });
    std::vector<std::size_t> front;
    for (const std::size_t i : order) {
        const bool isBetter = front.empty() || points[i].gain > points[front.back()].gain;
        const bool isAlike = !front.empty() && points[i].cost == points[front.back()].cost &&
                             points[i].gain == points[front.back()].gain;
        if (isBetter || isAlike)
            front.push_back(i);
    }
    return front;
}

}  // namespace seedling
