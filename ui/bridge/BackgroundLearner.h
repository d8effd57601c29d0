#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerJob.h"

namespace seedling {

/// What is done for an open project while nobody has asked for it, one job of the worker after the
/// other, at the lowest priority: the images are compared, so that there are suggestions; those
/// that show nearly the same are found; then the network learns from all without labels, so that
/// the next run starts from there; and whenever something was learnt they are compared again.
/// Learning stops on battery, and everything stops while a run goes on or the machine is measured.
/// GUI thread only.
class BackgroundLearner : public QObject {
    Q_OBJECT

public:
    BackgroundLearner(ProjectModel& project, const WorkerFactory& factory,
                      std::function<bool()> isOnBattery, QObject* parent = nullptr);
    /// Names the options of the next run, which decide what the network is like.
    void setRunOptions(std::function<QStringList()> options) { m_runOptions = std::move(options); }

    enum class Activity { None, Comparing, Stacking, Learning };
    [[nodiscard]] Activity activity() const { return m_activity; }
    /// How far it is, 0-1; none while that is not known.
    [[nodiscard]] std::optional<double> fraction() const { return m_fraction; }

    /// Whether a person wants learning without being asked for; the rest goes on either way.
    void setLearning(bool wanted);
    [[nodiscard]] bool isLearningWanted() const { return m_wanted; }
    /// Another run is in use: its features tell other images apart.
    void compareAgain();
    /// A run goes on, or has ended.
    void setTraining(bool active);
    /// Nothing is done while the machine is being measured.
    void setQuiet(bool quiet);
    /// Asks for an end of what goes on, as the program is about to end.
    void stop();

Q_SIGNALS:
    void activityChanged();
    /// There is a new map of the images (ImageMap).
    void mapMade();
    /// It is known which images show nearly the same.
    void stacksFound();
    void failed(const seedling::Error& error);

private:
    void onOpened();
    void goOn();
    void start(Activity activity, const QStringList& arguments);
    void onFinished(const QByteArray& payload);
    void onFailed(const Error& error);
    void end();
    [[nodiscard]] double nextGoal() const;

    ProjectModel& m_project;
    WorkerJob m_job;
    std::function<bool()> m_isOnBattery;
    std::function<QStringList()> m_runOptions;
    QTimer m_powerCheck;
    QString m_file;  ///< Of the project that the job is for.
    Activity m_activity = Activity::None;
    std::optional<double> m_fraction;
    bool m_wanted = true;
    bool m_training = false;
    bool m_quiet = false;
    bool m_stopped = false;
    bool m_mapIsOld = false;
    bool m_stacksAreOld = false;
    bool m_learningFailed = false;
    double m_learntMinutes = 0;  ///< As far as known.
};

}  // namespace seedling
