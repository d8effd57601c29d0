#include "ui/main/WindowLayout.h"

#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QStandardPaths>
#include <QToolBar>

#include "datasets/project/Project.h"
#include "ui/main/CheatSheet.h"
#include "ui/main/Settings.h"

namespace seedling::layout {
namespace {

constexpr int kStateVersion = 1;
constexpr const char* kWanted = "wanted";
const QSize kFirstSize(1440, 900);

QString picturesFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
}

/// A bar over the whole width, panels included. A status bar would add margins of its own.
QToolBar* addBar(QMainWindow& window, Qt::ToolBarArea area, QWidget* content, const QString& title,
                 const QString& name) {
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* bar = new QToolBar(title, &window);
    bar->setObjectName(name);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(content);
    window.addToolBar(area, bar);
    return bar;
}

}  // namespace

QToolBar* makeHeader(QMainWindow& window, QWidget* left, QWidget* right) {
    auto* content = new QWidget;
    content->setFixedHeight(theme::px(56));
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(theme::px(16), 0, theme::px(16), 0);
    row->addWidget(left);
    row->addStretch(1);
    row->addWidget(right);
    return addBar(window, Qt::TopToolBarArea, content, QObject::tr("Steps and training"),
                  QStringLiteral("header"));
}

void setCorner(QMainWindow& window, QWidget* corner) {
    // The menu bar never asks its corner again how wide it wants to be.
    // It stands inside the padding of the bar.
    corner->setFixedSize(theme::px(320), theme::px(24));
    corner->setContentsMargins(0, 0, theme::px(8), 0);
    window.menuBar()->setFixedHeight(theme::px(28));
    window.menuBar()->setCornerWidget(corner);
    window.setContextMenuPolicy(Qt::NoContextMenu);
}

void setStatusLine(QMainWindow& window, QWidget* line) {
    QToolBar* bar = addBar(window, Qt::BottomToolBarArea, line, QObject::tr("Status"),
                           QStringLiteral("status"));
    bar->setStyleSheet(QStringLiteral("QToolBar { border: none; }"));
}

QDockWidget* makeDock(QMainWindow& window, Qt::DockWidgetArea area, QWidget* content,
                      const QString& title, const QString& name, int width) {
    auto* dock = new QDockWidget(title, &window);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setTitleBarWidget(new QWidget(dock));
    content->setMinimumWidth(theme::px(area == Qt::LeftDockWidgetArea ? 200 : 240));
    dock->setWidget(content);
    dock->setProperty(kWanted, true);
    window.addDockWidget(area, dock);
    window.resizeDocks({dock}, {theme::px(width)}, Qt::Horizontal);
    return dock;
}

bool isPanelWanted(const QDockWidget& dock) {
    return dock.property(kWanted).toBool();
}

void setPanelWanted(QDockWidget& dock, bool wanted) {
    dock.setProperty(kWanted, wanted);
}

void restore(QMainWindow& window) {
    window.setMinimumSize(theme::px(720), theme::px(480));
    window.resize(kFirstSize);
    window.restoreGeometry(settings::windowGeometry());
    window.restoreState(settings::windowState(), kStateVersion);
}

void save(const QMainWindow& window) {
    settings::setWindow(window.saveGeometry(), window.saveState(kStateVersion));
}

void reset(QMainWindow& window) {
    const auto docks = window.findChildren<QDockWidget*>();
    for (QDockWidget* dock : docks) {
        setPanelWanted(*dock, true);
        const bool left = window.dockWidgetArea(dock) == Qt::LeftDockWidgetArea;
        window.resizeDocks({dock}, {theme::px(left ? kLeftWidth : kRightWidth)}, Qt::Horizontal);
    }
    window.showNormal();
    window.resize(kFirstSize);
}

void chooseFolder(QWidget& parent, const std::function<void(const QString&)>& chosen) {
    const QString path = QFileDialog::getExistingDirectory(
        &parent, QObject::tr("Open a folder of images"), picturesFolder());
    if (!path.isEmpty()) {
        chosen(path);
    }
}

void chooseProject(QWidget& parent, const std::function<void(const QString&)>& chosen) {
    const QString filter = QObject::tr("Seedling projects (*%1);;Image lists and data files (*)")
                               .arg(QLatin1String(Project::kExtension));
    const QString path = QFileDialog::getOpenFileName(&parent, QObject::tr("Open a project"),
                                                      picturesFolder(), filter);
    if (!path.isEmpty()) {
        chosen(path);
    }
}

void chooseLabelFile(QWidget& parent, const std::function<void(const QString&)>& chosen) {
    const QString path = QFileDialog::getOpenFileName(
        &parent, QObject::tr("Take labels from a file"), picturesFolder(),
        QObject::tr("Labels: CSV, COCO or Label Studio (*.csv *.json);;All files (*)"));
    if (!path.isEmpty()) {
        chosen(path);
    }
}

void chooseLabelTarget(QWidget& parent, const std::function<void(const QString&)>& chosen) {
    QString path = QFileDialog::getSaveFileName(
        &parent, QObject::tr("Save labels"),
        QDir(picturesFolder()).filePath(QObject::tr("labels") + QStringLiteral(".csv")),
        QObject::tr("Comma-separated values (*.csv)"));
    if (!path.isEmpty()) {
        chosen(QFileInfo(path).suffix().isEmpty() ? path + QStringLiteral(".csv") : path);
    }
}

void chooseFolderTarget(QWidget& parent, const std::function<void(const QString&)>& chosen) {
    const QString path = QFileDialog::getExistingDirectory(
        &parent, QObject::tr("An empty folder for the class folders"), picturesFolder());
    if (!path.isEmpty()) {
        chosen(path);
    }
}

void showCheatSheet(QWidget& parent, const ProjectModel& project, KeyMap& keys) {
    CheatSheet(project, keys, &parent).exec();
}

void showAbout(QWidget& parent) {
    QMessageBox box(QMessageBox::NoIcon, QObject::tr("About Seedling"),
                    QStringLiteral("<b>Seedling %1</b>").arg(QStringLiteral(SEEDLING_VERSION)),
                    QMessageBox::Close, &parent);
    box.setIconPixmap(theme::icon(QStringLiteral("leaf"), Role::Accent).pixmap(48, 48));
    box.setInformativeText(
        QObject::tr("Learns image classes from a few labels and many images. Works offline; your "
                    "images stay where they are.\n\nFree software under the GNU General Public "
                    "License, version 3 or later.\nQt %1")
            .arg(QLatin1String(qVersion())));
    box.exec();
}

}  // namespace seedling::layout
