#include "ui/charts/NamePlace.h"

#include <QSizeF>
#include <algorithm>

namespace seedling {
namespace {

constexpr double kGap = 10;

/// How many pieces of lines go through a box.
int linesThrough(const QRectF& box, const PlotScale& scale, const std::vector<PlotLine>& lines) {
    int hits = 0;
    const double from = scale.xValueAt(box.left());
    for (const PlotLine& line : lines) {
        const auto first =
            std::lower_bound(line.points.cbegin(), line.points.cend(), from,
                             [](const QPointF& point, double x) { return point.x() < x; });
        const qsizetype begin = qMax<qsizetype>(1, first - line.points.cbegin());
        for (qsizetype i = begin; i < line.points.size(); ++i) {
            const QPointF a = scale.position(line.points[i - 1]);
            const QPointF b = scale.position(line.points[i]);
            if (a.x() > box.right())
                break;
            const bool inside = box.contains(b) || box.contains((a + b) / 2) ||
                                box.contains(a * 0.25 + b * 0.75) ||
                                box.contains(a * 0.75 + b * 0.25);
            hits += inside ? 1 : 0;
        }
    }
    return hits;
}

double costOf(const QRectF& box, const NameSurroundings& around) {
    const QRectF& plot = around.scale.plot;
    double cost = 0;
    cost += box.right() > around.right ? 1000 : 0;
    cost += box.top() < plot.top() - 8 || box.bottom() > plot.bottom() + 2 ? 500 : 0;
    for (const QRectF& other : around.taken)
        cost += box.intersects(other) ? 300 : 0;
    const int hits = linesThrough(box.adjusted(-2, 1, 2, -1), around.scale, around.lines);
    return cost + 20 * std::min(hits, 10);
}

}  // namespace

QPointF placeForName(const QPointF& end, const QSizeF& size, const NameSurroundings& around) {
    const double w = size.width();
    const double h = size.height();
    const QPointF candidates[] = {
        {end.x() + kGap, end.y() - h / 2}, {end.x() + 4, end.y() - h - 6},
        {end.x() + 4, end.y() + 6},        {end.x() - w, end.y() - h - 8},
        {end.x() - w, end.y() + 8},        {end.x() - w, end.y() - h - 22},
        {end.x() - w, end.y() + 22},
    };
    QPointF best = candidates[0];
    double least = 1e9;
    double order = 0;
    for (const QPointF& corner : candidates) {
        const double cost = order++ + costOf(QRectF(corner, size), around);
        if (cost < least) {
            least = cost;
            best = corner;
        }
    }
    return best;
}

}  // namespace seedling
