#pragma once

#include <QString>
#include <functional>

class QDockWidget;
class QMainWindow;
class QToolBar;
class QWidget;

namespace seedling {

class KeyMap;
class ProjectModel;

/// How the window is laid out, apart from what it does. GUI thread only.
namespace layout {

inline constexpr int kLeftWidth = 240;
inline constexpr int kRightWidth = 280;

/// The bar over everything: steps at the left, run controls at the right.
QToolBar* makeHeader(QMainWindow& window, QWidget* left, QWidget* right);
/// A word at the right end of the menu bar.
void setCorner(QMainWindow& window, QWidget* corner);
void setStatusLine(QMainWindow& window, QWidget* line);
QDockWidget* makeDock(QMainWindow& window, Qt::DockWidgetArea area, QWidget* content,
                      const QString& title, const QString& name, int width);
/// Whether a person left this panel shown.
[[nodiscard]] bool isPanelWanted(const QDockWidget& dock);
void setPanelWanted(QDockWidget& dock, bool wanted);

void restore(QMainWindow& window);
void save(const QMainWindow& window);
/// Panels and size as they were the first time.
void reset(QMainWindow& window);

void chooseFolder(QWidget& parent, const std::function<void(const QString&)>& chosen);
void chooseProject(QWidget& parent, const std::function<void(const QString&)>& chosen);
void chooseLabelFile(QWidget& parent, const std::function<void(const QString&)>& chosen);
/// Where to write labels as CSV, and where to make class folders.
void chooseLabelTarget(QWidget& parent, const std::function<void(const QString&)>& chosen);
void chooseFolderTarget(QWidget& parent, const std::function<void(const QString&)>& chosen);
void showCheatSheet(QWidget& parent, const ProjectModel& project, KeyMap& keys);
void showAbout(QWidget& parent);

}  // namespace layout
}  // namespace seedling
