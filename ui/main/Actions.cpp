#include "ui/main/Actions.h"

#include <QActionGroup>
#include <QMenu>

#include "ui/main/RecentProjects.h"

namespace seedling {

Actions::Actions(QMenuBar& bar, MenuCommands commands, ColourScheme scheme, QObject* parent)
    : QObject(parent), m_commands(std::move(commands)) {
    makeFileMenu(bar);
    makeEditMenu(bar);
    makeLabelMenu(bar);
    makeTrainMenu(bar);
    makeViewMenu(bar, scheme);
    makeHelpMenu(bar);
    setProjectOpen(false);
}

QAction* Actions::add(QMenu& menu, const QString& text, const QKeySequence& key,
                      const std::function<void()>& run) {
    QAction* action = menu.addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [run] { run(); });
    return action;
}

void Actions::makeFileMenu(QMenuBar& bar) {
    QMenu* menu = bar.addMenu(tr("&File"));
    add(*menu, tr("Open &folder of images\u2026"), QKeySequence::Open, m_commands.openFolder);
    add(*menu, tr("Open &project\u2026"), QKeySequence(tr("Ctrl+Shift+O")), m_commands.openProject);
    QMenu* recent = menu->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    add(*menu, tr("Try the &sample"), {}, m_commands.openSample);
    menu->addSeparator();
    m_needProject << add(*menu, tr("&Add images to this project\u2026"), {}, m_commands.addFolder);
    m_needProject << add(*menu, tr("&Take labels from a file\u2026"), {}, m_commands.addLabels);
    menu->addSeparator();
    m_needProject << add(*menu, tr("Save &labels\u2026"), {}, m_commands.saveLabels);
    m_needProject << add(*menu, tr("Copy into class fol&ders\u2026"), {},
                         m_commands.sortIntoFolders);
    m_export = add(*menu, tr("&Export\u2026"), QKeySequence(tr("Ctrl+E")), m_commands.exportModel);
    menu->addSeparator();
    m_needProject << add(*menu, tr("&Close project"), QKeySequence::Close, m_commands.closeProject);
    add(*menu, tr("&Quit"), QKeySequence::Quit, m_commands.quit);
}

void Actions::fillRecent(QMenu& menu) {
    menu.clear();
    for (const RecentProject& project : recent::all()) {
        QAction* action = menu.addAction(project.name());
        action->setToolTip(project.file);
        action->setEnabled(project.exists());
        connect(action, &QAction::triggered, this,
                [this, file = project.file] { m_commands.openRecent(file); });
    }
    if (menu.isEmpty()) {
        menu.addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Clear the list")), &QAction::triggered, this,
            [] { recent::clear(); });
}

void Actions::makeEditMenu(QMenuBar& bar) {
    QMenu* menu = bar.addMenu(tr("&Edit"));
    m_undo = add(*menu, tr("&Undo"), QKeySequence::Undo, m_commands.undo);
    m_redo = add(*menu, tr("&Redo"), QKeySequence::Redo, m_commands.redo);
    // Two habits: Ctrl+Shift+Z and Ctrl+Y.
    m_redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    menu->addSeparator();
    m_needProject << add(*menu, tr("Select &all"), {}, m_commands.selectAll);
    m_needProject << add(*menu, tr("&Find by name"), QKeySequence::Find, m_commands.find);
}

void Actions::makeLabelMenu(QMenuBar& bar) {
    QMenu* menu = bar.addMenu(tr("&Label"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_commands.fillLabelMenu(*menu);
    });
}

void Actions::makeTrainMenu(QMenuBar& bar) {
    QMenu* menu = bar.addMenu(tr("&Train"));
    m_train = add(*menu, tr("&Train"), QKeySequence(tr("F5")), m_commands.train);
    m_pause = add(*menu, tr("&Pause"), QKeySequence(tr("F6")), m_commands.pause);
    m_stop = add(*menu, tr("&Stop, keep best"), {}, m_commands.stop);
    menu->addSeparator();
    m_background = menu->addAction(tr("&Learn from the images while I label"));
    m_background->setCheckable(true);
    connect(m_background, &QAction::triggered, this,
            [this](bool learns) { m_commands.learnInBackground(learns); });
}

void Actions::makeViewMenu(QMenuBar& bar, ColourScheme scheme) {
    m_view = bar.addMenu(tr("&View"));
    const QString steps[] = {tr("&Label"), tr("&Train"), tr("&Use")};
    for (int i = 0; i < 3; ++i) {
        m_needProject << add(*m_view, steps[i], QKeySequence(tr("Ctrl+%1").arg(i + 1)),
                             [this, i] { m_commands.goToStep(i); });
    }
    m_panelsEnd = m_view->addSeparator();
    m_needProject << add(*m_view, tr("L&arger photos"), QKeySequence::ZoomIn,
                         [this] { m_commands.zoom(1); });
    m_needProject << add(*m_view, tr("S&maller photos"), QKeySequence::ZoomOut,
                         [this] { m_commands.zoom(-1); });
    m_stacks = m_view->addAction(tr("Show images that are nearly the same as &one"));
    m_stacks->setCheckable(true);
    connect(m_stacks, &QAction::triggered, this,
            [this](bool stacks) { m_commands.stackImages(stacks); });
    m_view->addSeparator();
    QMenu* look = m_view->addMenu(tr("&Colours"));
    auto* group = new QActionGroup(this);
    const std::pair<QString, ColourScheme> schemes[] = {
        {tr("As the &system"), ColourScheme::System},
        {tr("&Light"), ColourScheme::Light},
        {tr("&Dark"), ColourScheme::Dark}};
    for (const auto& [text, value] : schemes) {
        QAction* action = look->addAction(text);
        action->setCheckable(true);
        action->setChecked(value == scheme);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = value] { m_commands.setScheme(chosen); });
    }
    add(*m_view, tr("Full &screen"), QKeySequence(tr("F11")), m_commands.fullScreen);
    add(*m_view, tr("&Reset layout"), {}, m_commands.resetLayout);
}

void Actions::makeHelpMenu(QMenuBar& bar) {
    QMenu* menu = bar.addMenu(tr("&Help"));
    add(*menu, tr("Seedling &help"), QKeySequence::HelpContents, m_commands.help);
    add(*menu, tr("All &keys"), QKeySequence(tr("Ctrl+F1")), m_commands.cheatSheet);
    add(*menu, tr("Show the &tour"), {}, m_commands.tour);
    menu->addSeparator();
    add(*menu, tr("&About Seedling"), {}, m_commands.about);
}

void Actions::addPanel(QAction* toggle) {
    m_view->insertAction(m_panelsEnd, toggle);
}

void Actions::setProjectOpen(bool open) {
    for (QAction* action : m_needProject) {
        action->setEnabled(open);
    }
}

void Actions::setUndo(const QString& undoText, const QString& redoText) {
    m_undo->setText(undoText.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undoText));
    m_undo->setEnabled(!undoText.isEmpty());
    m_redo->setText(redoText.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redoText));
    m_redo->setEnabled(!redoText.isEmpty());
}

void Actions::setTraining(bool canTrain, bool canPause, bool isPaused, bool canStop) {
    m_train->setEnabled(canTrain);
    m_pause->setEnabled(canPause || isPaused);
    m_pause->setText(isPaused ? tr("&Resume") : tr("&Pause"));
    m_stop->setEnabled(canStop);
}

void Actions::setLearnsInBackground(bool learns) {
    m_background->setChecked(learns);
}

void Actions::setStacksImages(bool stacks) {
    m_stacks->setChecked(stacks);
}

void Actions::setCanExport(bool can) {
    m_export->setEnabled(can);
}

}  // namespace seedling
