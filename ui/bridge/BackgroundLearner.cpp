#include "ui/bridge/BackgroundLearner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <utility>

namespace seedling {
namespace {

constexpr int kPowerCheckMs = 20'000;
/// Fewer images teach little that labels do not.
constexpr int kFewestImages = 200;
/// In all, from the first usable start to where more no longer pays on a laptop.
constexpr std::array kGoalMinutes{5.0, 12.0, 30.0};
constexpr double kGoodEnough = 0.9;  // As the worker counts it.

}  // namespace

BackgroundLearner::BackgroundLearner(ProjectModel& project, const WorkerFactory& factory,
                                     std::function<bool()> isOnBattery, QObject* parent)
    : QObject(parent), m_project(project), m_job(factory), m_isOnBattery(std::move(isOnBattery)) {
    connect(&project, &ProjectModel::opened, this, &BackgroundLearner::onOpened);
    connect(&project, &ProjectModel::closed, this, [this] { m_job.cancel(); });
    connect(&project, &ProjectModel::imagesReset, this, [this] {
        m_mapIsOld = true;
        m_stacksAreOld = true;
        goOn();
    });
    connect(&m_job, &WorkerJob::progress, this, [this](qint64 done, qint64 total) {
        m_fraction = total > 0
                         ? std::optional(static_cast<double>(done) / static_cast<double>(total))
                         : std::nullopt;
        Q_EMIT activityChanged();
    });
    connect(&m_job, &WorkerJob::finished, this, &BackgroundLearner::onFinished);
    connect(&m_job, &WorkerJob::failed, this, &BackgroundLearner::onFailed);
    connect(&m_job, &WorkerJob::cancelled, this, &BackgroundLearner::end);
    m_powerCheck.setInterval(kPowerCheckMs);
    connect(&m_powerCheck, &QTimer::timeout, this, [this] {
        if (m_activity == Activity::Learning && m_isOnBattery()) {
            m_job.cancel();
        }
        goOn();
    });
}

void BackgroundLearner::onOpened() {
    // The images have been loaded by now, and comparing has begun.
    m_learningFailed = false;
    m_learntMinutes = 0;
    m_powerCheck.start();
}

void BackgroundLearner::setLearning(bool wanted) {
    m_wanted = wanted;
    if (!wanted && m_activity == Activity::Learning) {
        m_job.cancel();
    }
    goOn();
}

void BackgroundLearner::compareAgain() {
    m_mapIsOld = true;
    goOn();
}

void BackgroundLearner::setTraining(bool active) {
    if (std::exchange(m_training, active) == active) {
        return;
    }
    if (active) {
        m_job.cancel();
    } else {
        m_mapIsOld = true;
        goOn();
    }
}

void BackgroundLearner::setQuiet(bool quiet) {
    m_quiet = quiet;
    if (quiet) {
        // What is broken off is done once more.
        m_mapIsOld = m_mapIsOld || m_activity == Activity::Comparing;
        m_stacksAreOld = m_stacksAreOld || m_activity == Activity::Stacking;
        m_job.cancel();
    } else {
        goOn();
    }
}

void BackgroundLearner::stop() {
    m_stopped = true;
    m_job.cancel();
}

double BackgroundLearner::nextGoal() const {
    for (const double goal : kGoalMinutes) {
        if (m_learntMinutes < kGoodEnough * goal) {
            return goal;
        }
    }
    return 0;
}

void BackgroundLearner::goOn() {
    const bool can = m_project.isOpen() && !m_project.isReadOnly() && !m_project.images().empty() &&
                     !m_training && !m_quiet && !m_stopped;
    if (!can || m_job.isRunning()) {
        return;
    }
    if (std::exchange(m_mapIsOld, false)) {
        start(Activity::Comparing, {QStringLiteral("suggest"), m_project.file(),
                                    QStringLiteral("--count"), QStringLiteral("0")});
        return;
    }
    if (std::exchange(m_stacksAreOld, false)) {
        // The window reads them from the project; of many, a list would be long to pass and to
        // read.
        start(Activity::Stacking,
              {QStringLiteral("stacks"), m_project.file(), QStringLiteral("--no-list")});
        return;
    }
    const double goal = nextGoal();
    if (m_wanted && !m_learningFailed && goal > 0 && !m_isOnBattery() &&
        m_project.counts().images - m_project.counts().test >= kFewestImages) {
        start(Activity::Learning, QStringList{QStringLiteral("warm"), m_project.file()} +
                                      (m_runOptions ? m_runOptions() : QStringList()) +
                                      QStringList{QStringLiteral("--goal"), QString::number(goal)});
    }
}

void BackgroundLearner::start(Activity activity, const QStringList& arguments) {
    m_activity = activity;
    m_fraction.reset();
    m_file = m_project.file();
    m_job.start(arguments + QStringList{QStringLiteral("--background")});
    Q_EMIT activityChanged();
}

void BackgroundLearner::onFinished(const QByteArray& payload) {
    const bool same = m_project.isOpen() && m_project.file() == m_file;
    if (same && m_activity == Activity::Comparing) {
        Q_EMIT mapMade();
    } else if (same && m_activity == Activity::Stacking) {
        Q_EMIT stacksFound();
    } else if (same && m_activity == Activity::Learning) {
        const double seconds =
            QJsonDocument::fromJson(payload).object().value(QStringLiteral("seconds")).toDouble();
        const double before = std::exchange(m_learntMinutes, seconds / 60);
        // Where nothing was learnt, asking again would change nothing.
        m_learningFailed = m_learntMinutes <= before;
        // A run's own features tell more.
        m_mapIsOld = !m_project.shownRun().isValid();
    }
    end();
}

void BackgroundLearner::onFailed(const Error& error) {
    if (m_activity == Activity::Learning) {
        m_learningFailed = true;
    }
    Q_EMIT failed(error);
    end();
}

void BackgroundLearner::end() {
    m_activity = Activity::None;
    m_fraction.reset();
    Q_EMIT activityChanged();
    goOn();
}

}  // namespace seedling
