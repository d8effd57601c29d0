#include "ui/widgets/NumberRing.h"

#include <QPainter>

#include "ui/main/Theme.h"

namespace seedling {

NumberRing::NumberRing(int number, QWidget* parent) : QWidget(parent), m_number(number) {
    setFixedSize(theme::px(20), theme::px(20));
}

void NumberRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::colour(Role::Control), 1));
    painter.drawEllipse(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(theme::colour(Role::Text2));
    painter.setFont(theme::font(11, QFont::Medium));
    painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
}

}  // namespace seedling
