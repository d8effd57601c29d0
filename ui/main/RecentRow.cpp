#include "ui/main/RecentRow.h"

#include <QContextMenuEvent>
#include <QLocale>
#include <QPainter>

#include "ui/bridge/QtConvert.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kHeight = 64;
constexpr int kNameLeft = 200;
constexpr int kPhoto = 40;

}  // namespace

RecentRow::RecentRow(const RecentProject& project, QWidget* parent)
    : QAbstractButton(parent),
      m_project(project),
      m_exists(project.exists()),
      m_strip(recent::strip(project.file)) {
    setFixedHeight(theme::px(kHeight));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setToolTip(project.file);
    setAccessibleName(tr("%1, %2").arg(project.name(), summary()));
    setAccessibleDescription(m_exists ? tr("Opens the project")
                                      : tr("Its file was not found. Takes it off the list."));
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_exists) {
            Q_EMIT opened(m_project.file);
        } else {
            Q_EMIT forgotten(m_project.file);
        }
    });
}

QSize RecentRow::sizeHint() const {
    return {theme::px(600), theme::px(kHeight)};
}

QString RecentRow::summary() const {
    const QString labels =
        m_project.labels == 1 ? tr("1 label") : tr("%1 labels").arg(countText(m_project.labels));
    const QString images =
        m_project.images == 1 ? tr("1 image") : tr("%1 images").arg(countText(m_project.images));
    QString text = images + QStringLiteral(", ") + labels;
    if (!m_exists) {
        return text + tr(". Moved, deleted, or on a drive that is not connected.");
    }
    return text + QStringLiteral(", ") +
           (m_project.result.isEmpty() ? tr("not trained yet") : m_project.result);
}

QString RecentRow::whenText() const {
    const qint64 days = m_project.when.date().daysTo(QDate::currentDate());
    if (days == 0) {
        return tr("today, %1")
            .arg(QLocale().toString(m_project.when.time(), QStringLiteral("HH:mm")));
    }
    return days == 1 ? tr("yesterday")
                     : QLocale().toString(m_project.when.date(), QStringLiteral("d MMMM"));
}

void RecentRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (underMouse()) {
        painter.fillRect(rect(), theme::colour(Role::Hover));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Role::Line));
    const int middle = height() / 2;
    const int icon = theme::px(16);
    if (!m_exists) {
        theme::icon(QStringLiteral("warn"), Role::Text2)
            .paint(&painter, QRect(0, middle - icon / 2, icon, icon));
        painter.setFont(theme::font(12));
        painter.setPen(theme::colour(Role::Text2));
        painter.drawText(QRect(icon + theme::px(8), 0, width(), height()), Qt::AlignVCenter,
                         tr("File not found"));
    } else if (!m_strip.isNull()) {
        const int side = theme::px(kPhoto);
        const double width = static_cast<double>(m_strip.width()) / m_strip.height() * side;
        painter.drawImage(QRectF(0, middle - side / 2, width, side), m_strip);
    } else {
        theme::icon(QStringLiteral("image"), Role::Text2)
            .paint(&painter, QRect(0, middle - icon / 2, icon, icon));
    }
    const int left = theme::px(kNameLeft);
    const int when = theme::px(120);
    const int room = width() - left - when - theme::px(24);
    painter.setFont(theme::font(13, m_exists ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme::colour(m_exists ? Role::Text : Role::Text2));
    painter.drawText(QRect(left, middle - theme::px(22), room, theme::px(20)), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_project.name(), Qt::ElideMiddle, room));
    painter.setFont(theme::font(12));
    painter.setPen(theme::colour(Role::Text2));
    painter.drawText(QRect(left, middle, room, theme::px(20)), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(summary(), Qt::ElideRight, room));
    painter.drawText(QRect(width() - when - theme::px(32), 0, when, height()),
                     Qt::AlignVCenter | Qt::AlignRight, whenText());
    theme::icon(m_exists ? QStringLiteral("right") : QStringLiteral("close"), Role::Text2)
        .paint(&painter, QRect(width() - icon, middle - icon / 2, icon, icon));
    if (hasFocus()) {
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -2), 6);
    }
}

void RecentRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void RecentRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace seedling
