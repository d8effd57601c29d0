// The part of Trainer that ends a run by its rules.
#include <torch/torch.h>

#include <algorithm>

#include "engine/protocol/MetricNames.h"
#include "engine/train/Trainer.h"

namespace seedling {

Status Trainer::recallEvaluations() {
    if (!m_setup.checkpoint || !m_rules.needEvaluations()) {
        return {};
    }
    const RunId run = m_recorder.record().id;
    const auto accuracies = m_project.metrics().read(run, metric::kValidationAccuracy);
    const auto energies = m_project.metrics().read(run, metric::kEnergyJ);
    if (!accuracies || !energies) {
        return accuracies ? failureOf(energies) : failureOf(accuracies);
    }
    for (const EvaluatedPoint& point : evaluatedPoints(*accuracies, *energies)) {
        m_rules.evaluated(point);
    }
    return landIfDue();
}

Status Trainer::heedEvaluation() {
    if (!m_validation) {
        return {};
    }
    m_rules.evaluated({m_meter.read().energyJ, m_validation->accuracy});
    return landIfDue();
}

/// A model is at its best once the learning rate has come down: a tenth of the steps so far, rather
/// than none at all.
Status Trainer::landIfDue() {
    constexpr std::int64_t kShare = 10;
    const auto rule = m_rules.dueByEvaluations();
    if (!rule || m_landingBy || m_plan.isOver()) {
        return {};
    }
    m_landingBy = rule;
    m_plan.land(m_plan.step() / kShare);
    return m_recorder.state(RunState::Training, m_rules.sentence(*rule, 0));
}

void Trainer::heedResources(const ResourcesEvent& resources) {
    foreseeEnergy(resources.energyJ);
    watchResources(resources);
    if (!m_control.stopRequested() && m_rules.isOverMemory(resources.rssBytes)) {
        m_bytesOverLimit = resources.rssBytes;
        m_control.post(Command::Stop);
        ++m_stopsHeard;  // Answering for every image takes less than what has grown too large.
    }
}

void Trainer::foreseeEnergy(double joules) {
    if (!m_rules.hasEnergyBudget()) {
        return;
    }
    const double now = m_clock.seconds();
    const double end = m_rules.energyEndSeconds(now, joules);
    if (!m_warm) {
        m_plan.foresee(end);
        return;
    }
    // The start without labels has the same share of the energy as of the time; its plan has a
    // clock of its own.
    const double begun = now - m_warm->header().elapsedSeconds;
    m_warm->foresee(m_setup.config.warmShare * end - begun);
}

std::optional<StopRule> Trainer::endedBy() const {
    if (m_plan.wasCutShort()) {
        return m_landingBy.value_or(StopRule::Energy);
    }
    const bool grown = m_bytesOverLimit > 0 && !m_plan.isOver();
    return grown ? std::optional(StopRule::Memory) : std::nullopt;
}

std::string Trainer::endReason() const {
    if (const auto rule = endedBy()) {
        return toString(*rule);
    }
    if (!m_plan.isOver()) {
        return "stopped";
    }
    return m_plan.isByTime() ? "budget" : "steps";
}

/// Of the whole run, as far as its end is foreseen.
double Trainer::plannedMinutes() const {
    const double own = m_plan.isByTime() ? m_setup.config.minutes : m_plan.foreseenSeconds() / 60;
    const double end = m_plan.isLanding() ? m_clock.seconds() : m_plan.foreseenSeconds();
    return std::min(own, end / 60);
}

Status Trainer::stoppedBeforeLabels() const {
    const char* kept = "What it learnt of the images is kept for the next run.";
    if (m_bytesOverLimit > 0) {
        return failure(ErrorCode::InvalidArgument,
                       m_rules.sentence(StopRule::Memory, m_bytesOverLimit), kept);
    }
    return failure(ErrorCode::Cancelled, "Training was stopped before it used a label.", kept);
}

}  // namespace seedling
