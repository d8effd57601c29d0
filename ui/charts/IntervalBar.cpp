#include "ui/charts/IntervalBar.h"

#include <QPainter>

#include "ui/charts/Format.h"
#include "ui/main/Theme.h"

namespace seedling {

IntervalBar::IntervalBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntervalBar::setInterval(double value, double low, double high) {
    m_value = value;
    m_low = low;
    m_high = high;
    setAccessibleName(
        tr("%1, likely between %2 and %3")
            .arg(format::percent(value), format::percent(low), format::percent(high)));
    update();
}

QSize IntervalBar::sizeHint() const {
    return {theme::px(200), theme::px(36)};
}
QSize IntervalBar::minimumSizeHint() const {
    return {theme::px(80), theme::px(36)};
}

void IntervalBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double width = this->width();
    const double middle = theme::px(8);
    painter.setBrush(theme::colour(Role::Track));
    painter.drawRoundedRect(QRectF(0, middle - 2, width, 4), 2, 2);
    QColor band = theme::colour(Role::Accent);
    band.setAlphaF(0.5F);
    painter.setBrush(band);
    painter.drawRoundedRect(
        QRectF(width * m_low, middle - 4, qMax(2.0, width * (m_high - m_low)), 8), 2, 2);
    painter.setBrush(theme::colour(Role::Accent));
    painter.drawRoundedRect(
        QRectF(qBound(0.0, width * m_value - 1.25, width - 2.5), middle - 7, 2.5, 14), 1, 1);

    painter.setFont(theme::font(11));
    const QFontMetricsF metrics(painter.font());
    const double base = middle + theme::px(22);
    painter.setPen(theme::colour(Role::Text2));
    const double zeroEnd = metrics.horizontalAdvance(QLatin1Char('0')) + theme::px(6);
    const QString low = format::percentNumber(m_low);
    const QString high = format::percentNumber(m_high);
    const double lowWidth = metrics.horizontalAdvance(low);
    const double highWidth = metrics.horizontalAdvance(high);
    const double highX = qBound(0.0, width * m_high - highWidth / 2, width - highWidth);
    const double lowX = qBound(0.0, width * m_low - lowWidth / 2, highX - lowWidth - theme::px(6));
    if (lowX > zeroEnd)
        painter.drawText(QPointF(0, base), QStringLiteral("0"));
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(QPointF(lowX, base), low);
    painter.drawText(QPointF(highX, base), high);
}

}  // namespace seedling
