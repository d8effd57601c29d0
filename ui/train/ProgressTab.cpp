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
#include "ui/charts/Format.h"
#include "ui/charts/MetricTableView.h"
#include "ui/main/Theme.h"
#include "ui/train/AlarmList.h"
#include "ui/train/Foretold.h"
#include "ui/train/RunCharts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

/// Images that a run learns from without their label.
qint64 unlabelledImages(const ProjectModel& project) {
    const ImageCounts& counts = project.counts();
    return counts.images - counts.test - counts.excluded - counts.unreadable;
}

QString stateText(const TrainSession& session) {
    if (!session.activity().isEmpty())
        return session.activity();
    switch (session.state()) {
        case TrainState::Starting:
            return ProgressTab::tr("starting the worker");
        case TrainState::Preparing:
            return ProgressTab::tr("preparing");
        case TrainState::Pausing:
            return ProgressTab::tr("pausing after this step");
        case TrainState::Paused:
            return ProgressTab::tr("paused");
        case TrainState::Evaluating:
            return ProgressTab::tr("checking");
        case TrainState::Stopping:
            return ProgressTab::tr("stopping at the next safe point");
        case TrainState::Idle:
        case TrainState::Training:
            break;
    }
    return {};
}

QString endText(const RunRecord& run) {
    switch (run.status) {
        case RunStatus::Finished:
            return ProgressTab::tr("finished");
        case RunStatus::Stopped:
            return ProgressTab::tr("stopped, model kept");
        case RunStatus::Failed:
            return ProgressTab::tr("failed");
        case RunStatus::Interrupted:
            return ProgressTab::tr("interrupted");
        case RunStatus::Preparing:
        case RunStatus::Training:
        case RunStatus::Paused:
            break;
    }
    return {};
}

}  // namespace

struct ProgressTab::Parts {
    Parts(ProgressTab& t, RunSelection& s, RunEvaluations& e)
        : tab(t), selection(s), evaluations(e) {}

    QWidget* makeHead();
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
    void refreshHead(const ShownRun& run);
    [[nodiscard]] QString timeText(const ShownRun& run) const;
    void lookUpLastTime();
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
    TextLabel* name = new TextLabel({}, 13, QFont::DemiBold);
    TextLabel* what = new TextLabel({}, 13, QFont::Normal, Role::Text2);
    TextLabel* news = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    ProgressLine* line = new ProgressLine(6);
    TextLabel* step = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    TextLabel* time = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    RunCharts* charts = new RunCharts;
    MetricTableView* table = new MetricTableView;
    TextLabel* logTime = new TextLabel({}, 12, QFont::Normal, Role::Text2);
    TextLabel* logText = new TextLabel({}, 13);
    QWidget* logLine = nullptr;
    QString failureShown;
    /// What the same settings took, looked up once when a run starts.
    std::optional<foretold::Cost> lastTime;
    bool isLastTimeKnown = false;
    ShownRun starting;                ///< Stands for the record of a run that has none yet.
    std::optional<RunChart> tableOf;  ///< Whose numbers the table shows; of all charts without.
    RunId tableRun;                   ///< Whose numbers are in the table.
    bool tableIsNew = false;
};

QWidget* ProgressTab::Parts::makeHead() {
    auto* head = new QWidget;
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::px(8));
    top->addWidget(name);
    top->addWidget(what, 1);
    top->addWidget(news);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(step, 1);
    bottom->addWidget(time);
    time->setElided(Qt::ElideRight);
    line->setAccessibleName(tr("Progress of the run"));
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    column->addLayout(top);
    column->addWidget(line);
    column->addLayout(bottom);
    return head;
}

QWidget* ProgressTab::Parts::makeEmpty() {
    auto* empty = new QWidget;
    auto* title = new TextLabel(tr("Nothing has been trained yet"), 20, QFont::DemiBold);
    auto* text =
        new TextLabel(tr("Label a few images of each class, then press Train. Here you see "
                         "how well it goes, and what it costs, while you go on labelling."),
                      13, QFont::Normal, Role::Text2);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    text->setFixedWidth(theme::px(440));
    auto* column = new QVBoxLayout(empty);
    column->addStretch(2);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addSpacing(theme::px(8));
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addStretch(3);
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
    body->addWidget(p.makeHead());
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
    lookUpLastTime();
    const ShownRun* shown = run();
    pages->setCurrentIndex(shown ? 1 : 0);
    if (!shown)
        return;
    refreshHead(*shown);
    if (views->currentWidget() == table) {
        refreshTable(*shown);
        return;
    }
    const TrainSession& session = selection.session();
    charts->setSilence(shown->live && session.isStale() ? session.silentSeconds() : 0);
    charts->show(inputOf(*shown), unlabelledImages(session.project()));
}

void ProgressTab::Parts::refreshHead(const ShownRun& run) {
    const TrainSession& session = selection.session();
    name->setText(run.id.isValid() ? format::runName(run.id) : tr("New run"));
    QStringList words{format::preset(run.config.preset)};
    if (run.config.method == "supervised")
        words << format::preset(run.config.method);
    if (run.record.labelCount > 0)
        words << format::labels(run.record.labelCount);
    if (const qint64 images = unlabelledImages(session.project());
        images > 0 && run.config.method != "supervised")
        words << tr("%1 images").arg(format::count(images));
    what->setText(words.join(QStringLiteral(", ")));
    line->setVisible(true);
    if (run.live) {
        const ProgressEvent& progress = session.progress();
        line->setFraction(session.fraction());
        const QString state = stateText(session);
        const QString done = progress.stepsTotal > 0 ? tr("%1, step %2 of %3")
                                                           .arg(format::percent(session.fraction()),
                                                                format::count(progress.step),
                                                                format::count(progress.stepsTotal))
                                                     : QString();
        step->setText(state.isEmpty()  ? done
                      : done.isEmpty() ? state
                                       : QStringLiteral("%1, %2").arg(done, state));
        time->setText(timeText(run));
        const int silent = session.silentSeconds();
        news->setText(silent == 0         ? tr("updated now")
                      : session.isStale() ? tr("no news for %1 s").arg(silent)
                                          : tr("updated %1 s ago").arg(silent));
        news->setRole(session.isStale() ? Role::Warn : Role::Text2);
        return;
    }
    const bool whole = run.record.status == RunStatus::Finished;
    line->setFraction(whole ? 1 : 0);
    line->setVisible(whole);
    const QString steps = tr("%1 steps").arg(format::count(qRound64(selection.steps(run))));
    const QString end = run.summary ? sentenceText(run.summary->end) : QString();
    step->setText(end.isEmpty() ? steps : QStringLiteral("%1. %2").arg(steps, end));
    time->setText(run.summary ? format::duration(run.summary->seconds) : QString());
    news->setText(endText(run.record));
    news->setRole(Role::Text2);
}

/// How long it goes on, beside what was foretold; before that, what it took the last time.
QString ProgressTab::Parts::timeText(const ShownRun& run) const {
    const TrainSession& session = selection.session();
    const double elapsed = session.progress().elapsedS;
    const auto left = session.secondsLeft();
    const QString passed =
        left
            ? tr("%1 of about %2").arg(format::duration(elapsed), format::duration(elapsed + *left))
            : format::duration(elapsed);
    const auto cost = foretold::costOf(selection.history(run));
    const bool isEarly =
        session.state() == TrainState::Starting || session.state() == TrainState::Preparing;
    QStringList words;
    if (elapsed > 0 || !isEarly)
        words << passed;
    if (cost)
        words << foretold::besideTheRun(*cost);
    else if (isEarly)
        words << foretold::beforehand(lastTime);
    return words.join(QStringLiteral(", "));
}

void ProgressTab::Parts::lookUpLastTime() {
    const TrainSession& session = selection.session();
    if (session.isActive() && !isLastTimeKnown)
        lastTime = foretold::lastTime(session.project().runs(), session.config());
    isLastTimeKnown = session.isActive();
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
