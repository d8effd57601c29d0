#pragma once

#include <QList>
#include <QPointF>
#include <cstddef>
#include <span>
#include <vector>

namespace seedling {

/// Most points that are ever given to a chart, whatever the length of a series.
inline constexpr int kMostChartPoints = 600;

/// A series as a chart draws it, kept up to date while the series grows, so that a tick costs the
/// same after 100,000 steps as after 2,000: of each bucket of neighbours the lowest and the highest
/// stay, and when there are too many buckets, each two become one. A new point costs O(1) on
/// average. The points themselves belong to the caller, who says what has become of them. Any one
/// thread.
class SeriesThinner {
public:
    /// points: the whole series by ascending x; its last point is new.
    void grown(std::span<const QPointF> points);
    /// The y of one point is another now. place: which.
    void changed(std::span<const QPointF> points, std::size_t place);
    /// A point came or went in the middle: all is made anew, O(n).
    void rebuild(std::span<const QPointF> points);

    /// At most kMostChartPoints of the points of which it was told last, by ascending x: the first,
    /// the last, and the lowest and highest of each bucket between. A short series comes back
    /// whole.
    [[nodiscard]] QList<QPointF> drawn(std::span<const QPointF> points) const;
    /// Largest y; 0 without a point above.
    [[nodiscard]] double highest() const;

private:
    /// The lowest and the highest of neighbouring points.
    struct Bucket {
        QPointF low;
        QPointF high;
        void take(const QPointF& point);
        void take(const Bucket& next);
    };
    void append(const QPointF& point, std::size_t place);
    void halve();

    std::size_t m_width = 1;  ///< Points in each bucket but the last.
    std::vector<Bucket> m_buckets;
};

/// At most `most` of points that need not be kept up to date; see engine/report/Decimate.h.
[[nodiscard]] QList<QPointF> thinned(std::span<const QPointF> points, int most);

}  // namespace seedling
