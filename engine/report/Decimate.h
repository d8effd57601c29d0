#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace seedling::report {

/// One value of a series: what it is at a step.
struct ChartPoint {
    double x = 0;
    double y = 0;

    bool operator==(const ChartPoint&) const = default;
};

/// At most `most` of the points, by ascending x: each bucket of neighbours keeps its lowest and its
/// highest, so that spikes survive; the first and the last point always stay. Shorter series come
/// back whole. most: at least 4. Pure; any thread.
std::vector<ChartPoint> decimate(std::span<const ChartPoint> points, std::size_t most);

}  // namespace seedling::report
