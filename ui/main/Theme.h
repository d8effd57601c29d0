#pragma once

#include <QApplication>
#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>

class QPainter;

namespace seedling {

enum class ColourScheme { System, Light, Dark };

/// Every colour that is used has a role here; nothing else names a colour. Table in docs of the
/// look.
enum class Role {
    Window,
    Canvas,
    Hover,
    Line,
    Track,
    Control,
    Text,
    Text2,
    Disabled,
    Accent,
    OnAccent,
    AccentHint,
    AccentPressed,
    Tint,
    Idle,
    Second,
    Warn,
    WarnField,
    Danger,
    Grid,
};

/// Palette, fonts, icons and class marks of the program, light and dark. GUI thread only.
namespace theme {

/// Sets style, palette and style sheet; call again when the scheme changes. Emits
/// QEvent::PaletteChange to all.
void apply(QApplication& application, ColourScheme scheme);
[[nodiscard]] bool isDark();

[[nodiscard]] QColor colour(Role role);
/// Fill of a class, from its place in the class palette.
[[nodiscard]] QColor classColour(int index);
/// Dark or white, whichever reads better on a class colour.
[[nodiscard]] QColor textOnClass(int index);
/// Paints the shape of a class (circle, triangle, ...) into a square.
void paintClassShape(QPainter& painter, const QRectF& square, int index);
/// The same in one colour without outline, for a shape on a class-coloured chip.
void paintClassShape(QPainter& painter, const QRectF& square, int index, const QColor& fill);

/// Single-colour icon from resources/icons by name ("folder", "play"), following the text colour.
[[nodiscard]] QIcon icon(const QString& name, Role role = Role::Text);

/// A font at a size of look.md (pixels at a 10-pt system font), scaled with the system's font size.
[[nodiscard]] QFont font(int pixels, int weight = QFont::Normal);
/// The same with letters of one width, for what is typed into a terminal.
[[nodiscard]] QFont fixedFont(int pixels);
/// A length of the 8-pixel grid, scaled likewise.
[[nodiscard]] int px(int pixels);

}  // namespace theme
}  // namespace seedling
