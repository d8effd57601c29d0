#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include "datasets/select/MapPoint.h"

namespace seedling {

/// How a picture of points is looked at: where each lies in the widget. At first all of it is in
/// sight. Zoom and middle are kept in shares of the picture, so that they still fit when the
/// widget or the picture changes its size. Plain values; any thread.
class MapCamera {
public:
    /// The smallest rectangle around all points, in their units.
    void setBounds(const QRectF& bounds);
    /// Size of the widget.
    void setRoom(const QSizeF& room) { m_room = room; }

    /// Everything in sight.
    void fit();
    /// factor: above 1 to come closer; what is at `where` in the widget stays there.
    void zoomAt(const QPointF& where, double factor);
    void moveBy(const QPointF& pixels);

    /// 1: everything is in sight.
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] QPointF toWidget(const MapPoint& point) const;
    [[nodiscard]] QPointF middleOfRoom() const;

private:
    [[nodiscard]] double scale() const;
    [[nodiscard]] QPointF centre() const;
    [[nodiscard]] QPointF toPicture(const QPointF& place) const;
    void moveTo(const QPointF& middle);

    QRectF m_bounds{0, 0, 1, 1};
    QSizeF m_room{1, 1};
    double m_zoom = 1;
    QPointF m_shift;  ///< Of the middle of sight from that of the picture, in its larger side.
};

/// The smallest rectangle around all points; empty without points.
[[nodiscard]] QRectF boundsOf(const MapPoints& points);

}  // namespace seedling
