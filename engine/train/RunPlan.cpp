#include "engine/train/RunPlan.h"

#include <algorithm>
#include <cmath>

namespace seedling {

RunPlan RunPlan::bySteps(std::int64_t steps) {
    RunPlan plan;
    plan.m_steps = std::max<std::int64_t>(steps, 1);
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
    m_over = isByTime() ? fraction >= 1 : m_step >= m_steps;
}

void RunPlan::noteSpeed(double seconds) {
    // The mean of the steps so far, and once there are many, of about the last fifty: it follows a
    // machine that slows down, but not a single slow step.
    constexpr double kMemory = 50;
    ++m_sittingSteps;
    const double weight = 1.0 / std::min(static_cast<double>(m_sittingSteps), kMemory);
    m_secondsPerStep += weight * (seconds - m_secondsPerStep);
}

void RunPlan::stepDone(double elapsedSeconds) {
    noteSpeed(std::max(elapsedSeconds - m_elapsed, 0.0));
    m_elapsed = elapsedSeconds;
    ++m_step;
    if (!isByTime()) {
        m_fraction = static_cast<double>(m_step) / static_cast<double>(m_steps);
        m_over = m_step >= m_steps;
        return;
    }
    const double left = stepsLeft();
    m_over = left < 0.5;
    m_fraction = m_over ? 1.0 : m_fraction + (1.0 - m_fraction) / (left + 1.0);
}

double RunPlan::stepsLeft() const {
    if (!isByTime()) {
        return static_cast<double>(m_steps - m_step);
    }
    const double seconds = m_budget - m_reserve - m_elapsed;
    return m_secondsPerStep > 0 ? std::max(seconds, 0.0) / m_secondsPerStep : 0.0;
}

std::int64_t RunPlan::plannedSteps() const {
    if (!isByTime()) {
        return m_steps;
    }
    if (m_sittingSteps == 0) {
        return m_restoredPlan;
    }
    return m_step + std::llround(m_over ? 0.0 : stepsLeft());
}

double RunPlan::secondsLeft() const {
    return isByTime() ? std::max(m_budget - m_elapsed, 0.0) : stepsLeft() * m_secondsPerStep;
}

}  // namespace seedling
