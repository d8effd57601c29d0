#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/protocol/TrainConfig.h"
#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/RunKeeper.h"
#include "ui/bridge/WorkerClient.h"
#include "ui/train/InterruptedRun.h"
#include "ui/train/MetricHistory.h"
#include "ui/train/NextRun.h"
#include "ui/train/RunAlarm.h"
#include "ui/train/RunPace.h"
#include "ui/train/TrainObstacle.h"
#include "ui/train/TrainState.h"

namespace seedling {

/// One line of the log page, in plain words.
struct LogLine {
    enum class Kind { State, Note, Warning, Failure };
    QDateTime when;
    Kind kind = Kind::State;
    QString text;
};

/// The training run of the window: starts it in a worker, passes on what a person asks, knows how
/// far it is and keeps its series. Everything that lasts is read from the project file; the events
/// only bring news. GUI thread only; nothing here blocks.
class TrainSession : public QObject {
    Q_OBJECT

public:
    /// project must outlive the session.
    TrainSession(ProjectModel& project, std::unique_ptr<WorkerClient> worker,
                 QObject* parent = nullptr);
    ~TrainSession() override;

    // What a person asks for. A request that allowedActions() refuses does nothing.
    /// By as many processes as nextRun() says.
    void start(const TrainConfig& config);
    void resumeRun(RunId run);
    void pause();
    void resume();
    /// At the next safe point; the best model so far is kept. Asked once more while the run
    /// predicts every image, it ends without.
    void stop();
    /// Trains with smallerRun() in place of the run that has just begun or was refused, which is
    /// then no run to look at, and is deleted once the other one has begun. The runs to come have
    /// that batch as well.
    void trainWithSmallerBatch();
    /// The same without a memory budget, after a run that was refused for it.
    void trainWithoutMemoryLimit();
    /// Stops a run at a safe point and then calls `done`, at once when nothing runs. The run is
    /// offered for resuming at the next start. After `kPatienceMs` the worker is ended anyway,
    /// which is safe because checkpoints are renamed into place.
    void shutDown(std::function<void()> done);
    static constexpr int kPatienceMs = 20'000;

    /// What the next run will be trained with.
    [[nodiscard]] NextRun& nextRun() { return m_nextRun; }
    [[nodiscard]] ProjectModel& project() const { return m_project; }

    // Where it stands
    [[nodiscard]] TrainState state() const { return m_state; }
    [[nodiscard]] TrainActions actions() const;
    [[nodiscard]] bool isActive() const { return seedling::isActive(m_state); }
    /// The run that goes on, or the last one of this session; invalid before the first.
    [[nodiscard]] RunId run() const { return m_run; }
    [[nodiscard]] const TrainConfig& config() const { return m_config; }
    [[nodiscard]] const ProgressEvent& progress() const { return m_pace.progress(); }
    /// 0-1; 1 is reached only when the run has ended.
    [[nodiscard]] double fraction() const { return m_pace.fraction(m_state); }
    /// Seconds left, counted down between the worker's reports; none while it is not known.
    [[nodiscard]] std::optional<double> secondsLeft() const { return m_pace.secondsLeft(m_state); }
    [[nodiscard]] const std::optional<ResourcesEvent>& resources() const { return m_resources; }
    [[nodiscard]] const std::optional<HelloEvent>& hello() const { return m_hello; }
    [[nodiscard]] const MetricHistory& history() const { return m_history; }
    /// Seconds since the worker was last heard of; 0 while it is paused or nothing runs.
    [[nodiscard]] int silentSeconds() const { return m_pace.silentSeconds(m_state); }
    /// Silence from which figures are shown as stale.
    static constexpr int kStaleSeconds = 10;
    [[nodiscard]] bool isStale() const { return silentSeconds() > kStaleSeconds; }
    /// What the worker said it is doing ("reading 1,650 images"); may be empty.
    [[nodiscard]] const QString& activity() const { return m_activity; }
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    void dismissFailure();
    /// Of run(), oldest first.
    [[nodiscard]] const std::vector<RunAlarm>& alarms() const { return m_alarms; }
    /// Of any run of the project: what run() has shown since, else what the file says.
    [[nodiscard]] std::vector<RunAlarm> alarmsOf(RunId run) const;
    /// The same run with a batch that fits, where run() was refused or may not fit. None once a
    /// tenth of the run is done, which would be thrown away.
    [[nodiscard]] std::optional<TrainConfig> smallerRun() const;
    [[nodiscard]] const std::vector<LogLine>& log() const { return m_log; }

    /// Series of any run of the project, from the file (of the running one: with the live events).
    [[nodiscard]] MetricHistory historyOf(RunId run) const;

    /// Why F5 would not work now; none when it would.
    [[nodiscard]] std::optional<TrainObstacle> obstacle() const;

    // A run that was left unfinished
    [[nodiscard]] const std::optional<InterruptedRun>& interrupted() const { return m_interrupted; }
    void resumeInterrupted();
    void keepInterrupted();     ///< It counts as stopped; its last checkpoint can be used.
    void discardInterrupted();  ///< It counts as failed and is not offered again.

Q_SIGNALS:
    void stateChanged();     ///< State, run, failure or what is interrupted.
    void progressChanged();  ///< At most every 100 ms.
    void metricsChanged();   ///< Series or resources; at most every 100 ms.
    void logChanged();
    void obstacleChanged();
    void runEnded(seedling::RunId run, bool usable);

private:
    void launch(const QStringList& arguments);
    void replaceRun(const TrainConfig& config);
    void startReplacement(const TrainConfig& config);
    void closeRun(RunId run, RunStatus status, const std::string& reason);
    void onEvent(const Event& event);
    void onEnded();
    void take(const HelloEvent& event);
    void take(const StateEvent& event);
    void take(const ProgressEvent& event);
    void take(const MetricsEvent& event);
    void take(const ResourcesEvent& event);
    void take(const WarningEvent& event);
    void take(const AlarmEvent& event);
    void take(const AnswerEvent&) {}  ///< No run tells any.
    void take(const FinishedEvent& event);
    void take(const FailedEvent& event);
    void setState(TrainState state);
    void resetRun();
    void note(LogLine::Kind kind, const QString& text);
    void onProjectOpened();
    void findInterrupted();
    void forgetRemoved();
    void closeInterrupted(RunStatus status, const QString& reason);
    void checkObstacle();

    ProjectModel& m_project;
    std::unique_ptr<WorkerClient> m_worker;
    RunKeeper m_keeper;  ///< Deletes what was replaced.
    NextRun m_nextRun;
    TrainState m_state = TrainState::Idle;
    TrainConfig m_config;
    RunId m_run;
    RunPace m_pace;
    std::optional<ResourcesEvent> m_resources;
    std::optional<HelloEvent> m_hello;
    MetricHistory m_history;
    QString m_activity;
    std::optional<Error> m_failure;
    std::optional<InterruptedRun> m_interrupted;
    std::optional<TrainConfig> m_replacement;  ///< To train once the worker has ended.
    RunId m_replaced;                          ///< By the run that is starting.
    std::vector<RunAlarm> m_alarms;
    std::vector<LogLine> m_log;
    QTimer m_second;    ///< Ticks once a second while a run goes on: time left, staleness.
    QTimer m_look;      ///< Ticks once a second: runs that other programs make.
    QTimer m_patience;  ///< Ends a worker that does not stop in time.
    std::function<void()> m_afterEnd;
    bool m_ended = false;
    bool m_usable = false;
    QString m_obstacleShown;
};

}  // namespace seedling
