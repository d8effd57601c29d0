#include "ui/charts/ScatterView.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/main/Theme.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kDot = 4;     // Radius.
constexpr int kReach = 10;  // How near the pointer has to be.
constexpr int kLeft = 40;
constexpr int kBelow = 24;
constexpr std::array<double, 5> kGrid{0, 0.25, 0.5, 0.75, 1};

}  // namespace

ScatterView::ScatterView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
}

void ScatterView::setPicture(ScatterPicture picture) {
    if (picture.xTicks.size() < 2 || picture.xTicks.back() <= 0)
        picture.xTicks = {0, 1};
    m_picture = std::move(picture);
    QStringList words;
    for (const ScatterPoint& point : m_picture.points)
        words << point.help;
    setAccessibleDescription(words.isEmpty() ? m_picture.emptyText
                                             : words.join(QStringLiteral("; ")));
    update();
}

void ScatterView::setChosen(qint64 id) {
    if (std::exchange(m_chosen, id) != id)
        update();
}

QSize ScatterView::sizeHint() const {
    return {theme::px(480), theme::px(240)};
}

QSize ScatterView::minimumSizeHint() const {
    return {theme::px(200), theme::px(120)};
}

// ---- geometry -----------------------------------------------------------------------------------

QRectF ScatterView::plotRect() const {
    const double left = theme::px(kLeft);
    const double top = theme::px(10);
    return {left, top, std::max(10.0, width() - left - theme::px(12)),
            std::max(10.0, height() - top - theme::px(kBelow))};
}

QPointF ScatterView::position(double x, double y) const {
    const QRectF plot = plotRect();
    return {plot.left() + plot.width() * x / m_picture.xTicks.back(),
            plot.bottom() - plot.height() * std::clamp(y, 0.0, 1.0)};
}

QPointF ScatterView::placeOf(const ScatterPoint& point) const {
    return position(point.x, point.y);
}

const ScatterPoint* ScatterView::pointAt(const QPointF& place) const {
    const ScatterPoint* nearest = nullptr;
    double least = theme::px(kReach);
    for (const ScatterPoint& point : m_picture.points) {
        const QPointF away = placeOf(point) - place;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= least) {
            least = distance;
            nearest = &point;
        }
    }
    return nearest;
}

std::optional<std::size_t> ScatterView::chosenPlace() const {
    const auto found = std::ranges::find(m_picture.points, m_chosen, &ScatterPoint::id);
    return found == m_picture.points.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - m_picture.points.begin()));
}

// ---- painting -----------------------------------------------------------------------------------

void ScatterView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    if (m_picture.points.empty()) {
        painter.setFont(theme::font(12));
        painter.setPen(theme::colour(Role::Text2));
        painter.drawText(plotRect(), Qt::AlignCenter | Qt::TextWordWrap, m_picture.emptyText);
    }
    paintFront(painter);
    for (const bool front : {false, true}) {
        for (const ScatterPoint& point : m_picture.points) {
            if (point.onFront == front)
                paintDot(painter, point);
        }
    }
    paintNames(painter);
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6);
}

void ScatterView::paintAxes(QPainter& painter) const {
    const QRectF plot = plotRect();
    painter.setFont(theme::font(11));
    for (const double tick : kGrid) {
        // On whole pixels, or a line of one pixel blurs over two.
        const double y = std::floor(position(0, tick).y()) + 0.5;
        painter.setPen(QPen(theme::colour(tick > 0 ? Role::Grid : Role::Control), 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme::colour(Role::Text2));
        painter.drawText(QRectF(0, y - theme::px(8), plot.left() - theme::px(8), theme::px(16)),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(qRound(tick * 100)));
    }
    for (const double tick : m_picture.xTicks) {
        const bool first = tick == m_picture.xTicks.front();
        const bool last = tick == m_picture.xTicks.back();
        QString text = m_picture.xText ? m_picture.xText(tick) : QLocale().toString(tick);
        if (last && !m_picture.xUnit.isEmpty())
            text += QLatin1Char(' ') + m_picture.xUnit;
        const double half = theme::px(60);
        const double x = position(tick, 0).x();
        const QRectF box(first  ? x
                         : last ? x - 2 * half
                                : x - half,
                         plot.bottom() + theme::px(5), 2 * half, theme::px(16));
        const Qt::Alignment side = first ? Qt::AlignLeft : last ? Qt::AlignRight : Qt::AlignHCenter;
        painter.drawText(box, static_cast<int>(side | Qt::AlignVCenter), text);
    }
}

void ScatterView::paintFront(QPainter& painter) const {
    QPainterPath steps;
    const ScatterPoint* before = nullptr;
    for (const ScatterPoint& point : m_picture.points) {
        if (!point.onFront)
            continue;
        if (before == nullptr) {
            steps.moveTo(placeOf(point));
        } else {
            // Up to the next dot no more than this could be had for the cost.
            steps.lineTo(position(point.x, before->y));
            steps.lineTo(placeOf(point));
        }
        before = &point;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colour(Role::Accent), 1.5));
    painter.drawPath(steps);
}

void ScatterView::paintDot(QPainter& painter, const ScatterPoint& point) const {
    const QColor colour = theme::colour(point.onFront ? Role::Accent : Role::Idle);
    if (point.high > point.low) {
        QColor faint = colour;
        faint.setAlphaF(0.45F);
        painter.setPen(QPen(faint, 1.25));
        painter.drawLine(position(point.x, point.low), position(point.x, point.high));
    }
    const QPointF place = placeOf(point);
    painter.setPen(QPen(point.hollow ? colour : theme::colour(Role::Canvas), 1.5));
    painter.setBrush(point.hollow ? theme::colour(Role::Canvas) : colour);
    painter.drawEllipse(place, theme::px(kDot), theme::px(kDot));
    if (point.id != m_chosen)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::colour(Role::Accent), 2));
    painter.drawEllipse(place, theme::px(kDot + 4), theme::px(kDot + 4));
}

void ScatterView::paintNames(QPainter& painter) const {
    const QFont font = theme::font(11, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(theme::colour(Role::Accent));
    const QRectF room = QRectF(rect());
    std::vector<QRectF> taken;
    for (const ScatterPoint& point : m_picture.points) {
        const double reach = theme::px(kDot + 2);
        const QPointF place = placeOf(point);
        taken.emplace_back(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach);
    }
    for (const ScatterPoint& point : m_picture.points) {
        if (!point.onFront)
            continue;
        const QSizeF size(metrics.horizontalAdvance(point.name) + 2, metrics.height());
        const QPointF place = placeOf(point);
        const double gap = theme::px(kDot + 5);
        const std::array<QPointF, 4> corners{
            QPointF(place.x() - size.width() - gap, place.y() - size.height() - 2),
            QPointF(place.x() + gap, place.y() + 2),
            QPointF(place.x() - size.width() - gap, place.y() + 2),
            QPointF(place.x() + gap, place.y() - size.height() - 2)};
        const auto fits = [&](const QPointF& corner) {
            const QRectF box(corner, size);
            return room.contains(box) && std::ranges::none_of(taken, [&](const QRectF& other) {
                       return other.intersects(box);
                   });
        };
        // Where there is no room, pointing at it tells.
        const auto corner = std::ranges::find_if(corners, fits);
        if (corner == corners.end())
            continue;
        taken.emplace_back(*corner, size);
        painter.drawText(taken.back(), Qt::AlignCenter, point.name);
    }
}

// ---- input --------------------------------------------------------------------------------------

void ScatterView::mousePressEvent(QMouseEvent* event) {
    if (const ScatterPoint* point = pointAt(event->position()))
        Q_EMIT chosen(point->id);
}

void ScatterView::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_picture.points.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(m_picture.points.size()) - 1;
    const auto now = chosenPlace();
    const int next = now ? std::clamp(static_cast<int>(*now) + step, 0, last) : 0;
    Q_EMIT chosen(m_picture.points[static_cast<std::size_t>(next)].id);
}

bool ScatterView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const ScatterPoint* point = pointAt(help->pos());
        QToolTip::showText(help->globalPos(), point != nullptr ? point->help : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace seedling
