#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
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
/// back whole. height: what a point's y is, called with a point; for the window has points of its
/// own. most: at least 4. Pure; any thread.
template <typename Point, typename Height>
std::vector<Point> decimate(std::span<const Point> points, std::size_t most, Height height) {
    if (points.size() <= most)
        return {points.begin(), points.end()};
    std::vector<Point> kept;
    kept.reserve(most);
    kept.push_back(points.front());
    const std::span<const Point> inner = points.subspan(1, points.size() - 2);
    const std::size_t buckets = most / 2 - 1;
    for (std::size_t i = 0; i < buckets; ++i) {
        const std::size_t begin = inner.size() * i / buckets;
        const std::size_t end = inner.size() * (i + 1) / buckets;
        const auto bucket = inner.subspan(begin, end - begin);
        auto [low, high] = std::ranges::minmax_element(bucket, {}, height);
        if (low > high)
            std::swap(low, high);
        kept.push_back(*low);
        if (high != low)
            kept.push_back(*high);
    }
    kept.push_back(points.back());
    return kept;
}

inline std::vector<ChartPoint> decimate(std::span<const ChartPoint> points, std::size_t most) {
    return decimate<ChartPoint>(points, most, [](const ChartPoint& point) { return point.y; });
}

}  // namespace seedling::report
