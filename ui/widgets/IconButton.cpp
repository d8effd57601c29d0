#include "ui/widgets/IconButton.h"

#include <QKeyEvent>

#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kSide = 24;
constexpr int kIcon = 16;

}  // namespace

IconButton::IconButton(const QString& icon, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon) {
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconButton::sizeHint() const {
    return {theme::px(kSide), theme::px(kSide)};
}

void IconButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (isEnabled() && (underMouse() || isDown())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(Role::Hover));
        painter.drawRoundedRect(box, 4, 4);
    }
    const int side = theme::px(kIcon);
    const QRect square((width() - side) / 2, (height() - side) / 2, side, side);
    theme::icon(m_icon, isEnabled() ? Role::Text2 : Role::Disabled).paint(&painter, square);
    if (hasFocus())
        paint::focusRing(painter, box.adjusted(-1, -1, 1, 1), 5);
}

void IconButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Down:
            click();
            return;
        default:
            QAbstractButton::keyPressEvent(event);
    }
}

void IconButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void IconButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace seedling
