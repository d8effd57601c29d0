#pragma once

#include <QAction>
#include <QMenuBar>
#include <QObject>
#include <functional>

#include "ui/main/Theme.h"

namespace seedling {

/// What the menus can ask of the window.
struct MenuCommands {
    std::function<void()> openFolder;
    std::function<void()> openProject;
    std::function<void()> openSample;
    std::function<void(const QString&)> openRecent;
    std::function<void()> addFolder;
    std::function<void()> addLabels;
    std::function<void()> saveLabels;
    std::function<void()> sortIntoFolders;
    std::function<void()> closeProject;
    std::function<void()> quit;
    std::function<void()> undo;
    std::function<void()> redo;
    std::function<void()> selectAll;
    std::function<void()> find;
    std::function<void(QMenu&)> fillLabelMenu;
    std::function<void()> train;
    std::function<void()> pause;
    std::function<void()> stop;
    std::function<void(bool)> learnInBackground;
    std::function<void()> exportModel;
    std::function<void(int)> goToStep;
    std::function<void(int)> zoom;
    std::function<void(bool)> stackImages;
    std::function<void(ColourScheme)> setScheme;
    std::function<void()> fullScreen;
    std::function<void()> resetLayout;
    std::function<void()> help;
    std::function<void()> cheatSheet;
    std::function<void()> tour;
    std::function<void()> about;
};

/// The menu bar with its keys; and which of its entries make sense now.
class Actions : public QObject {
    Q_OBJECT

public:
    Actions(QMenuBar& bar, MenuCommands commands, ColourScheme scheme, QObject* parent);

    void setProjectOpen(bool open);
    void setUndo(const QString& undoText, const QString& redoText);
    void setTraining(bool canTrain, bool canPause, bool isPaused, bool canStop);
    void setCanExport(bool can);
    void setLearnsInBackground(bool learns);
    void setStacksImages(bool stacks);
    /// Adds the switch of a dock to the View menu.
    void addPanel(QAction* toggle);

private:
    void makeFileMenu(QMenuBar& bar);
    void makeEditMenu(QMenuBar& bar);
    void makeLabelMenu(QMenuBar& bar);
    void makeTrainMenu(QMenuBar& bar);
    void makeViewMenu(QMenuBar& bar, ColourScheme scheme);
    void makeHelpMenu(QMenuBar& bar);
    void fillRecent(QMenu& menu);
    QAction* add(QMenu& menu, const QString& text, const QKeySequence& key,
                 const std::function<void()>& run);

    MenuCommands m_commands;
    QList<QAction*> m_needProject;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_train = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_stop = nullptr;
    QAction* m_export = nullptr;
    QAction* m_background = nullptr;
    QAction* m_stacks = nullptr;
    QMenu* m_view = nullptr;
    QAction* m_panelsEnd = nullptr;
};

}  // namespace seedling
