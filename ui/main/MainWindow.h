#pragma once

#include <QMainWindow>
#include <memory>

#include "ui/bridge/BackgroundLearner.h"
#include "ui/bridge/FolderWatcher.h"
#include "ui/bridge/LabelAdviser.h"
#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerFactory.h"
#include "ui/gallery/ImageListModel.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/help/Tour.h"
#include "ui/main/ProjectOpener.h"
#include "ui/main/Stepper.h"
#include "ui/train/SpotChecks.h"
#include "ui/train/TrainSession.h"

class QDockWidget;
class QLabel;
class QStackedWidget;
class QToolBar;

namespace seedling {

class Actions;
class AlarmLine;
class ClassPanel;
class GalleryPage;
class HelpWindow;
class LivePanel;
class LoupePage;
class LoupePanel;
class MessageLine;
class NextRun;
class RunControls;
class StatusLine;
class TrainPage;
class UsePage;
class WelcomePage;

/// The window: puts the rooms together and leads from one to the other. What happens inside a page
/// is none of its business. GUI thread only.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(WorkerFactory factory, QWidget* parent = nullptr);
    ~MainWindow() override;

    enum class Page { Welcome, Label, Loupe, Train, Use };
    void showPage(Page page);
    [[nodiscard]] Page page() const { return m_page; }

    /// A folder, data file or project, as dropped or named on the command line.
    void openPath(const QString& path);
    /// The built-in sample, in the person's documents; made when it is not there yet.
    void openSample();
    /// The four cards of the first start, from the first one on.
    void showTour();
    /// The help at the page that belongs to where one is, in a window of its own.
    void showHelp();
    void showHelpPage(const QString& name);
    /// Where a link of the help leads: one of help::places().
    void goToPlace(const QString& place);

    [[nodiscard]] ProjectModel& project() { return m_project; }
    [[nodiscard]] GalleryPage& gallery() { return *m_gallery; }
    [[nodiscard]] TrainSession& session() { return m_session; }
    [[nodiscard]] BackgroundLearner& background() { return m_background; }
    [[nodiscard]] ThumbnailLoader& thumbnails() { return m_thumbnails; }
    [[nodiscard]] WelcomePage& welcome() { return *m_welcome; }
    [[nodiscard]] StatusLine& status() { return *m_status; }
    [[nodiscard]] MessageLine& message() { return *m_message; }
    [[nodiscard]] Tour& tour() { return *m_tour; }
    /// Null until the help was opened.
    [[nodiscard]] HelpWindow* help() { return m_help; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeHeader();
    void makeCentre();
    void makePanels();
    void makeActions();
    void connectProject();
    void connectTraining();
    void connectBackground();
    void connectLabelFiles();
    void makeTour();
    void noteTour();
    [[nodiscard]] std::vector<QWidget*> tourAnchors(Tour::Step step);
    [[nodiscard]] QString helpTopic();
    void exportLabels(const QString& format, const QString& target);
    void setLearnsInBackground(bool learns);
    TrainPage& trainPage();
    UsePage& usePage();
    void showSide(QWidget* panel);
    void goToStep(Stepper::Step step);
    void refreshSteps();
    void onOpened();
    /// False, and said so, while a run goes on.
    bool mayLeaveProject();
    void closeProject();
    void noteRecent();
    void takeDrop(const QString& path);
    void showError(const Error& error);
    void offerInterrupted();
    void fix(const TrainObstacle& obstacle);
    void showImages(const std::vector<ImageId>& images, const QString& title);

    WorkerFactory m_factory;
    ProjectModel m_project;
    TrainSession m_session;
    SpotChecks m_checks;
    ProjectOpener m_opener;
    ThumbnailLoader m_thumbnails;
    FolderWatcher m_folders;
    BackgroundLearner m_background;
    LabelAdviser m_adviser;
    WorkerJob m_labelExport;
    QString m_labelTarget;
    ImageListModel m_list;
    Page m_page = Page::Welcome;

    Actions* m_actions = nullptr;
    QToolBar* m_header = nullptr;
    Stepper* m_stepper = nullptr;
    RunControls* m_runControls = nullptr;
    MessageLine* m_message = nullptr;
    AlarmLine* m_alarm = nullptr;
    QStackedWidget* m_centre = nullptr;
    QStackedWidget* m_side = nullptr;
    QDockWidget* m_leftDock = nullptr;
    QDockWidget* m_rightDock = nullptr;
    WelcomePage* m_welcome = nullptr;
    GalleryPage* m_gallery = nullptr;
    LoupePage* m_loupe = nullptr;
    ClassPanel* m_classes = nullptr;
    LivePanel* m_live = nullptr;
    LoupePanel* m_loupePanel = nullptr;
    TrainPage* m_train = nullptr;
    UsePage* m_use = nullptr;
    StatusLine* m_status = nullptr;
    QLabel* m_fileName = nullptr;
    Tour* m_tour = nullptr;
    HelpWindow* m_help = nullptr;
    RunId m_justTrained;  ///< Whose predictions are still being read.
    bool m_leaving = false;
};

}  // namespace seedling
