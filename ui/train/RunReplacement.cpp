// The part of TrainSession that trains another run in place of one that may not fit.
#include <algorithm>

#include "engine/protocol/OptionTable.h"
#include "engine/protocol/ReplacedRun.h"
#include "ui/train/TrainSession.h"

namespace seedling {

std::optional<TrainConfig> TrainSession::smallerRun() const {
    constexpr double kEarly = 0.1;
    const bool canBeReplaced = isActive() ? allowedActions(m_state).stop : m_failure.has_value();
    if (!canBeReplaced || fraction() >= kEarly)
        return std::nullopt;
    const auto alarm = std::find_if(m_alarms.rbegin(), m_alarms.rend(),
                                    [](const RunAlarm& one) { return one.shortage.has_value(); });
    return alarm == m_alarms.rend() ? std::nullopt : withSmallerBatch(m_config, *alarm->shortage);
}

void TrainSession::trainWithSmallerBatch() {
    const std::optional<TrainConfig> smaller = smallerRun();
    if (!smaller)
        return;
    for (const char* key : {"labelled_batch", "unlabelled_ratio"})
        static_cast<void>(m_nextRun.setOption(key, optionText(*smaller, *findOption(key))));
    replaceRun(*smaller);
}

void TrainSession::trainWithoutMemoryLimit() {
    if (isActive() || m_config.memoryMb == 0)
        return;
    TrainConfig config = m_config;
    config.memoryMb = 0;
    static_cast<void>(
        m_nextRun.setOption("memory_mb", optionText(config, *findOption("memory_mb"))));
    replaceRun(config);
}

void TrainSession::replaceRun(const TrainConfig& config) {
    if (!isActive()) {
        startReplacement(config);
        return;
    }
    m_replacement = config;
    setState(TrainState::Stopping);
    // It has learnt nothing that anybody wants, and its memory is free at once.
    m_worker->kill();
}

void TrainSession::startReplacement(const TrainConfig& config) {
    const RunId replaced = m_run;
    if (replaced.isValid() && m_project.isOpen()) {
        closeRun(replaced, RunStatus::Failed, replacedReason({}));
        m_project.reloadRuns();
    }
    start(config);
    m_replaced = replaced;
    // Labels may have gone meanwhile; then there is no run any more.
    if (!isActive())
        setState(TrainState::Idle);
}

}  // namespace seedling
