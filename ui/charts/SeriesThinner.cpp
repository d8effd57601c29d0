#include "ui/charts/SeriesThinner.h"

#include <algorithm>

#include "engine/report/Decimate.h"

namespace seedling {
namespace {

/// Two points of each, and the ends of the series beside them. Even, for two become one.
constexpr std::size_t kMostBuckets = kMostChartPoints / 2 - 2;
static_assert(kMostBuckets % 2 == 0);

}  // namespace

void SeriesThinner::Bucket::take(const QPointF& point) {
    if (point.y() < low.y())
        low = point;
    if (point.y() > high.y())
        high = point;
}

void SeriesThinner::Bucket::take(const Bucket& next) {
    take(next.low);
    take(next.high);
}

void SeriesThinner::halve() {
    for (std::size_t i = 0; i < m_buckets.size() / 2; ++i) {
        Bucket both = m_buckets[2 * i];
        both.take(m_buckets[2 * i + 1]);
        m_buckets[i] = both;
    }
    m_buckets.resize(m_buckets.size() / 2);
    m_width *= 2;
}

void SeriesThinner::append(const QPointF& point, std::size_t place) {
    // All buckets are full when a new one is due.
    if (place / m_width == kMostBuckets)
        halve();
    if (place / m_width == m_buckets.size())
        m_buckets.push_back({point, point});
    else
        m_buckets.back().take(point);
}

void SeriesThinner::grown(std::span<const QPointF> points) {
    append(points.back(), points.size() - 1);
}

void SeriesThinner::changed(std::span<const QPointF> points, std::size_t place) {
    const std::size_t bucket = place / m_width;
    const auto held =
        points.subspan(bucket * m_width).first(std::min(m_width, points.size() - bucket * m_width));
    m_buckets[bucket] = {held.front(), held.front()};
    for (const QPointF& point : held)
        m_buckets[bucket].take(point);
}

void SeriesThinner::rebuild(std::span<const QPointF> points) {
    m_width = 1;
    m_buckets.clear();
    for (std::size_t i = 0; i < points.size(); ++i)
        append(points[i], i);
}

QList<QPointF> SeriesThinner::drawn(std::span<const QPointF> points) const {
    if (points.size() <= static_cast<std::size_t>(kMostChartPoints))
        return {points.begin(), points.end()};
    QList<QPointF> kept;
    kept.reserve(kMostChartPoints);
    const auto add = [&kept](const QPointF& point) {
        if (kept.isEmpty() || kept.back().x() < point.x())
            kept.append(point);
    };
    add(points.front());
    for (const Bucket& bucket : m_buckets) {
        const bool falls = bucket.high.x() < bucket.low.x();
        add(falls ? bucket.high : bucket.low);
        add(falls ? bucket.low : bucket.high);
    }
    add(points.back());
    return kept;
}

double SeriesThinner::highest() const {
    double most = 0;
    for (const Bucket& bucket : m_buckets)
        most = std::max(most, bucket.high.y());
    return most;
}

QList<QPointF> thinned(std::span<const QPointF> points, int most) {
    const std::vector<QPointF> kept = report::decimate<QPointF>(
        points, static_cast<std::size_t>(most), [](const QPointF& point) { return point.y(); });
    return {kept.begin(), kept.end()};
}

}  // namespace seedling
