// The menus of the window: what each entry does there. Apart from MainWindow.cpp to keep both
// short.
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QTextEdit>

#include "ui/gallery/GalleryPage.h"
#include "ui/label/LabelMenu.h"
#include "ui/main/Actions.h"
#include "ui/main/MainWindow.h"
#include "ui/main/Settings.h"
#include "ui/main/WindowLayout.h"
#include "ui/train/RunControls.h"
#include "ui/use/UsePage.h"

namespace seedling {
namespace {

constexpr int kZoomStep = 16;

void addPanelSwitch(Actions& actions, QDockWidget& dock, QObject* owner) {
    auto* toggle = new QAction(dock.windowTitle(), owner);
    toggle->setCheckable(true);
    toggle->setChecked(layout::isPanelWanted(dock));
    QObject::connect(toggle, &QAction::triggered, &dock, [&dock](bool shown) {
        layout::setPanelWanted(dock, shown);
        dock.setVisible(shown);
    });
    actions.addPanel(toggle);
}

}  // namespace

void MainWindow::makeActions() {
    LabelController& labels = m_gallery->controller();
    MenuCommands commands;
    commands.openFolder = [this] {
        layout::chooseFolder(*this, [this](const QString& path) { openPath(path); });
    };
    commands.openProject = [this] {
        layout::chooseProject(*this, [this](const QString& path) { openPath(path); });
    };
    commands.openSample = [this] { openSample(); };
    commands.openRecent = [this](const QString& file) { openPath(file); };
    commands.addFolder = [this] {
        layout::chooseFolder(*this, [this](const QString& path) { m_opener.addTo(path); });
    };
    commands.addLabels = [this] {
        layout::chooseLabelFile(*this, [this](const QString& path) { m_opener.addLabels(path); });
    };
    commands.saveLabels = [this] {
        layout::chooseLabelTarget(*this, [this](const QString& path) {
            exportLabels(QStringLiteral("labels-csv"), path);
        });
    };
    commands.sortIntoFolders = [this] {
        layout::chooseFolderTarget(*this, [this](const QString& path) {
            exportLabels(QStringLiteral("class-folders"), path);
        });
    };
    commands.closeProject = [this] { closeProject(); };
    commands.quit = [this] { close(); };
    commands.undo = [&labels] { labels.undo(); };
    commands.redo = [&labels] { labels.redo(); };
    commands.selectAll = [this] {
        if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget())) {
            field->selectAll();
        } else {
            m_gallery->view().selectAll();
        }
    };
    commands.find = [this] {
        showPage(Page::Label);
        m_gallery->focusSearch();
    };
    commands.fillLabelMenu = [&labels](QMenu& menu) { fillLabelMenu(menu, labels); };
    commands.train = [this] { m_runControls->startOrExplain(); };
    commands.pause = [this] { m_runControls->togglePause(); };
    commands.stop = [this] { m_session.stop(); };
    commands.learnInBackground = [this](bool learns) { setLearnsInBackground(learns); };
    commands.exportModel = [this] {
        showPage(Page::Use);
        usePage().exportModel();
    };
    commands.goToStep = [this](int step) { goToStep(static_cast<Stepper::Step>(step)); };
    commands.zoom = [this](int by) {
        m_gallery->view().setSide(m_gallery->view().side() + by * kZoomStep);
    };
    commands.stackImages = [this](bool stacks) {
        settings::setStacksImages(stacks);
        m_list.setStacking(stacks);
    };
    commands.setScheme = [](ColourScheme scheme) {
        settings::setColourScheme(scheme);
        theme::apply(*qApp, scheme);
    };
    commands.fullScreen = [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); };
    commands.resetLayout = [this] {
        layout::reset(*this);
        showPage(m_page);
    };
    commands.help = [this] { showHelp(); };
    commands.tour = [this] { showTour(); };
    commands.cheatSheet = [this] {
        layout::showCheatSheet(*this, m_project, m_gallery->controller().keys());
    };
    commands.about = [this] { layout::showAbout(*this); };
    m_actions = new Actions(*menuBar(), std::move(commands), settings::colourScheme(), this);
    m_actions->setLearnsInBackground(settings::learnsInBackground());
    m_actions->setStacksImages(settings::stacksImages());
    m_list.setStacking(settings::stacksImages());
    addPanelSwitch(*m_actions, *m_leftDock, this);
    addPanelSwitch(*m_actions, *m_rightDock, this);
}

}  // namespace seedling
