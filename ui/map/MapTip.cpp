#include "ui/map/MapTip.h"

#include <QPainter>

#include "ui/bridge/QtConvert.h"
#include "ui/gallery/ImageListModel.h"
#include "ui/gallery/PaintPhoto.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

constexpr int kPhoto = 112;
constexpr int kPadding = 8;
constexpr int kLine = 16;
constexpr int kAway = 14;  ///< From the point.

}  // namespace

MapTip::MapTip(ProjectModel& project, ThumbnailLoader& thumbnails, QWidget* parent)
    : QWidget(parent), m_project(project), m_thumbnails(thumbnails) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(theme::px(kPhoto + 2 * kPadding),
                 theme::px(kPhoto + 2 * kPadding + 4 + 2 * kLine));
    hide();
    connect(&thumbnails, &ThumbnailLoader::loaded, this, qOverload<>(&QWidget::update));
}

void MapTip::showImage(int row, const QPointF& place) {
    m_row = row;
    const int away = theme::px(kAway);
    const QPoint point = place.toPoint();
    const QRect room = parentWidget()->rect();
    // Right and below, or on the other side where there is no room.
    int x = point.x() + away;
    int y = point.y() + away;
    if (x + width() > room.right())
        x = point.x() - away - width();
    if (y + height() > room.bottom())
        y = point.y() - away - height();
    move(qMax(0, x), qMax(0, y));
    m_thumbnails.beginPass();
    show();
    update();
}

void MapTip::paintEvent(QPaintEvent*) {
    if (m_row < 0 || m_row >= static_cast<int>(m_project.images().size()))
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colour(Role::Control), 1));
    painter.setBrush(theme::colour(Role::Canvas));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const int padding = theme::px(kPadding);
    const int side = theme::px(kPhoto);
    paint::photo(painter, QRect(padding, padding, side, side), m_thumbnails, m_row);
    const auto line = [&](int index, const QString& text, Role role) {
        const QRect room(padding, padding + side + theme::px(4 + index * kLine), side,
                         theme::px(kLine));
        painter.setPen(theme::colour(role));
        painter.drawText(room, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideMiddle, room.width()));
    };
    painter.setFont(theme::font(11));
    line(0, displayName(m_project.images()[static_cast<std::size_t>(m_row)]), Role::Text);
    line(1, describeState(m_project, m_row), Role::Text2);
}

}  // namespace seedling
