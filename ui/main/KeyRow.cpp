#include "ui/main/KeyRow.h"

#include <QPainter>

#include "ui/widgets/Painting.h"

namespace seedling {

KeyRow::KeyRow(KeyMap& keys, KeyAction action, QWidget* parent)
    : KeyButton(keys.caption(action), KeyMap::titleOf(action), parent),
      m_keys(keys),
      m_action(action) {
    setToolTip(tr("Click to give it another key"));
    connect(&keys, &KeyMap::changed, this, &KeyRow::refresh);
    refresh();
}

void KeyRow::setChosen(bool chosen, bool waiting) {
    m_chosen = chosen;
    m_waiting = chosen && waiting;
    refresh();
}

void KeyRow::refresh() {
    setKey(m_waiting ? QString(QChar(0x2026)) : m_keys.caption(m_action));
    setAccessibleName(m_keys.caption(m_action) + QStringLiteral(": ") + text());
}

void KeyRow::paintEvent(QPaintEvent* event) {
    KeyButton::paintEvent(event);
    if (m_chosen) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 4);
    }
}

}  // namespace seedling
