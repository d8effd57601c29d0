#pragma once

#include <QVBoxLayout>
#include <QWidget>

#include "ui/main/Theme.h"
#include "ui/widgets/TextLabel.h"

/// What the parts of the Energy tab are made of. Inside ui/energy. GUI thread.
namespace seedling::pieces {

/// The column of a part, without margins of its own.
inline QVBoxLayout* column(QWidget* part, int spacing = 8) {
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(theme::px(spacing));
    return layout;
}

inline TextLabel* heading(const QString& text) {
    return new TextLabel(text, 13, QFont::DemiBold);
}

/// A sentence that wraps.
inline TextLabel* note(const QString& text = {}, Role role = Role::Text2) {
    auto* label = new TextLabel(text, 12, QFont::Normal, role);
    label->setWordWrap(true);
    return label;
}

/// Shows a sentence, or nothing.
inline void say(TextLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

}  // namespace seedling::pieces
