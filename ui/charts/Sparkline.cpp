#include "ui/charts/Sparkline.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/main/Theme.h"

namespace seedling {

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void Sparkline::setPoints(const QList<QPointF>& points, std::optional<double> limit,
                          bool fromZero) {
    m_points = points;
    m_limit = limit;
    m_fromZero = fromZero;
    update();
}

QSize Sparkline::sizeHint() const {
    return {theme::px(96), theme::px(36)};
}

QSize Sparkline::minimumSizeHint() const {
    return {theme::px(40), theme::px(36)};
}

void Sparkline::paintEvent(QPaintEvent*) {
    if (m_points.isEmpty())
        return;
    const auto byY = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
    const auto [low, high] = std::minmax_element(m_points.begin(), m_points.end(), byY);
    const double bottom = m_fromZero ? std::min(0.0, low->y()) : low->y();
    const double top = std::max({high->y(), m_limit.value_or(high->y()), bottom + 1e-12});
    const double first = m_points.front().x();
    const double span = std::max(m_points.back().x() - first, 1e-12);
    const QRectF area = QRectF(rect()).adjusted(2, 5, -5, -5);
    const auto place = [&](double x, double y) {
        return QPointF(area.left() + area.width() * (x - first) / span,
                       area.bottom() - area.height() * (y - bottom) / (top - bottom));
    };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_limit) {
        QPen dashed(theme::colour(Role::Control), 1);
        dashed.setDashPattern({3, 3});
        painter.setPen(dashed);
        painter.drawLine(place(first, *m_limit), place(first + span, *m_limit));
    }
    QPainterPath path(place(m_points.front().x(), m_points.front().y()));
    for (const QPointF& point : m_points)
        path.lineTo(place(point.x(), point.y()));
    QPen pen(theme::colour(Role::Accent), 1.5);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(Role::Accent));
    painter.drawEllipse(place(m_points.back().x(), m_points.back().y()), 2.5, 2.5);
}

}  // namespace seedling
