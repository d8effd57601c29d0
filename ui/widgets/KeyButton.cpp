#include "ui/widgets/KeyButton.h"

#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kHeight = 28;
constexpr int kSide = 4;

}  // namespace

KeyButton::KeyButton(const QString& key, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_key(key) {
    setText(text);
    setFont(theme::font(12));
    setAccessibleName(text);
    // The key itself is the way by keyboard.
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyButton::setKey(const QString& key) {
    m_key = key;
    updateGeometry();
    update();
}

QSize KeyButton::sizeHint() const {
    return {2 * kSide + paint::keyCapWidth(m_key) + theme::px(8) +
                fontMetrics().horizontalAdvance(text()) + 2,
            theme::px(kHeight)};
}

void KeyButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(Role::Hover));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    const int cap = theme::px(20);
    const int width = paint::keyCapWidth(m_key);
    paint::keyCap(painter, QRectF(kSide, (height() - cap) / 2, width, cap), m_key,
                  isEnabled() ? Role::Text2 : Role::Disabled);
    painter.setPen(theme::colour(isEnabled() ? Role::Text : Role::Disabled));
    painter.setFont(font());
    painter.drawText(rect().adjusted(kSide + width + theme::px(8), 0, 0, 0), Qt::AlignVCenter,
                     text());
}

void KeyButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void KeyButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace seedling
