// The help and the tour, and the ways from there into the window. Apart from MainWindow.cpp to keep
// both short.
#include <QMenuBar>
#include <map>

#include "ui/gallery/GalleryPage.h"
#include "ui/help/HelpWindow.h"
#include "ui/help/Tour.h"
#include "ui/label/ClassPanel.h"
#include "ui/main/MainWindow.h"
#include "ui/main/WelcomePage.h"
#include "ui/main/WindowLayout.h"
#include "ui/train/RunControls.h"
#include "ui/train/TrainPage.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {

void MainWindow::makeTour() {
    m_tour = new Tour(
        *this, [this](Tour::Step step) { return tourAnchors(step); }, this);
}

void MainWindow::showTour() {
    m_tour->start();
}

std::vector<QWidget*> MainWindow::tourAnchors(Tour::Step step) {
    switch (step) {
        case Tour::Step::Open:
            return {m_welcome->dropTarget(), menuBar()};
        case Tour::Step::Label:
            return {m_classes, m_stepper->widgetOf(Stepper::Step::Label), m_welcome->verb(0)};
        case Tour::Step::Train:
            return {m_runControls, m_stepper->widgetOf(Stepper::Step::Train), m_welcome->verb(1)};
        case Tour::Step::Use:
            return {m_stepper->widgetOf(Stepper::Step::Use), m_welcome->verb(2)};
    }
    return {};
}

void MainWindow::noteTour() {
    // As the card says: four images a class can be enough.
    constexpr std::size_t kEnough = 4;
    const bool labelled =
        m_project.isOpen() && !m_session.obstacle() &&
        m_project.counts().labelled >= static_cast<int>(kEnough * m_project.classes().size());
    // The last step first: what was done before a project was opened moves nobody on.
    m_tour->note(Tour::Step::Train, m_project.isOpen() && m_session.isActive());
    m_tour->note(Tour::Step::Label, labelled);
    m_tour->note(Tour::Step::Open, m_project.isOpen());
    m_tour->placeSoon();
}

QString MainWindow::helpTopic() {
    switch (m_page) {
        case Page::Welcome:
            return QStringLiteral("start");
        case Page::Label:
        case Page::Loupe:
            return QStringLiteral("label");
        case Page::Use:
            return QStringLiteral("use");
        case Page::Train:
            break;
    }
    if (trainPage().isCostShown()) {
        return QStringLiteral("cost");
    }
    switch (trainPage().tab()) {
        case TrainPage::Tab::Progress:
        case TrainPage::Tab::Log:
            return QStringLiteral("train");
        case TrainPage::Tab::Runs:
        case TrainPage::Tab::Energy:
        case TrainPage::Tab::Settling:
            return QStringLiteral("figures");
        case TrainPage::Tab::Review:
        case TrainPage::Tab::Map:
            break;
    }
    return QStringLiteral("review");
}

void MainWindow::showHelp() {
    showHelpPage(helpTopic());
}

void MainWindow::showHelpPage(const QString& name) {
    if (m_help == nullptr) {
        m_help = new HelpWindow(this);
        connect(m_help, &HelpWindow::placeRequested, this, &MainWindow::goToPlace);
    }
    m_help->showPage(name);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::goToPlace(const QString& place) {
    using Go = std::function<void()>;
    const auto tab = [this](TrainPage::Tab which) {
        showPage(Page::Train);
        trainPage().showTab(which);
    };
    const std::map<QString, Go> anytime = {
        {QStringLiteral("open"),
         [this] { layout::chooseFolder(*this, [this](const QString& path) { openPath(path); }); }},
        {QStringLiteral("sample"), [this] { openSample(); }},
        {QStringLiteral("tour"), [this] { showTour(); }},
        {QStringLiteral("keys"),
         [this] { layout::showCheatSheet(*this, m_project, m_gallery->controller().keys()); }},
    };
    const std::map<QString, Go> inProject = {
        {QStringLiteral("label"), [this] { showPage(Page::Label); }},
        {QStringLiteral("train"), [tab] { tab(TrainPage::Tab::Progress); }},
        {QStringLiteral("review"), [tab] { tab(TrainPage::Tab::Review); }},
        {QStringLiteral("map"), [tab] { tab(TrainPage::Tab::Map); }},
        {QStringLiteral("runs"), [tab] { tab(TrainPage::Tab::Runs); }},
        {QStringLiteral("energy"), [tab] { tab(TrainPage::Tab::Energy); }},
        {QStringLiteral("cost"),
         [this] {
             showPage(Page::Train);
             trainPage().showCost(true);
         }},
        {QStringLiteral("use"), [this] { showPage(Page::Use); }},
    };
    activateWindow();
    raise();
    if (const auto go = anytime.find(place); go != anytime.end()) {
        go->second();
    } else if (!m_project.isOpen()) {
        m_message->show(MessageLine::Kind::Info, tr("That is there as soon as a project is open."),
                        {{tr("Try the sample"), [this] { openSample(); }}});
    } else if (const auto inside = inProject.find(place); inside != inProject.end()) {
        inside->second();
    }
}

}  // namespace seedling
