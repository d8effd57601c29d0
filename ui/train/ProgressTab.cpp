#include "ui/train/ProgressTab.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "ui/bridge/ErrorText.h"
#include "ui/bridge/QtConvert.h"
#include "ui/charts/MetricTableView.h"
#include "ui/main/Theme.h"
#include "ui/train/AlarmList.h"
#include "ui/train/RunCharts.h"
#include "ui/train/RunHead.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Notice.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

struct ProgressTab::Parts {
    Parts(ProgressTab& t, RunSelection& s, RunEvaluations& e)
        : tab(t), selection(s), evaluations(e), head(new RunHead(s)) {}

    QWidget* makeEmpty();
    QWidget* makeLogLine();
    /// The run that is shown, also one that starts and has no record yet; null before the first.
    const ShownRun* run();
    [[nodiscard]] pictures::Input inputOf(const ShownRun& shown);
    [[nodiscard]] std::vector<ClassRecord> classesOf(const ShownRun& shown,
                                                     const RunEvaluation* evaluation);
    void showTable(std::optional<RunChart> chart);
    void showCharts();
    void refreshTable(const ShownRun& shown);
    void refresh();
    void refreshLog();
    void refreshFailure();
    void refreshAlarms();

    ProgressTab& tab;
    RunSelection& selection;
    RunEvaluations& evaluations;
    QStackedWidget* pages = new QStackedWidget;
    QStackedWidget* views = new QStackedWidget;
    MessageLine* message = new MessageLine;
    AlarmList* alarms = new AlarmList;
    RunHead* head;
    RunCharts* charts = new RunCharts;
    MetricTableView* table = new MetricTableView;
    TextLabel* logTime = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    TextLabel* logText = new TextLabel({}, 13);
    QWidget* logLine = nullptr;
    QString failureShown;
    ShownRun starting;                ///< Stands for the record of a run that has none yet.
    std::optional<RunChart> tableOf;  ///< Whose numbers the table shows; of all charts without.
    RunId tableRun;                   ///< Whose numbers are in the table.
    bool tableIsNew = false;
};

QWidget* ProgressTab::Parts::makeEmpty() {
    auto* empty = new Notice;
    empty->say(tr("Nothing has been trained yet"),
               tr("Label a few images of each class, then press Train. Here you see how well it "
                  "goes, and what it costs, while you go on labelling."));
    return empty;
}

QWidget* ProgressTab::Parts::makeLogLine() {
    logLine = new QWidget;
    auto* open = new Button(Button::Kind::Link, tr("Open log"));
    QObject::connect(open, &QPushButton::clicked, &tab, &ProgressTab::logRequested);
    logText->setElided(Qt::ElideRight);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme::px(24), theme::px(8), theme::px(24), theme::px(8));
    row->setSpacing(theme::px(8));
    row->addWidget(new IconLabel(QStringLiteral("log")));
    row->addWidget(logTime);
    row->addWidget(logText, 1);
    row->addWidget(open);
    auto* column = new QVBoxLayout(logLine);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new Rule);
    column->addLayout(row);
    return logLine;
}

ProgressTab::ProgressTab(RunSelection& selection, RunEvaluations& evaluations, ChartFeed& feed,
                         QWidget* parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(*this, selection, evaluations)) {
    Parts& p = *m_parts;
    p.views->addWidget(p.charts);
    p.views->addWidget(p.table);
    auto* run = new QWidget;
    auto* body = new QVBoxLayout(run);
    body->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(8));
    body->setSpacing(theme::px(16));
    body->addWidget(p.head);
    body->addWidget(p.views, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(run);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    p.pages->addWidget(p.makeEmpty());
    p.pages->addWidget(scroll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(p.message);
    column->addWidget(p.alarms);
    column->addWidget(p.pages, 1);
    column->addWidget(p.makeLogLine());
    connect(p.alarms, &AlarmList::smallerBatchRequested, &selection.session(),
            &TrainSession::trainWithSmallerBatch);
    const auto say = [this](const QString& text) {
        m_parts->message->show(MessageLine::Kind::Error, text);
    };
    connect(p.table, &MetricTableView::failed, this, say);
    connect(p.charts, &RunCharts::failed, this, say);
    connect(p.table, &MetricTableView::closed, this, [this] { m_parts->showCharts(); });
    connect(p.charts, &RunCharts::tableRequested, this,
            [this](RunChart chart) { m_parts->showTable(chart); });
    p.charts->setSource([this]() -> std::optional<pictures::Input> {
        const ShownRun* shown = m_parts->run();
        return shown ? std::optional<pictures::Input>(m_parts->inputOf(*shown)) : std::nullopt;
    });
    feed.add(this, [this] { m_parts->refresh(); });
}

ProgressTab::~ProgressTab() = default;

void ProgressTab::showTable(bool shown) {
    Parts& p = *m_parts;
    if (shown == (p.views->currentWidget() == p.table))
        return;
    if (shown)
        p.showTable({});
    else
        p.showCharts();
}

void ProgressTab::Parts::showTable(std::optional<RunChart> chart) {
    tableOf = chart;
    tableIsNew = true;
    views->setCurrentWidget(table);
    refresh();
    if (chart)
        table->setFocus();
    Q_EMIT tab.tableShown(true);
}

void ProgressTab::Parts::showCharts() {
    views->setCurrentWidget(charts);
    refresh();
    if (tableOf)
        charts->chart(*tableOf).menuButton().setFocus();
    tableOf.reset();
    Q_EMIT tab.tableShown(false);
}

const ShownRun* ProgressTab::Parts::run() {
    const auto& chosen = selection.shown();
    const TrainSession& session = selection.session();
    // A run that starts has no record yet, but must be seen at once.
    if (session.isActive() && (!chosen || !chosen->live)) {
        starting = ShownRun{{}, {}, session.config(), {}, {}, true};
        return &starting;
    }
    return chosen ? &*chosen : nullptr;
}

pictures::Input ProgressTab::Parts::inputOf(const ShownRun& shown) {
    pictures::Input input{shown,
                          selection.history(shown),
                          selection.steps(shown),
                          nullptr,
                          nullptr,
                          {},
                          {},
                          shown.live,
                          {}};
    if (const auto& other = selection.compared(); other && &shown != &starting) {
        input.compared = &*other;
        input.comparedHistory = &selection.history(*other);
        input.steps = std::max(input.steps, selection.steps(*other));
    }
    if (shown.live)
        input.resources = selection.session().resources();
    const RunEvaluation* evaluation = shown.live ? nullptr : evaluations.of(shown.id);
    if (evaluation)
        input.test = evaluation->accuracy;
    input.classes = classesOf(shown, evaluation);
    return input;
}

/// A model has the classes that had labels when its run began. They are not in the record, so what
/// the project has now is taken where it is as many.
std::vector<ClassRecord> ProgressTab::Parts::classesOf(const ShownRun& shown,
                                                       const RunEvaluation* evaluation) {
    const std::size_t count = pictures::classCount(selection.history(shown));
    if (evaluation && evaluation->confusion.classes.size() == count)
        return evaluation->confusion.classes;
    const ProjectModel& project = selection.session().project();
    std::vector<ClassRecord> classes = project.classes();
    if (classes.size() == count)
        return classes;
    std::erase_if(classes,
                  [&](const ClassRecord& each) { return project.labelCount(each.id) == 0; });
    return classes.size() == count ? classes : std::vector<ClassRecord>();
}

void ProgressTab::Parts::refreshTable(const ShownRun& shown) {
    const MetricHistory& history = selection.history(shown);
    const std::vector<MetricColumn> columns =
        tableOf ? charts->chart(*tableOf).numbers() : MetricTable::columnsOf(history.all());
    if (!std::exchange(tableIsNew, false) && tableRun == shown.id) {
        table->grow(columns);
        return;
    }
    tableRun = shown.id;
    table->setColumns(tableOf ? charts->chart(*tableOf).title() : QString(), columns);
    table->setFileName(
        tableOf
            ? QStringLiteral("run-%1-%2.csv").arg(shown.id.value).arg(toQString(fileWord(*tableOf)))
            : tr("run-%1.csv").arg(shown.id.value));
}

void ProgressTab::Parts::refresh() {
    refreshFailure();
    refreshAlarms();
    refreshLog();
    const ShownRun* shown = run();
    pages->setCurrentIndex(shown ? 1 : 0);
    head->refresh(shown);
    if (!shown)
        return;
    if (views->currentWidget() == table) {
        refreshTable(*shown);
        return;
    }
    const TrainSession& session = selection.session();
    charts->setSilence(shown->live && session.isStale() ? session.silentSeconds() : 0);
    charts->show(inputOf(*shown), session.project().counts().learntFrom());
}

void ProgressTab::Parts::refreshLog() {
    const auto& log = selection.session().log();
    logLine->setVisible(!log.empty());
    if (log.empty())
        return;
    logTime->setText(log.back().when.toString(QStringLiteral("HH:mm")));
    logText->setText(log.back().text.section(QLatin1Char('\n'), 0, 0));
    logText->setRole(log.back().kind == LogLine::Kind::Failure   ? Role::Danger
                     : log.back().kind == LogLine::Kind::Warning ? Role::Warn
                                                                 : Role::Text);
}

void ProgressTab::Parts::refreshAlarms() {
    const TrainSession& session = selection.session();
    const auto& run = selection.shown();
    const bool isOther = run && !run->live && !session.isActive();
    std::vector<RunAlarm> shown = isOther ? run->alarms : session.alarms();
    // A run that was refused says why as its failure.
    if (const auto& failure = session.failure()) {
        const QString said = errorText(*failure);
        std::erase_if(shown, [&](const RunAlarm& alarm) { return alarm.text == said; });
    }
    alarms->setAlarms(shown, session.isActive() && session.smallerRun().has_value());
}

void ProgressTab::Parts::refreshFailure() {
    const auto& failure = selection.session().failure();
    const QString text = failure ? errorText(*failure) : QString();
    if (std::exchange(failureShown, text) == text)
        return;
    if (!failure) {
        message->clear();
        return;
    }
    // The first line is for everyone, the rest is in the log.
    const QString sentence = sentenceText(failure->message).section(QLatin1Char('\n'), 0, 0);
    const QString advice = sentenceText(failure->advice);
    std::vector<MessageLine::Link> links;
    TrainSession& session = selection.session();
    if (session.smallerRun()) {
        links.push_back(
            {tr("Use a smaller batch"), [&session] { session.trainWithSmallerBatch(); }});
        if (failure->code == ErrorCode::InvalidArgument && session.config().memoryMb > 0)
            links.push_back(
                {tr("Go on without the limit"), [&session] { session.trainWithoutMemoryLimit(); }});
    }
    links.push_back({tr("Details"), [this] { Q_EMIT tab.logRequested(); }});
    message->show(MessageLine::Kind::Error,
                  advice.isEmpty() ? sentence : sentence + QLatin1Char(' ') + advice, links);
}

}  // namespace seedling
