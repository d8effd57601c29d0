#include "ui/train/RunsTab.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "datasets/base/FileIo.h"
#include "engine/report/RunReport.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/ScatterView.h"
#include "ui/main/Theme.h"
#include "ui/train/FigureTable.h"
#include "ui/train/RunActions.h"
#include "ui/train/RunComparison.h"
#include "ui/train/RunCostPicture.h"
#include "ui/train/RunTableView.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ChoiceBox.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/QuestionBar.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

Button* toolButton(const QString& text) {
    auto* button = new Button(Button::Kind::Outlined, text);
    button->setCompact(true);
    return button;
}

/// Without words, as the row must fit beside the side panel of a small window.
Button* iconButton(const QString& icon, const QString& name) {
    auto* button = new Button(Button::Kind::Outlined, {});
    button->setIconName(icon);
    button->setCompact(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

}  // namespace

struct RunsTab::Parts {
    Parts(RunsTab& owner, RunSelection& shownRuns, RunEvaluations& known)
        : tab(owner),
          selection(shownRuns),
          evaluations(known),
          table(new RunTableView(model)),
          use(toolButton(tr("Use this run"))),
          compare(toolButton(tr("Compare"))),
          report(toolButton(tr("Save report…"))),
          save(iconButton(QStringLiteral("export"), tr("Save as CSV…"))),
          columns(iconButton(QStringLiteral("table"), tr("Columns"))),
          remove(toolButton(tr("Delete"))),
          question(new QuestionBar),
          message(new MessageLine),
          cost(new ChoiceBox),
          picture(new ScatterView),
          note(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
          differencesTitle(new TextLabel({}, 13, QFont::DemiBold)),
          differences(new FigureTable),
          noDifference(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
          actions(shownRuns, *message, *question) {}

    QWidget* makeTools();
    QWidget* makePicture();
    QWidget* makeDifferences();
    void makeColumnsMenu();

    void refresh();
    void refreshRuns();
    void refreshPicture();
    void refreshDifferences();
    void refreshTools();

    [[nodiscard]] const RunFigures* current() const;
    [[nodiscard]] ProjectModel& project() const { return selection.session().project(); }

    RunsTab& tab;
    RunSelection& selection;
    RunEvaluations& evaluations;
    RunTableModel model;
    RunTableView* table;
    Button* use;
    Button* compare;
    Button* report;
    Button* save;
    Button* columns;
    Button* remove;
    QuestionBar* question;
    MessageLine* message;
    ChoiceBox* cost;
    ScatterView* picture;
    TextLabel* note;
    TextLabel* differencesTitle;
    FigureTable* differences;
    TextLabel* noDifference;
    RunActions actions;
    bool runsAreOld = true;
};

RunsTab::RunsTab(RunSelection& selection, RunEvaluations& evaluations, ChartFeed& feed,
                 QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, selection, evaluations)) {
    Parts& p = *m_parts;
    auto* below = new QHBoxLayout;
    below->setContentsMargins(theme::px(24), theme::px(12), theme::px(24), theme::px(12));
    below->setSpacing(theme::px(32));
    below->addWidget(p.makePicture(), 3);
    below->addWidget(p.makeDifferences(), 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(p.makeTools());
    column->addWidget(p.message);
    column->addWidget(p.table, 3);
    column->addWidget(p.question);
    column->addWidget(new Rule);
    column->addLayout(below, 2);
    setFocusProxy(p.table);
    p.makeColumnsMenu();

    const auto forget = [this] { m_parts->runsAreOld = true; };
    ProjectModel& project = p.project();
    connect(&project, &ProjectModel::runsChanged, this, forget);
    connect(&project, &ProjectModel::opened, this, forget);
    connect(&evaluations, &RunEvaluations::changed, this, forget);
    connect(&selection.session(), &TrainSession::stateChanged, this, forget);
    connect(p.table, &RunTableView::showRequested, this,
            [this](RunId run) { m_parts->selection.show(run); });
    connect(p.table, &RunTableView::compareRequested, this,
            [this](RunId run) { m_parts->selection.compare(run); });
    connect(p.table, &RunTableView::useRequested, this,
            [this](RunId run) { m_parts->actions.use(run); });
    connect(p.table, &RunTableView::deleteRequested, this,
            [this](const std::vector<RunId>& runs) { m_parts->actions.askToDelete(runs); });
    connect(p.table, &RunTableView::choiceChanged, this, [this] { m_parts->refreshTools(); });
    connect(p.picture, &ScatterView::chosen, this,
            [this](qint64 run) { m_parts->table->chooseRun(RunId{run}); });
    connect(p.cost, &ChoiceBox::currentIndexChanged, this, [this] { m_parts->refreshPicture(); });
    connect(p.use, &QPushButton::clicked, this,
            [this] { m_parts->actions.use(m_parts->table->currentRun()); });
    connect(p.compare, &QPushButton::clicked, this,
            [this] { m_parts->selection.compare(m_parts->table->currentRun()); });
    connect(p.remove, &QPushButton::clicked, this,
            [this] { m_parts->actions.askToDelete(m_parts->table->selectedRuns()); });
    connect(p.save, &QPushButton::clicked, this, [this] {
        const QString path =
            QFileDialog::getSaveFileName(this, tr("Save the table of runs"),
                                         QStringLiteral("runs.csv"), tr("CSV files (*.csv)"));
        if (!path.isEmpty())
            saveTable(path);
    });
    connect(p.report, &QPushButton::clicked, this, [this] {
        const QString proposed =
            toQString(reportFileFor(m_parts->project().project(), m_parts->table->currentRun()));
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), proposed,
                                                          tr("Web pages (*.html)"));
        if (!path.isEmpty())
            saveReport(path);
    });
    connect(&p.actions, &RunActions::busyChanged, this, [this] { m_parts->refreshTools(); });
    connect(&p.actions, &RunActions::answered, p.table, qOverload<>(&QWidget::setFocus));
    feed.add(this, [this] { m_parts->refresh(); });
    p.refreshTools();
}

RunsTab::~RunsTab() {
    // The table outlives what it would tell of its last moments.
    m_parts->table->disconnect(this);
}

RunTableView& RunsTab::table() const {
    return *m_parts->table;
}

ScatterView& RunsTab::picture() const {
    return *m_parts->picture;
}

QuestionBar& RunsTab::question() const {
    return *m_parts->question;
}

MessageLine& RunsTab::message() const {
    return *m_parts->message;
}

void RunsTab::saveTable(const QString& path) {
    const Status written =
        writeFileAtomically(toPath(path), std::string_view(m_parts->model.toCsv().toStdString()));
    if (written)
        m_parts->message->show(MessageLine::Kind::Info, tr("Saved as %1.").arg(path));
    else
        m_parts->message->showError(written.error());
}

void RunsTab::saveReport(const QString& path) {
    m_parts->actions.report(m_parts->table->currentRun(), path);
}

// ---- parts --------------------------------------------------------------------------------------

QWidget* RunsTab::Parts::makeTools() {
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(theme::px(24), theme::px(10), theme::px(24), theme::px(10));
    row->setSpacing(theme::px(8));
    compare->setToolTip(tr("Draws this run beside the one that is shown (C)."));
    report->setToolTip(tr("All about this run as one page for a browser."));
    remove->setToolTip(tr("Deletes all runs that are selected, after a question (Delete)."));
    row->addWidget(use);
    row->addWidget(compare);
    row->addWidget(report);
    row->addWidget(remove);
    row->addStretch();
    row->addWidget(columns);
    row->addWidget(save);
    return tools;
}

QWidget* RunsTab::Parts::makePicture() {
    auto* title = new TextLabel(tr("Accuracy for what it took"), 13, QFont::DemiBold);
    title->setToolTip(
        tr("The line joins the runs that no other run beats: more accurate for the same, or as "
           "accurate for less (Pareto front)."));
    cost->addItems({tr("Energy"), tr("Time"), tr("Labels")});
    cost->setAccessibleName(tr("What accuracy is compared with"));
    picture->setAccessibleName(tr("Accuracy of the runs for what they took"));
    note->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(cost);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    column->addLayout(head);
    column->addWidget(picture, 1);
    column->addWidget(note);
    return part;
}

QWidget* RunsTab::Parts::makeDifferences() {
    noDifference->setWordWrap(true);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins({});
    rows->addWidget(differences);
    rows->addWidget(noDifference);
    rows->addStretch();
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, theme::px(6), 0, 0);
    column->setSpacing(theme::px(12));
    differencesTitle->setWordWrap(true);
    column->addWidget(differencesTitle);
    column->addWidget(scrolled(content), 1);
    return part;
}

void RunsTab::Parts::makeColumnsMenu() {
    QObject::connect(columns, &QPushButton::clicked, &tab, [this] {
        auto* menu = new QMenu(&tab);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        table->fillColumns(*menu);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
}

// ---- showing ------------------------------------------------------------------------------------

void RunsTab::Parts::refresh() {
    if (std::exchange(runsAreOld, false)) {
        refreshRuns();
        refreshPicture();
    } else if (selection.session().isActive() && project().isOpen()) {
        // While a run goes on only its own figures move.
        const RunId live = selection.session().run();
        const auto record = std::ranges::find(project().runs(), live, &RunRecord::id);
        if (record != project().runs().end())
            model.updateRun(runs::figuresOf(*record, selection, evaluations));
    }
    RunTableModel::Marks marks;
    marks.shown = selection.shown() ? selection.shown()->id : RunId{};
    marks.compared = selection.compared() ? selection.compared()->id : RunId{};
    marks.used = project().isOpen() ? project().shownRun() : RunId{};
    model.setMarks(marks);
    table->fitColumns();
    refreshDifferences();
    refreshTools();
}

void RunsTab::Parts::refreshRuns() {
    std::vector<RunFigures> all;
    if (project().isOpen()) {
        for (const RunRecord& record : project().runs())
            all.push_back(runs::figuresOf(record, selection, evaluations));
    }
    table->setRuns(std::move(all));
    if (!table->currentRun().isValid() && model.rowCount() > 0)
        table->chooseRun(model.runs().front().id);
}

void RunsTab::Parts::refreshPicture() {
    RunCostPicture shown =
        runs::costPicture(model.runs(), static_cast<RunCost>(std::max(0, cost->currentIndex())));
    picture->setPicture(std::move(shown.picture));
    picture->setChosen(table->currentRun().value);
    note->setText(shown.note);
    note->setVisible(!shown.note.isEmpty());
}

void RunsTab::Parts::refreshDifferences() {
    const bool two = selection.shown() && selection.compared();
    const auto rows = two ? comparison::differences(selection) : std::vector<FigureTable::Row>();
    differencesTitle->setText(two ? tr("Settings in which run %1 and run %2 differ")
                                        .arg(selection.shown()->id.value)
                                        .arg(selection.compared()->id.value)
                                  : tr("Settings that differ"));
    differences->setRows(rows);
    differences->setVisible(!rows.empty());
    noDifference->setText(two ? tr("None: they were trained alike.")
                              : tr("Enter shows a run, C compares another with it."));
    noDifference->setVisible(rows.empty());
}

const RunFigures* RunsTab::Parts::current() const {
    const int row = model.rowOf(table->currentRun());
    return row < 0 ? nullptr : &model.runs()[static_cast<std::size_t>(row)];
}

void RunsTab::Parts::refreshTools() {
    const RunFigures* run = current();
    const bool idle = run != nullptr && !actions.isBusy();
    const bool writable = idle && project().isOpen() && !project().isReadOnly();
    const bool isUsed = run != nullptr && run->id == model.marks().used;
    use->setEnabled(writable && !run->live && isUsable(run->status) && !isUsed);
    use->setToolTip(isUsed ? tr("Its model is in use already.")
                           : tr("From now on its model suggests, predicts and is exported, until a "
                                "newer run ends (U). Labels stay as they are."));
    compare->setEnabled(run != nullptr && run->id != model.marks().shown);
    report->setEnabled(idle);
    remove->setEnabled(writable);
    save->setEnabled(model.rowCount() > 0);
    picture->setChosen(run != nullptr ? run->id.value : 0);
}

}  // namespace seedling
