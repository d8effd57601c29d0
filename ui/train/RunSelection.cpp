#include "ui/train/RunSelection.h"

#include <algorithm>

#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"

namespace seedling {
RunSelection::RunSelection(TrainSession& session, QObject* parent)
    : QObject(parent), m_session(session) {
    connect(&m_session, &TrainSession::stateChanged, this, &RunSelection::follow);
    connect(&m_session.project(), &ProjectModel::runsChanged, this, &RunSelection::reload);
    connect(&m_session.project(), &ProjectModel::opened, this, [this] {
        m_followed = {};
        m_shown.reset();
        m_compared.reset();
        follow();
    });
    connect(&m_session.project(), &ProjectModel::closed, this, [this] {
        m_shown.reset();
        m_compared.reset();
        Q_EMIT changed();
    });
    follow();
}

void RunSelection::follow() {
    const ProjectModel& project = m_session.project();
    if (!project.isOpen())
        return;
    const bool live = m_session.isActive();
    if (m_shown && m_shown->live != (live && m_session.run() == m_shown->id)) {
        m_shown = load(m_shown->id);
        Q_EMIT changed();
    }
    RunId newest = m_session.isActive() ? m_session.run() : project.shownRun();
    if (!newest.isValid() && !project.runs().empty())
        newest = project.runs().back().id;
    if (!newest.isValid() || newest == m_followed)
        return;
    m_followed = newest;
    m_shown = load(newest);
    m_compared.reset();
    const auto& runs = project.runs();
    const auto earlier = std::find_if(runs.rbegin(), runs.rend(), [newest](const RunRecord& run) {
        return run.id != newest && run.id < newest && isUsable(run.status);
    });
    if (earlier != runs.rend())
        m_compared = load(earlier->id);
    Q_EMIT changed();
}

void RunSelection::reload() {
    if (m_shown) {
        m_shown = load(m_shown->id);
        if (!m_shown)
            m_followed = {};  // It was removed.
    }
    if (m_compared)
        m_compared = load(m_compared->id);
    follow();
    Q_EMIT changed();
}

std::optional<ShownRun> RunSelection::load(RunId id) const {
    const auto& runs = m_session.project().runs();
    const auto record =
        std::find_if(runs.begin(), runs.end(), [id](const RunRecord& run) { return run.id == id; });
    if (record == runs.end())
        return std::nullopt;
    ShownRun run;
    run.id = id;
    run.record = *record;
    run.config = configFromJson(record->configJson).value_or(TrainConfig{});
    if (const auto summary = summaryFromJson(record->summaryJson);
        summary && !record->summaryJson.empty())
        run.summary = *summary;
    run.live = m_session.isActive() && m_session.run() == id;
    if (!run.live) {
        run.history = m_session.historyOf(id);
        run.alarms = m_session.alarmsOf(id);
    }
    return run;
}

const MetricHistory& RunSelection::history(const ShownRun& run) const {
    return run.live ? m_session.history() : run.history;
}

double RunSelection::steps(const ShownRun& run) const {
    double steps = run.summary ? static_cast<double>(run.summary->steps) : 0;
    if (run.live)
        steps = static_cast<double>(m_session.progress().stepsTotal);
    for (const auto& [name, points] : history(run).all())
        steps = std::max(steps, points.back().x());
    return std::max(steps, 1.0);
}

void RunSelection::show(RunId run) {
    if (m_shown && m_shown->id == run)
        return;
    m_shown = load(run);
    if (m_shown && m_compared && m_compared->id == run)
        m_compared.reset();
    Q_EMIT changed();
}

void RunSelection::compare(RunId run) {
    m_compared = m_shown && m_shown->id == run ? std::nullopt : load(run);
    Q_EMIT changed();
}

std::optional<AccuracyEstimate> validationOf(const ShownRun& run, const MetricHistory& history) {
    if (run.summary && run.summary->validation)
        return run.summary->validation;
    if (!history.has(metric::kValidationAccuracy))
        return std::nullopt;
    AccuracyEstimate estimate;
    estimate.accuracy = history.last(metric::kValidationAccuracy, 0);
    estimate.low = history.last(metric::kValidationLow, estimate.accuracy);
    estimate.high = history.last(metric::kValidationHigh, estimate.accuracy);
    estimate.images = static_cast<std::int64_t>(history.last(metric::kValidationImages, 0));
    estimate.source = "validation";
    return estimate;
}

}  // namespace seedling
