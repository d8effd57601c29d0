#include "ui/train/RunEvaluations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

#include "engine/protocol/TestEvaluation.h"

namespace seedling {
namespace {

std::vector<std::vector<std::int64_t>> matrixOf(const QJsonArray& rows) {
    std::vector<std::vector<std::int64_t>> matrix;
    for (const QJsonValue& row : rows) {
        auto& counts = matrix.emplace_back();
        for (const QJsonValue& count : row.toArray())
            counts.push_back(count.toInteger());
    }
    return matrix;
}

std::optional<RunEvaluation> parse(const ProjectModel& project, const QByteArray& payload) {
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    const QJsonArray names = json[QStringLiteral("classes")].toArray();
    RunEvaluation result;
    result.accuracy = {json[QStringLiteral("accuracy")].toDouble(),
                       json[QStringLiteral("accuracy_low")].toDouble(0),
                       json[QStringLiteral("accuracy_high")].toDouble(1),
                       json[QStringLiteral("images")].toInteger(),
                       json[QStringLiteral("split")].toString().toStdString()};
    result.balancedAccuracy = json[QStringLiteral("balanced_accuracy")].toDouble();
    result.confusion.counts = matrixOf(json[QStringLiteral("confusion")].toArray());
    for (const QJsonValue& name : names) {
        const std::string wanted = name.toString().toStdString();
        const auto& classes = project.classes();
        const auto found =
            std::find_if(classes.begin(), classes.end(),
                         [&](const ClassRecord& record) { return record.name == wanted; });
        // A class may have been renamed or removed since.
        ClassRecord missing;
        missing.name = wanted;
        missing.colour = static_cast<int>(result.confusion.classes.size());
        result.confusion.classes.push_back(found == classes.end() ? missing : *found);
    }
    const std::size_t size = result.confusion.classes.size();
    const bool square = size > 0 && result.confusion.counts.size() == size &&
                        std::all_of(result.confusion.counts.begin(), result.confusion.counts.end(),
                                    [size](const auto& row) { return row.size() == size; });
    return square ? std::optional(result) : std::nullopt;
}

}  // namespace

std::optional<RunEvaluation> storedEvaluation(ProjectModel& project, RunId run) {
    if (!run.isValid() || !project.isOpen())
        return std::nullopt;
    const auto stored = project.project().setting(evaluationSetting(run));
    if (!stored || !*stored)
        return std::nullopt;
    return parse(project, QByteArray::fromStdString(**stored));
}

RunEvaluations::RunEvaluations(ProjectModel& project, SpotChecks& checks,
                               const WorkerFactory& factory, QObject* parent)
    : QObject(parent), m_project(project), m_checks(checks), m_job(factory) {
    connect(&m_checks, &SpotChecks::changed, this, &RunEvaluations::changed);
    connect(&m_project, &ProjectModel::opened, this, &RunEvaluations::reset);
    connect(&m_project, &ProjectModel::closed, this, &RunEvaluations::reset);
    connect(&m_job, &WorkerJob::finished, this, &RunEvaluations::onFinished);
    connect(&m_job, &WorkerJob::failed, this, [this](const Error& error) {
        m_running = {};
        m_failure = error;
        Q_EMIT changed();
    });
    connect(&m_job, &WorkerJob::cancelled, this, [this] {
        m_running = {};
        if (const RunId next = std::exchange(m_next, {}); next.isValid())
            request(next);
        Q_EMIT changed();
    });
}

void RunEvaluations::reset() {
    m_job.cancel();
    m_next = {};
    m_known.clear();
    m_failure.reset();
    Q_EMIT changed();
}

bool RunEvaluations::canEvaluate() const {
    return m_project.isOpen() && m_project.counts().test > 0;
}

const RunEvaluation* RunEvaluations::of(RunId run) {
    if (const auto known = m_known.find(run); known != m_known.end())
        return &known->second;
    const auto stored = storedEvaluation(m_project, run);
    return stored ? &m_known.insert_or_assign(run, *stored).first->second : nullptr;
}

void RunEvaluations::request(RunId run) {
    if (!canEvaluate() || !run.isValid() || of(run) || run == m_running)
        return;
    m_failure.reset();
    if (m_job.isRunning()) {
        m_next = run;
        m_job.cancel();
        return;
    }
    m_running = run;
    m_job.start({QStringLiteral("evaluate"), m_project.file(), QStringLiteral("--run"),
                 QString::number(run.value)});
    Q_EMIT changed();
}

void RunEvaluations::onFinished(const QByteArray& payload) {
    const RunId run = std::exchange(m_running, RunId{});
    if (const auto result = parse(m_project, payload)) {
        m_known.insert_or_assign(run, *result);
        // Kept so that the next start need not measure again; not worth a word when it fails.
        if (m_project.isOpen())
            static_cast<void>(
                m_project.project().setSetting(evaluationSetting(run), payload.toStdString()));
    } else {
        m_failure =
            Error{ErrorCode::Corrupt, tr("The worker's answer could not be read.").toStdString(),
                  tr("Install the window and seedling-cli from the same version.").toStdString()};
    }
    Q_EMIT changed();
    if (const RunId next = std::exchange(m_next, RunId{}); next.isValid())
        request(next);
}

std::optional<AccuracyEstimate> RunEvaluations::accuracyOf(
    RunId run, const std::optional<AccuracyEstimate>& validation) {
    if (const auto checked = m_checks.of(run))
        return checked;
    if (validation)
        return validation;
    const RunEvaluation* measured = of(run);
    return measured ? std::optional(measured->accuracy) : std::nullopt;
}

}  // namespace seedling
