#include "ui/widgets/ChoiceBox.h"

#include <QPainter>

#include "ui/widgets/Painting.h"

namespace seedling {

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChoiceBox::sizeHint() const {
    const QFontMetrics metrics(font());
    int widest = 0;
    for (int i = 0; i < count(); ++i) {
        widest = qMax(widest, metrics.horizontalAdvance(itemText(i)));
    }
    return {widest + theme::px(12 + 8 + 16 + 10), theme::px(28)};
}

QSize ChoiceBox::minimumSizeHint() const {
    return sizeHint();
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = hasFocus();
    const qreal inset = focus ? 1 : 0.5;
    painter.setPen(QPen(theme::colour(!isEnabled() ? Role::Line
                                      : focus      ? Role::Accent
                                                   : Role::Control),
                        focus ? 2 : 1));
    painter.setBrush(theme::colour(underMouse() && isEnabled() ? Role::Hover : Role::Canvas));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    painter.setPen(theme::colour(isEnabled() ? Role::Text : Role::Disabled));
    const QRect text = rect().adjusted(theme::px(12), 0, -theme::px(28), 0);
    painter.drawText(text, Qt::AlignVCenter,
                     fontMetrics().elidedText(currentText(), Qt::ElideRight, text.width()));
    const int side = theme::px(16);
    theme::icon(QStringLiteral("down"), isEnabled() ? Role::Text : Role::Disabled)
        .paint(&painter, QRect(width() - theme::px(8) - side, (height() - side) / 2, side, side));
}

}  // namespace seedling
