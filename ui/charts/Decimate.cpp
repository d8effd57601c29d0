#include "ui/charts/Decimate.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace seedling {

QList<QPointF> decimate(std::span<const QPointF> points, int most) {
    if (points.size() <= static_cast<std::size_t>(most))
        return {points.begin(), points.end()};
    QList<QPointF> kept;
    kept.reserve(most);
    kept.append(points.front());
    const std::span<const QPointF> inner = points.subspan(1, points.size() - 2);
    const auto buckets = static_cast<std::size_t>(most / 2 - 1);
    for (std::size_t i = 0; i < buckets; ++i) {
        const std::size_t begin = inner.size() * i / buckets;
        const std::size_t end = inner.size() * (i + 1) / buckets;
        const auto bucket = inner.subspan(begin, end - begin);
        auto [low, high] =
            std::minmax_element(bucket.begin(), bucket.end(),
                                [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        if (low > high)
            std::swap(low, high);
        kept.append(*low);
        if (high != low)
            kept.append(*high);
    }
    kept.append(points.back());
    return kept;
}

}  // namespace seedling
