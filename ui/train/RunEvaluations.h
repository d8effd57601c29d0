#pragma once

#include <QObject>
#include <map>
#include <optional>

#include "engine/protocol/Event.h"
#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerJob.h"
#include "ui/charts/ConfusionView.h"
#include "ui/train/SpotChecks.h"

namespace seedling {

/// How a run does on the test part.
struct RunEvaluation {
    AccuracyEstimate accuracy;
    double balancedAccuracy = 0;
    ConfusionCounts confusion;
};

/// What was measured of a run earlier and is kept in the project; none when nothing was.
[[nodiscard]] std::optional<RunEvaluation> storedEvaluation(ProjectModel& project, RunId run);

/// What is known of how well runs do: measures them on the project's test part, in a worker, and
/// remembers the results in the project.
/// GUI thread only.
class RunEvaluations : public QObject {
    Q_OBJECT

public:
    RunEvaluations(ProjectModel& project, SpotChecks& checks, const WorkerFactory& factory,
                   QObject* parent = nullptr);

    /// Whether the project has a test part to measure on.
    [[nodiscard]] bool canEvaluate() const;
    /// The result, when it is known.
    [[nodiscard]] const RunEvaluation* of(RunId run);
    /// The best that is known of a run's accuracy: by the spot check, which tells of the images
    /// themselves, else on labels that were held back (`validation`), else on the test part.
    [[nodiscard]] std::optional<AccuracyEstimate> accuracyOf(
        RunId run, const std::optional<AccuracyEstimate>& validation);
    /// Measures a run unless that is known or under way.
    void request(RunId run);
    [[nodiscard]] RunId running() const { return m_running; }
    /// Why the last request failed; none when it did not.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

Q_SIGNALS:
    void changed();

private:
    void reset();
    void onFinished(const QByteArray& payload);

    ProjectModel& m_project;
    SpotChecks& m_checks;
    WorkerJob m_job;
    std::map<RunId, RunEvaluation> m_known;
    RunId m_running;
    RunId m_next;
    std::optional<Error> m_failure;
};

}  // namespace seedling
