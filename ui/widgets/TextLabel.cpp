#include "ui/widgets/TextLabel.h"

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

}  // namespace seedling
