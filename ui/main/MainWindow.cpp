#include "ui/main/MainWindow.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/bridge/PowerSource.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/gallery/LoupePage.h"
#include "ui/gallery/LoupePanel.h"
#include "ui/help/HelpWindow.h"
#include "ui/label/ClassPanel.h"
#include "ui/main/Actions.h"
#include "ui/main/Settings.h"
#include "ui/main/StatusLine.h"
#include "ui/main/WelcomePage.h"
#include "ui/main/WindowLayout.h"
#include "ui/train/AlarmLine.h"
#include "ui/train/LivePanel.h"
#include "ui/train/RunControls.h"
#include "ui/train/TrainPage.h"
#include "ui/use/UsePage.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

MainWindow::MainWindow(WorkerFactory factory, QWidget* parent)
    : QMainWindow(parent),
      m_factory(std::move(factory)),
      m_session(m_project, m_factory()),
      m_checks(m_project),
      m_opener(m_project),
      m_thumbnails(m_project),
      m_folders(m_project),
      m_background(m_project, m_factory, [] { return isOnBattery(); }),
      m_adviser(m_project),
      m_labelExport(m_factory),
      m_list(m_project) {
    setAcceptDrops(true);
    setWindowIcon(QIcon(QStringLiteral(":/icons/app/seedling.svg")));
    makeCentre();
    makeHeader();
    makePanels();
    makeActions();
    makeTour();
    connectProject();
    connectTraining();
    connectBackground();
    connectLabelFiles();
    layout::restore(*this);
    m_gallery->view().setSide(settings::photoSide());
    showPage(Page::Welcome);
    refreshSteps();
}

MainWindow::~MainWindow() {
    disconnect(&m_project, nullptr, this, nullptr);
}

void MainWindow::makeCentre() {
    m_message = new MessageLine;
    m_alarm = new AlarmLine(m_session);
    m_welcome = new WelcomePage;
    m_gallery = new GalleryPage(m_list, m_thumbnails);
    m_loupe = new LoupePage(m_list, m_thumbnails, m_gallery->controller());
    m_status = new StatusLine(m_project, m_session, m_thumbnails, m_background,
                              m_gallery->controller().keys());
    m_centre = new QStackedWidget;
    for (QWidget* page : std::initializer_list<QWidget*>{m_welcome, m_gallery, m_loupe}) {
        m_centre->addWidget(page);
    }
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_alarm);
    column->addWidget(m_centre, 1);
    setCentralWidget(centre);
    layout::setStatusLine(*this, m_status);

    connect(m_alarm, &AlarmLine::runRequested, this, [this] {
        showPage(Page::Train);
        m_train->showTab(TrainPage::Tab::Progress);
    });
    connect(m_welcome, &WelcomePage::openFolderRequested, this,
            [this] { layout::chooseFolder(*this, [this](const QString& p) { openPath(p); }); });
    connect(m_welcome, &WelcomePage::openProjectRequested, this,
            [this] { layout::chooseProject(*this, [this](const QString& p) { openPath(p); }); });
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::projectRequested, this, &MainWindow::openPath);
    connect(m_welcome, &WelcomePage::importCancelled, &m_opener, &ProjectOpener::cancel);
    LabelController& labels = m_gallery->controller();
    connect(&labels, &LabelController::loupeRequested, this,
            [this] { showPage(m_page == Page::Loupe ? Page::Label : Page::Loupe); });
    connect(&labels, &LabelController::notice, m_status, &StatusLine::say);
    connect(&labels, &LabelController::cheatSheetRequested, this,
            [this] { layout::showCheatSheet(*this, m_project, m_gallery->controller().keys()); });
    connect(&labels, &LabelController::findRequested, this, [this] {
        showPage(Page::Label);
        m_gallery->focusSearch();
    });
    connect(&labels, &LabelController::newClassRequested, this, [this] {
        showPage(Page::Label);
        m_leftDock->show();
        m_classes->startNewClass();
    });
    connect(m_loupe, &LoupePage::closeRequested, this, [this] { showPage(Page::Label); });
    connect(&m_gallery->view(), &QAbstractItemView::doubleClicked, this,
            [this] { showPage(Page::Loupe); });
    connect(&m_gallery->view(), &GalleryView::sideChanged, this, &settings::setPhotoSide);
    connect(m_status, &StatusLine::undoRequested, &labels, &LabelController::undo);
    connect(m_status, &StatusLine::unreadableRequested, this, [this] {
        ImageQuery query = m_list.query();
        query.show = Show::Unreadable;
        m_list.setQuery(query);
        showPage(Page::Label);
    });
}

void MainWindow::makeHeader() {
    m_stepper = new Stepper;
    m_runControls = new RunControls(m_session, m_factory);
    m_header = layout::makeHeader(*this, m_stepper, m_runControls);
    m_fileName = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    m_fileName->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout::setCorner(*this, m_fileName);
    connect(m_stepper, &Stepper::stepRequested, this, &MainWindow::goToStep);
    connect(m_runControls, &RunControls::fixRequested, this, &MainWindow::fix);
    connect(m_runControls, &RunControls::costRequested, this,
            [this] { goToPlace(QStringLiteral("cost")); });
    connect(m_runControls, &RunControls::placeHelpRequested, this,
            [this] { showHelpPage(QStringLiteral("machines")); });
}

void MainWindow::makePanels() {
    m_classes = new ClassPanel(m_list, m_gallery->controller().keys());
    m_live = new LivePanel(m_project, m_session, m_checks);
    m_loupePanel = new LoupePanel(m_gallery->controller(), m_thumbnails);
    m_side = new QStackedWidget;
    m_side->addWidget(m_live);
    m_side->addWidget(m_loupePanel);
    m_leftDock = layout::makeDock(*this, Qt::LeftDockWidgetArea, m_classes, tr("Classes"),
                                  QStringLiteral("classes"), layout::kLeftWidth);
    m_rightDock = layout::makeDock(*this, Qt::RightDockWidgetArea, m_side, tr("Figures"),
                                   QStringLiteral("figures"), layout::kRightWidth);
    connect(m_loupe, &LoupePage::pictureShown, m_loupePanel, &LoupePanel::setPicture);
    connect(m_classes, &ClassPanel::labelRequested, &m_gallery->controller(),
            &LabelController::labelAs);
    connect(m_classes, &ClassPanel::editingDone, this, [this] { m_gallery->view().setFocus(); });
}

TrainPage& MainWindow::trainPage() {
    if (m_train == nullptr) {
        m_train = new TrainPage(m_project, m_session, m_checks, m_thumbnails, m_factory);
        m_centre->addWidget(m_train);
        m_side->addWidget(m_train->sidePanel());
        connect(m_train, &TrainPage::measured, m_live, &LivePanel::refresh);
        connect(m_train, &TrainPage::quietWanted, &m_background, &BackgroundLearner::setQuiet);
        connect(m_train, &TrainPage::costOpened, m_rightDock, &QDockWidget::show);
        connect(m_train, &TrainPage::helpRequested, this, &MainWindow::showHelp);
        connect(m_train, &TrainPage::imagesRequested, this, &MainWindow::showImages);
        connect(m_train, &TrainPage::trustedRequested, this, [this](ClassId id) {
            m_list.setQuery(trustedAs(id));
            showPage(Page::Label);
        });
    }
    return *m_train;
}

UsePage& MainWindow::usePage() {
    if (m_use == nullptr) {
        m_use = new UsePage(m_project, m_factory);
        m_centre->addWidget(m_use);
        m_side->addWidget(m_use->sidePanel());
        connect(m_use, &UsePage::announced, this, [this](const QString& text, const QString& dir) {
            m_status->announce(text, dir.isEmpty() ? QString() : tr("Show folder"),
                               [dir] { QDesktopServices::openUrl(QUrl::fromLocalFile(dir)); });
        });
    }
    return *m_use;
}

void MainWindow::showPage(Page page) {
    m_page = page;
    const bool work = page != Page::Welcome;
    m_header->setVisible(work);
    // The Train page has all alarms.
    m_alarm->setVisible(work && page != Page::Train);
    m_leftDock->setVisible(page == Page::Label && layout::isPanelWanted(*m_leftDock));
    m_rightDock->setVisible(work && layout::isPanelWanted(*m_rightDock));
    QWidget* widget = m_welcome;
    switch (page) {
        case Page::Welcome:
            break;
        case Page::Label:
            widget = m_gallery;
            m_side->setCurrentWidget(m_live);
            break;
        case Page::Loupe:
            widget = m_loupe;
            m_side->setCurrentWidget(m_loupePanel);
            break;
        case Page::Train:
            widget = &trainPage();
            m_side->setCurrentWidget(m_train->sidePanel());
            break;
        case Page::Use:
            widget = &usePage();
            m_side->setCurrentWidget(m_use->sidePanel());
            break;
    }
    m_centre->setCurrentWidget(widget);
    widget->setFocus();
    m_runControls->setPrimary(page != Page::Use);
    m_stepper->setCurrent(page == Page::Train ? Stepper::Step::Train
                          : page == Page::Use ? Stepper::Step::Use
                                              : Stepper::Step::Label);
    m_tour->placeSoon();
}

void MainWindow::goToStep(Stepper::Step step) {
    if (m_project.isOpen()) {
        showPage(step == Stepper::Step::Train ? Page::Train
                 : step == Stepper::Step::Use ? Page::Use
                                              : Page::Label);
    }
}

void MainWindow::showImages(const std::vector<ImageId>& images, const QString& title) {
    m_gallery->showListed(images, title);
    showPage(Page::Label);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ThemeChange && settings::colourScheme() == ColourScheme::System) {
        theme::apply(*qApp, ColourScheme::System);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // The window goes at once; the program when the worker has reached a safe point.
    layout::save(*this);
    event->ignore();
    if (std::exchange(m_leaving, true)) {
        return;
    }
    noteRecent();
    m_background.stop();
    if (m_help != nullptr) {
        m_help->close();
    }
    hide();
    // Not quit(): that would ask this window again whether it may be closed.
    m_session.shutDown([] { QApplication::exit(0); });
}

}  // namespace seedling
