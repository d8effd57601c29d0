#include "ui/train/TrainSession.h"

#include <algorithm>
#include <utility>

#include "datasets/project/MetricStore.h"
#include "datasets/project/RunStore.h"
#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"
#include "engine/protocol/ReplacedRun.h"
#include "ui/bridge/ErrorText.h"
#include "ui/charts/Format.h"

namespace seedling {
namespace {

QStringList trainArguments(const QString& file, const TrainConfig& config, int processes) {
    QStringList arguments{QStringLiteral("train"), file};
    arguments += optionArguments(config);
    if (processes > 1)
        arguments << QStringLiteral("--local-ranks") << QString::number(processes);
    return arguments;
}

}  // namespace

TrainSession::TrainSession(ProjectModel& project, std::unique_ptr<WorkerClient> worker,
                           QObject* parent)
    : QObject(parent),
      m_project(project),
      m_worker(std::move(worker)),
      m_keeper(project),
      m_nextRun(project) {
    m_second.setInterval(1000);
    m_look.setInterval(1000);
    m_look.start();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(m_worker.get(), &WorkerClient::eventReceived, this, &TrainSession::onEvent);
    connect(m_worker.get(), &WorkerClient::ended, this, &TrainSession::onEnded);
    connect(&m_second, &QTimer::timeout, this, &TrainSession::progressChanged);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (!isActive())
            m_project.followRuns();
    });
    connect(&m_patience, &QTimer::timeout, m_worker.get(), &WorkerClient::kill);
    connect(&m_project, &ProjectModel::opened, this, &TrainSession::onProjectOpened);
    connect(&m_project, &ProjectModel::closed, this, &TrainSession::onProjectOpened);
    connect(&m_project, &ProjectModel::runsChanged, this, &TrainSession::forgetRemoved);
    connect(&m_project, &ProjectModel::imagesReset, this, &TrainSession::checkObstacle);
    connect(&m_project, &ProjectModel::labelsChanged, this, &TrainSession::checkObstacle);
    connect(&m_project, &ProjectModel::classesChanged, this, &TrainSession::checkObstacle);
    if (m_project.isOpen())
        onProjectOpened();
}

TrainSession::~TrainSession() {
    m_worker->disconnect(this);
}

TrainActions TrainSession::actions() const {
    TrainActions actions = allowedActions(m_state);
    actions.start = actions.start && !obstacle();
    return actions;
}

// ---- what a person asks for ---------------------------------------------------------------------

void TrainSession::start(const TrainConfig& config) {
    if (!actions().start || !validate(config))
        return;
    m_replaced = {};
    resetRun();
    m_config = config;
    launch(trainArguments(m_project.file(), config, m_nextRun.processes()));
}

void TrainSession::resumeRun(RunId run) {
    if (!allowedActions(m_state).start || !m_project.isOpen())
        return;
    resetRun();
    const Result<RunRecord> record = m_project.project().runs().get(run);
    if (!record) {
        m_failure = record.error();
        Q_EMIT stateChanged();
        return;
    }
    if (const Result<TrainConfig> config = configFromJson(record->configJson))
        m_config = *config;
    m_run = run;
    m_replaced = {};
    m_history = historyOf(run);
    m_alarms = alarmsOf(run);
    launch({QStringLiteral("train"), m_project.file(), QStringLiteral("--resume"),
            QString::number(run.value)});
}

void TrainSession::pause() {
    if (!allowedActions(m_state).pause)
        return;
    m_worker->send(Command::Pause);
    setState(TrainState::Pausing);
}

void TrainSession::resume() {
    if (!allowedActions(m_state).resume)
        return;
    m_worker->send(Command::Resume);
    // A pause that had not begun yet is taken back at once; otherwise the worker says when it goes
    // on.
    if (m_state == TrainState::Pausing)
        setState(TrainState::Training);
}

void TrainSession::stop() {
    if (!allowedActions(m_state).stop)
        return;
    m_worker->send(Command::Stop);
    setState(TrainState::Stopping);
}

void TrainSession::shutDown(std::function<void()> done) {
    if (!isActive()) {
        done();
        return;
    }
    m_afterEnd = std::move(done);
    if (m_run.isValid() && m_project.isOpen())
        offerAtNextStart(m_project.project(), m_run);
    // A run that stops already would first predict every image; it need not.
    if (m_state == TrainState::Stopping)
        m_worker->send(Command::Stop);
    stop();
    m_patience.start();
}

void TrainSession::launch(const QStringList& arguments) {
    m_interrupted.reset();
    m_failure.reset();
    m_ended = false;
    m_usable = false;
    m_pace.heard();
    m_second.start();
    note(LogLine::Kind::State,
         m_run.isValid()
             ? tr("%1 goes on.").arg(format::runName(m_run))
             : tr("Training starts with preset %1.").arg(format::preset(m_config.preset)));
    setState(TrainState::Starting);
    m_worker->start(arguments);
}

void TrainSession::resetRun() {
    m_run = {};
    m_pace.reset();
    m_resources.reset();
    m_hello.reset();
    m_history.clear();
    m_alarms.clear();
    m_activity.clear();
}

// ---- where it stands ----------------------------------------------------------------------------

void TrainSession::dismissFailure() {
    m_failure.reset();
    Q_EMIT stateChanged();
}

MetricHistory TrainSession::historyOf(RunId run) const {
    if (run == m_run && !m_history.isEmpty())
        return m_history;
    MetricHistory history;
    if (!m_project.isOpen())
        return history;
    if (const auto points = m_project.project().metrics().read(run))
        history.add(*points);
    return history;
}

std::vector<RunAlarm> TrainSession::alarmsOf(RunId run) const {
    if (run == m_run && !m_alarms.empty())
        return m_alarms;
    return m_project.isOpen() ? storedAlarms(m_project.project(), run) : std::vector<RunAlarm>();
}

std::optional<TrainObstacle> TrainSession::obstacle() const {
    return obstacleOf(m_project);
}

void TrainSession::checkObstacle() {
    const std::optional<TrainObstacle> now = obstacle();
    const QString shown = now ? now->reason : QString();
    if (std::exchange(m_obstacleShown, shown) != shown)
        Q_EMIT obstacleChanged();
}

// ---- what the worker says -----------------------------------------------------------------------

void TrainSession::onEvent(const Event& event) {
    m_pace.heard();
    std::visit([this](const auto& value) { take(value); }, event);
}

void TrainSession::take(const HelloEvent& event) {
    m_hello = event;
    if (m_state == TrainState::Starting)
        setState(TrainState::Preparing);
}

void TrainSession::take(const StateEvent& event) {
    const bool newRun = event.run.isValid() && event.run != m_run;
    if (newRun) {
        m_run = event.run;
        if (const RunId replaced = std::exchange(m_replaced, {}); replaced.isValid()) {
            closeRun(replaced, RunStatus::Failed, replacedReason(m_run));
            // Should this fail, it is done when the project is opened the next time.
            m_keeper.remove({replaced});
        }
        m_project.reloadRuns();
    }
    m_activity = sentenceText(event.reason);
    if (!m_activity.isEmpty())
        note(LogLine::Kind::State, m_activity);
    const TrainState next = nextState(m_state, event.state);
    if (next == TrainState::Training)
        m_pace.beginCounting();
    if (next == m_state)
        Q_EMIT stateChanged();
    else
        setState(next);
}

void TrainSession::take(const ProgressEvent& event) {
    m_pace.take(event);
    // What is done before the first step is not part of the series.
    if (event.step > 0)
        m_history.add(metric::kImagesPerSecond, static_cast<double>(event.step), event.imagesPerS);
    Q_EMIT progressChanged();
}

void TrainSession::take(const MetricsEvent& event) {
    m_history.add(event);
    Q_EMIT metricsChanged();
}

void TrainSession::take(const ResourcesEvent& event) {
    m_resources = event;
    m_history.add(event);
    Q_EMIT metricsChanged();
}

void TrainSession::take(const WarningEvent& event) {
    note(LogLine::Kind::Warning, sentenceText(event.message));
}

void TrainSession::take(const AlarmEvent& event) {
    const RunAlarm alarm = alarmOf(event);
    // A run that goes on may tell a second time what it told before.
    const bool isKnown = std::any_of(m_alarms.begin(), m_alarms.end(),
                                     [&](const RunAlarm& one) { return one.text == alarm.text; });
    if (!isKnown)
        m_alarms.push_back(alarm);
    note(LogLine::Kind::Warning, alarm.text);  // Whoever hears of it finds the alarm.
}

void TrainSession::take(const FinishedEvent& event) {
    m_usable = true;
    const auto summary = summaryFromJson(event.payloadJson);
    if (summary && summary->run.isValid())
        m_run = summary->run;
    if (summary && !summary->end.empty())
        note(LogLine::Kind::State, sentenceText(summary->end));
    const bool stopped = event.reason == "stopped" || event.reason == "memory";
    note(LogLine::Kind::State,
         stopped ? tr("Stopped. The model so far is kept.") : tr("Training has finished."));
}

void TrainSession::take(const FailedEvent& event) {
    if (m_replacement) {
        note(LogLine::Kind::State, tr("Ended, to start again with a smaller batch."));
        return;
    }
    const bool asked = event.error.code == ErrorCode::Cancelled && m_afterEnd;
    if (!asked)
        m_failure = event.error;
    note(LogLine::Kind::Failure, errorText(event.error));
}

void TrainSession::onEnded() {
    m_second.stop();
    m_patience.stop();
    m_activity.clear();
    // Idle before the runs are read again: whoever listens must not take the run for a live one.
    m_state = TrainState::Idle;
    const std::optional<TrainConfig> replacement = std::exchange(m_replacement, std::nullopt);
    const auto done = std::exchange(m_afterEnd, nullptr);
    // It may have come to its end before it was ended.
    if (replacement && !m_usable && !done && m_project.isOpen()) {
        startReplacement(*replacement);
        return;
    }
    if (m_project.isOpen()) {
        m_project.reloadRuns();
        if (m_usable)
            m_project.showRun(m_run);
        else
            findInterrupted();
    }
    setState(TrainState::Idle);
    Q_EMIT runEnded(m_run, m_usable);
    if (done)
        done();
}

void TrainSession::setState(TrainState state) {
    m_state = state;
    Q_EMIT stateChanged();
}

void TrainSession::note(LogLine::Kind kind, const QString& text) {
    m_log.push_back({QDateTime::currentDateTime(), kind, text});
    Q_EMIT logChanged();
}

// ---- runs that were left unfinished -------------------------------------------------------------

void TrainSession::onProjectOpened() {
    if (!isActive()) {
        resetRun();
        m_log.clear();
        m_failure.reset();
        m_interrupted.reset();
        if (m_project.isOpen())
            findInterrupted();
    }
    checkObstacle();
    Q_EMIT logChanged();
    Q_EMIT stateChanged();
}

void TrainSession::findInterrupted() {
    m_interrupted.reset();
    if (const RunRecord* run = unfinishedRun(m_project))
        m_interrupted = interruptedRunOf(*run, historyOf(run->id));
}

void TrainSession::forgetRemoved() {
    const auto isThere = [this](RunId run) {
        return std::ranges::find(m_project.runs(), run, &RunRecord::id) != m_project.runs().end();
    };
    if (m_interrupted && !isThere(m_interrupted->run))
        m_interrupted.reset();
}

void TrainSession::resumeInterrupted() {
    if (!m_interrupted)
        return;
    const RunId run = m_interrupted->run;
    withdrawOffer(m_project.project());
    resumeRun(run);
}

void TrainSession::keepInterrupted() {
    if (!m_interrupted)
        return;
    const RunId run = m_interrupted->run;
    const Result<RunRecord> record = m_project.project().runs().get(run);
    if (record && record->status == RunStatus::Stopped) {
        closeInterrupted(RunStatus::Stopped, QString::fromStdString(record->reason));
        return;
    }
    // The worker takes up the last checkpoint and stops at once: it answers for every image and
    // closes the run as if it had been stopped by hand.
    resumeInterrupted();
    stop();
}

void TrainSession::discardInterrupted() {
    if (m_interrupted)
        closeInterrupted(RunStatus::Failed, tr("Discarded after it was interrupted."));
}

void TrainSession::closeInterrupted(RunStatus status, const QString& reason) {
    closeRun(m_interrupted->run, status, reason.toStdString());
    withdrawOffer(m_project.project());
    m_interrupted.reset();
    m_project.reloadRuns();
    Q_EMIT stateChanged();
}

void TrainSession::closeRun(RunId run, RunStatus status, const std::string& reason) {
    RunStore& runs = m_project.project().runs();
    Result<RunRecord> record = runs.get(run);
    if (!record)
        return;
    record->status = status;
    record->reason = reason;
    if (record->endedMs == 0)
        record->endedMs = QDateTime::currentMSecsSinceEpoch();
    if (const Status stored = runs.update(*record); !stored)
        m_failure = stored.error();
}

}  // namespace seedling
