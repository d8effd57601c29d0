#include "ui/train/TrainPage.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/ChartFeed.h"
#include "ui/charts/Format.h"
#include "ui/energy/EnergyTab.h"
#include "ui/main/Theme.h"
#include "ui/map/MapTab.h"
#include "ui/train/CostDrawer.h"
#include "ui/train/LogTab.h"
#include "ui/train/ProgressTab.h"
#include "ui/train/ReviewPanel.h"
#include "ui/train/ReviewTab.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunPanel.h"
#include "ui/train/RunSelection.h"
#include "ui/train/RunTableView.h"
#include "ui/train/RunsTab.h"
#include "ui/train/SettlingTab.h"
#include "ui/train/TabStrip.h"
#include "ui/widgets/Button.h"

namespace seedling {

struct TrainPage::Parts {
    Parts(ProjectModel& project, TrainSession& session, SpotChecks& checks,
          ThumbnailLoader& thumbnails, const WorkerFactory& factory)
        : selection(session),
          evaluations(project, checks, factory),
          tabs(new TabStrip({tr("Progress"), tr("Review"), tr("Map"), tr("Runs"), tr("Energy"),
                             tr("Settling"), tr("Log")})),
          table(new Button(Button::Kind::Quiet, tr("Data table"))),
          centre(new QStackedWidget),
          progress(new ProgressTab(selection, evaluations, feed)),
          review(new ReviewTab(selection, evaluations, checks, thumbnails, feed)),
          map(new MapTab(project, thumbnails, feed)),
          allRuns(new RunsTab(selection, evaluations, feed)),
          energy(new EnergyTab(selection, factory, feed)),
          settling(new SettlingTab(selection, feed)),
          log(new LogTab(session, feed)),
          side(new QStackedWidget),
          runs(new RunPanel(selection, evaluations, feed)),
          reviewPanel(new ReviewPanel(selection, evaluations, checks, feed)),
          cost(new CostDrawer(session, factory)) {}

    void showSide() {
        const bool isReview = tabs->current() == static_cast<int>(Tab::Review);
        QWidget* panel = isReview ? static_cast<QWidget*>(reviewPanel) : runs;
        side->setCurrentWidget(isCostShown ? cost : panel);
    }

    /// Other runs have nothing to show there.
    void offerSettling() {
        const auto& run = selection.shown();
        tabs->setTabVisible(static_cast<int>(Tab::Settling), run && learnsBySettling(*run));
    }

    void showTab(int index) {
        centre->setCurrentIndex(index);
        const bool isReview = index == static_cast<int>(Tab::Review);
        showSide();
        runs->setBesideTable(index == static_cast<int>(Tab::Runs));
        table->setVisible(index == static_cast<int>(Tab::Progress));
        if (isReview)
            review->matrix().setFocus();
        else if (index == static_cast<int>(Tab::Map))
            map->setFocus();
        else if (index == static_cast<int>(Tab::Runs))
            allRuns->table().setFocus();
    }

    ChartFeed feed;
    RunSelection selection;
    RunEvaluations evaluations;
    TabStrip* tabs;
    Button* table;
    QStackedWidget* centre;
    ProgressTab* progress;
    ReviewTab* review;
    MapTab* map;
    RunsTab* allRuns;
    EnergyTab* energy;
    SettlingTab* settling;
    LogTab* log;
    QStackedWidget* side;
    RunPanel* runs;
    ReviewPanel* reviewPanel;
    CostDrawer* cost;
    bool isCostShown = false;
    bool isEnergyQuiet = false;
    bool isCostQuiet = false;
};

TrainPage::TrainPage(ProjectModel& project, TrainSession& session, SpotChecks& checks,
                     ThumbnailLoader& thumbnails, WorkerFactory factory, QWidget* parent)
    : QWidget(parent),
      m_parts(std::make_unique<Parts>(project, session, checks, thumbnails, factory)) {
    Parts& p = *m_parts;
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (QWidget* tab : std::initializer_list<QWidget*>{p.progress, p.review, p.map, p.allRuns,
                                                        p.energy, p.settling, p.log})
        p.centre->addWidget(tab);
    for (QWidget* panel : std::initializer_list<QWidget*>{p.runs, p.reviewPanel, p.cost})
        p.side->addWidget(panel);
    p.table->setIconName(QStringLiteral("table"));
    p.table->setCompact(true);
    p.table->setCheckable(true);
    p.tabs->addTool(p.table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(p.tabs);
    column->addWidget(p.centre, 1);
    setFocusProxy(p.tabs);

    connect(p.tabs, &TabStrip::currentChanged, this, [this](int i) { m_parts->showTab(i); });
    connect(p.table, &QPushButton::toggled, p.progress, &ProgressTab::showTable);
    connect(p.progress, &ProgressTab::tableShown, p.table, &QPushButton::setChecked);
    connect(p.progress, &ProgressTab::logRequested, this, [this] { showTab(Tab::Log); });
    connectCost();
    connect(p.review, &ReviewTab::imagesRequested, this, &TrainPage::imagesRequested);
    connect(p.map, &MapTab::imagesRequested, this, &TrainPage::imagesRequested);
    connect(p.reviewPanel, &ReviewPanel::checkRequested, p.review, &ReviewTab::spotCheck);
    connect(p.reviewPanel, &ReviewPanel::trustedRequested, this, &TrainPage::trustedRequested);
    const auto poke = [this] { m_parts->feed.poke(); };
    connect(&session, &TrainSession::stateChanged, this, poke);
    connect(&session, &TrainSession::progressChanged, this, poke);
    connect(&session, &TrainSession::metricsChanged, this, poke);
    connect(&session, &TrainSession::logChanged, this, poke);
    connect(&p.selection, &RunSelection::changed, this, poke);
    connect(&p.selection, &RunSelection::changed, this, [this] { m_parts->offerSettling(); });
    p.offerSettling();
    connect(&p.evaluations, &RunEvaluations::changed, this, poke);
    connect(&p.evaluations, &RunEvaluations::changed, this, &TrainPage::measured);
    connect(&project, &ProjectModel::labelsChanged, this, poke);
    connect(&project, &ProjectModel::predictionsChanged, this, poke);
    connect(&project, &ProjectModel::classesChanged, this, poke);
    connect(&project, &ProjectModel::hintsChanged, this, poke);
    connect(&session, &TrainSession::runEnded, this, [this](RunId run, bool usable) {
        if (usable)
            m_parts->evaluations.request(run);
    });
}

TrainPage::~TrainPage() = default;

void TrainPage::connectCost() {
    Parts& p = *m_parts;
    connect(p.runs, &RunPanel::costRequested, this, [this] { showCost(true); });
    connect(p.cost, &CostDrawer::closeRequested, this, [this] {
        showCost(false);
        m_parts->runs->costButton().setFocus();
    });
    connect(p.cost, &CostDrawer::helpRequested, this, &TrainPage::helpRequested);
    // Quiet for as long as one of them measures.
    const auto tell = [this](bool Parts::*mine, bool Parts::*other, bool wanted) {
        m_parts.get()->*mine = wanted;
        if (!(m_parts.get()->*other))
            Q_EMIT quietWanted(wanted);
    };
    connect(p.energy, &EnergyTab::quietWanted, this,
            [tell](bool wanted) { tell(&Parts::isEnergyQuiet, &Parts::isCostQuiet, wanted); });
    connect(p.cost, &CostDrawer::quietWanted, this,
            [tell](bool wanted) { tell(&Parts::isCostQuiet, &Parts::isEnergyQuiet, wanted); });
}

void TrainPage::showCost(bool shown) {
    m_parts->isCostShown = shown;
    m_parts->showSide();
    if (!shown)
        return;
    Q_EMIT costOpened();
    m_parts->cost->setFocus();
}

bool TrainPage::isCostShown() const {
    return m_parts->isCostShown;
}

void TrainPage::showTab(Tab tab) {
    m_parts->tabs->setCurrent(static_cast<int>(tab));
}

TrainPage::Tab TrainPage::tab() const {
    return static_cast<Tab>(m_parts->tabs->current());
}

QWidget* TrainPage::sidePanel() const {
    return m_parts->side;
}

}  // namespace seedling
