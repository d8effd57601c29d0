#pragma once

#include <QPushButton>
#include <optional>

#include "ui/main/Theme.h"

namespace seedling {

/// The one button of the program: filled, outlined, quiet (no outline until hover) or a link; with
/// an icon and the key that does the same.
class Button : public QPushButton {
    Q_OBJECT

public:
    enum class Kind { Primary, Outlined, Quiet, Link };

    Button(Kind kind, const QString& text, QWidget* parent = nullptr);

    void setKind(Kind kind);
    /// Name of an icon of resources/icons; "" for none.
    void setIconName(const QString& name);
    /// "F5", shown small behind the text.
    void setKeyHint(const QString& hint);
    /// 28 px high instead of 32, for tool rows and side panels.
    void setCompact(bool compact);
    /// Sets a quiet button in regular weight and this colour, so that it stands among notes.
    void setInk(Role role);
    /// Room for the focus ring on every side. It is painted into but is no part of any layout
    /// (see SeedlingStyle), so that buttons stand on the same edges as text.
    [[nodiscard]] int ringMargin() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintFrame(QPainter& painter, const QRectF& box) const;
    void paintContent(QPainter& painter, const QRectF& box) const;
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] int padding() const;
    void announceMargins();

    Kind m_kind;
    QString m_iconName;
    QString m_hint;
    bool m_compact = false;
    std::optional<Role> m_ink;
};

}  // namespace seedling
