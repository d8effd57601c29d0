#pragma once

#include <QLabel>

#include "ui/main/Theme.h"

namespace seedling {

/// A line of text at a size, weight and colour role of the look; follows a change of scheme.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    /// role: Text, Text2, Accent, Warn or Danger.
    explicit TextLabel(const QString& text = {}, int pixels = 13, int weight = QFont::Normal,
                       Role role = Role::Text, QWidget* parent = nullptr);

    void setRole(Role role);
    /// Where the text is cut when there is no room for it; not at all unless asked for.
    void setElided(Qt::TextElideMode mode);

    /// Of the width that a wrapped text really gets: layouts ask for their own.
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

}  // namespace seedling
