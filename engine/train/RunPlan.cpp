#include "engine/train/RunPlan.h"

#include <algorithm>
#include <cmath>

namespace seedling {

RunPlan RunPlan::bySteps(std::int64_t steps) {
    RunPlan plan;
    plan.m_steps = std::max<std::int64_t>(steps, 1);
    plan.m_isExact = true;
    return plan;
}

RunPlan RunPlan::byTime(double seconds) {
    RunPlan plan;
    plan.m_budget = seconds;
    return plan;
}

void RunPlan::restore(std::int64_t step, double fraction, double elapsedSeconds,
                      std::int64_t plannedSteps) {
    m_step = step;
    m_fraction = fraction;
    m_elapsed = elapsedSeconds;
    m_restoredPlan = plannedSteps;
    m_over = fraction >= 1 || (!isByTime() && m_step >= m_steps);
    // A run that had been cut short goes on from where its schedule was.
    const double expected = fraction * static_cast<double>(m_steps);
    m_isExact = m_isExact && std::abs(expected - static_cast<double>(step)) < 0.5;
}

void RunPlan::foresee(double seconds) {
    if (!m_over) {
        m_foreseen = seconds;
        m_isExact = false;
    }
}

void RunPlan::land(std::int64_t steps) {
    m_lastStep = m_step + std::max<std::int64_t>(steps, 1);
    m_isExact = false;
}

bool RunPlan::wasCutShort() const {
    return m_over && (isByTime() ? m_foreseen < m_budget || isLanding() : m_step < m_steps);
}

void RunPlan::noteSpeed(double seconds) {
    // The mean of the steps so far, and once there are many, of about the last fifty: it follows a
    // machine that slows down, but not a single slow step.
    constexpr double kMemory = 50;
    ++m_sittingSteps;
    const double weight = 1.0 / std::min(static_cast<double>(m_sittingSteps), kMemory);
    m_secondsPerWork += weight * (seconds / m_work.at(m_fraction) - m_secondsPerWork);
}

void RunPlan::stepDone(double elapsedSeconds) {
    noteSpeed(std::max(elapsedSeconds - m_elapsed, 0.0));
    m_elapsed = elapsedSeconds;
    ++m_step;
    if (m_isExact) {
        m_fraction = static_cast<double>(m_step) / static_cast<double>(m_steps);
        m_over = m_step >= m_steps;
        return;
    }
    const double left = stepsLeft();
    m_over = left < 0.5;
    m_fraction = m_over ? 1.0 : m_fraction + (1.0 - m_fraction) / (left + 1.0);
}

double RunPlan::endSeconds() const {
    return std::min(m_budget, m_foreseen);
}

double RunPlan::secondsPerStepToCome() const {
    return m_secondsPerWork * workToCome();
}

double RunPlan::stepsLeft() const {
    double left = isByTime() ? kNever : static_cast<double>(m_steps - m_step);
    if (const double end = endSeconds(); std::isfinite(end)) {
        const double seconds = std::max(end - m_reserve - m_elapsed, 0.0);
        const double perStep = secondsPerStepToCome();
        left = perStep > 0 ? std::min(left, seconds / perStep) : 0.0;
    }
    return isLanding() ? std::min(left, static_cast<double>(m_lastStep - m_step)) : left;
}

std::int64_t RunPlan::plannedSteps() const {
    if (m_isExact) {
        return m_steps;
    }
    if (m_sittingSteps == 0) {
        return m_restoredPlan;
    }
    return m_step + std::llround(m_over ? 0.0 : stepsLeft());
}

double RunPlan::secondsLeft() const {
    const bool byClock = isByTime() && !isLanding();
    return byClock ? std::max(endSeconds() - m_elapsed, 0.0)
                   : stepsLeft() * secondsPerStepToCome() + m_reserve;
}

}  // namespace seedling
