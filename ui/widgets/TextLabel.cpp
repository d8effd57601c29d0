#include "ui/widgets/TextLabel.h"

#include <QPainter>

namespace seedling {

TextLabel::TextLabel(const QString& text, int pixels, int weight, Role role, QWidget* parent)
    : QLabel(text, parent) {
    setFont(theme::font(pixels, weight));
    setTextFormat(Qt::PlainText);
    setRole(role);
}

void TextLabel::setRole(Role role) {
    // Theme puts our roles into these places of the palette.
    switch (role) {
        case Role::Text2:
            setForegroundRole(QPalette::PlaceholderText);
            break;
        case Role::Accent:
            setForegroundRole(QPalette::Link);
            break;
        case Role::Warn:
            setForegroundRole(QPalette::LinkVisited);
            break;
        case Role::Danger:
            setForegroundRole(QPalette::BrightText);
            break;
        default:
            setForegroundRole(QPalette::WindowText);
    }
}

void TextLabel::setElided(Qt::TextElideMode mode) {
    m_elide = mode;
    updateGeometry();
    update();
}

int TextLabel::heightForWidth(int width) const {
    return QLabel::heightForWidth(qMin(width, maximumWidth()));
}

QSize TextLabel::minimumSizeHint() const {
    const QSize whole = QLabel::minimumSizeHint();
    return m_elide == Qt::ElideNone
               ? whole
               : QSize(qMin(whole.width(), fontMetrics().averageCharWidth() * 3), whole.height());
}

void TextLabel::paintEvent(QPaintEvent* event) {
    if (m_elide == Qt::ElideNone) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect room = contentsRect();
    painter.drawText(room, static_cast<int>(alignment()),
                     fontMetrics().elidedText(text(), m_elide, room.width()));
}

}  // namespace seedling
