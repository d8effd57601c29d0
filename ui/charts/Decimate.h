#pragma once

#include <QList>
#include <QPointF>
#include <span>

namespace seedling {

/// Most points that are ever given to a chart, whatever the length of a series.
inline constexpr int kMostChartPoints = 1000;

/// At most `most` of the points, by ascending x: each bucket of neighbours keeps its lowest and its
/// highest, so that spikes survive; the first and the last point always stay. Shorter series come
/// back whole. most: at least 4. Any thread.
QList<QPointF> decimate(std::span<const QPointF> points, int most = kMostChartPoints);

}  // namespace seedling
