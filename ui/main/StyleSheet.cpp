#include "ui/main/StyleSheet.h"

#include <utility>

#include "ui/main/Theme.h"

namespace seedling::theme {
namespace {

constexpr const char* kTemplate = R"(
QMenuBar { background: @window; padding: 2px 8px; spacing: 0; border: none; }
QMenuBar::item { padding: 3px 8px; border-radius: 4px; background: transparent; color: @text; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @canvas; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 28px; border-radius: 4px; color: @text; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: @canvas; color: @text; border: 1px solid @control; padding: 4px 6px; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @line; padding: 0; spacing: 0; }
QLineEdit { background: @canvas; border: 1px solid @control; border-radius: 6px; padding: 0 8px;
    selection-background-color: @accent; selection-color: @onaccent; min-height: 26px; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 7px; min-height: 24px; }
QLineEdit:disabled { border-color: @line; color: @disabled; }
QSpinBox, QDoubleSpinBox { background: @canvas; border: 1px solid @control; border-radius: 6px;
    padding: 0 6px; min-height: 26px; }
QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid @accent; padding: 0 5px; min-height: 24px; }
QPlainTextEdit, QTextEdit { background: @canvas; border: none; selection-background-color: @accent;
    selection-color: @onaccent; }
QScrollArea, QAbstractItemView { border: none; background: @canvas; outline: none; }
QTableView { gridline-color: @line; selection-background-color: @tint; selection-color: @text; }
QHeaderView::section { background: @canvas; color: @text2; border: none; border-bottom: 1px solid @line;
    padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSlider::groove:horizontal { height: 2px; background: @control; }
QSlider::sub-page:horizontal { background: @accent; }
QSlider::handle:horizontal { width: 10px; height: 10px; margin: -6px 0; border-radius: 7px;
    border: 2px solid @accent; background: @canvas; }
QSlider::handle:horizontal:focus { background: @accent; }
QDockWidget { border: none; }
)";

QString mix(const QColor& a, const QColor& b) {
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2)
        .name();
}

}  // namespace

QString styleSheet() {
    QString sheet = QString::fromLatin1(kTemplate);
    // Longer names first: "@text2" starts with "@text".
    const std::pair<const char*, Role> names[] = {
        {"@onaccent", Role::OnAccent}, {"@disabled", Role::Disabled}, {"@control", Role::Control},
        {"@window", Role::Window},     {"@canvas", Role::Canvas},     {"@accent", Role::Accent},
        {"@hover", Role::Hover},       {"@text2", Role::Text2},       {"@line", Role::Line},
        {"@text", Role::Text},         {"@tint", Role::Tint},
    };
    sheet.replace(QStringLiteral("@scroll"), mix(colour(Role::Line), colour(Role::Control)));
    for (const auto& [name, role] : names) {
        sheet.replace(QLatin1String(name), colour(role).name());
    }
    return sheet;
}

}  // namespace seedling::theme
