#include "engine/report/Decimate.h"

#include <algorithm>
#include <utility>

namespace seedling::report {

std::vector<ChartPoint> decimate(std::span<const ChartPoint> points, std::size_t most) {
    if (points.size() <= most)
        return {points.begin(), points.end()};
    std::vector<ChartPoint> kept;
    kept.reserve(most);
    kept.push_back(points.front());
    const std::span<const ChartPoint> inner = points.subspan(1, points.size() - 2);
    const std::size_t buckets = most / 2 - 1;
    for (std::size_t i = 0; i < buckets; ++i) {
        const std::size_t begin = inner.size() * i / buckets;
        const std::size_t end = inner.size() * (i + 1) / buckets;
        const auto bucket = inner.subspan(begin, end - begin);
        auto [low, high] = std::ranges::minmax_element(bucket, {}, &ChartPoint::y);
        if (low > high)
            std::swap(low, high);
        kept.push_back(*low);
        if (high != low)
            kept.push_back(*high);
    }
    kept.push_back(points.back());
    return kept;
}

}  // namespace seedling::report
