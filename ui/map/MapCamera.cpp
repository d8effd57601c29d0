#include "ui/map/MapCamera.h"

#include <algorithm>

#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr double kLeastZoom = 0.5;
constexpr double kMostZoom = 400;
constexpr double kMostShift = 0.5;
constexpr int kMargin = 24;

}  // namespace

QRectF boundsOf(const MapPoints& points) {
    if (points.empty())
        return {};
    const auto [left, right] = std::ranges::minmax_element(points, {}, &MapPoint::x);
    const auto [top, bottom] = std::ranges::minmax_element(points, {}, &MapPoint::y);
    return {QPointF(static_cast<double>(left->x), static_cast<double>(top->y)),
            QPointF(static_cast<double>(right->x), static_cast<double>(bottom->y))};
}

void MapCamera::setBounds(const QRectF& bounds) {
    m_bounds = bounds;
    // A single point, or all at one place.
    if (std::max(bounds.width(), bounds.height()) <= 0)
        m_bounds = QRectF(bounds.center() - QPointF(0.5, 0.5), QSizeF(1, 1));
}

double MapCamera::scale() const {
    const double margin = 2.0 * theme::px(kMargin);
    const double wide = std::max(1.0, m_room.width() - margin);
    const double high = std::max(1.0, m_room.height() - margin);
    // Either side may be 0, but not both.
    const double largest = std::max(m_bounds.width(), m_bounds.height());
    const double across = std::max(m_bounds.width(), 1e-6 * largest);
    const double down = std::max(m_bounds.height(), 1e-6 * largest);
    return m_zoom * std::min(wide / across, high / down);
}

QPointF MapCamera::centre() const {
    return m_bounds.center() + m_shift * std::max(m_bounds.width(), m_bounds.height());
}

QPointF MapCamera::middleOfRoom() const {
    return {m_room.width() / 2, m_room.height() / 2};
}

QPointF MapCamera::toWidget(const MapPoint& point) const {
    const QPointF place(static_cast<double>(point.x), static_cast<double>(point.y));
    return middleOfRoom() + (place - centre()) * scale();
}

QPointF MapCamera::toPicture(const QPointF& place) const {
    return centre() + (place - middleOfRoom()) / scale();
}

void MapCamera::moveTo(const QPointF& middle) {
    const QPointF shift =
        (middle - m_bounds.center()) / std::max(m_bounds.width(), m_bounds.height());
    // The picture cannot be lost from sight.
    m_shift = {std::clamp(shift.x(), -kMostShift, kMostShift),
               std::clamp(shift.y(), -kMostShift, kMostShift)};
}

void MapCamera::fit() {
    m_zoom = 1;
    m_shift = {};
}

void MapCamera::zoomAt(const QPointF& where, double factor) {
    const QPointF before = toPicture(where);
    m_zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    moveTo(centre() + before - toPicture(where));
}

void MapCamera::moveBy(const QPointF& pixels) {
    moveTo(centre() - pixels / scale());
}

}  // namespace seedling
