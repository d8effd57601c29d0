#include "ui/train/RunPace.h"

#include <algorithm>

namespace seedling {

void RunPace::take(const ProgressEvent& event) {
    m_progress = event;
    m_told.start();
}

double RunPace::fraction(TrainState state) const {
    if (m_progress.stepsTotal <= 0)
        return 0;
    const double done =
        static_cast<double>(m_progress.step) / static_cast<double>(m_progress.stepsTotal);
    return std::clamp(done, 0.0, isActive(state) ? 0.999 : 1.0);
}

std::optional<double> RunPace::secondsLeft(TrainState state) const {
    if (!isActive(state) || m_progress.stepsTotal <= 0)
        return std::nullopt;
    if (state != TrainState::Training || !m_told.isValid())
        return m_progress.etaS;
    const double since = static_cast<double>(m_told.elapsed()) / 1000;
    return std::max(0.0, m_progress.etaS - since);
}

int RunPace::silentSeconds(TrainState state) const {
    const bool quietByRight = !isActive(state) || state == TrainState::Paused;
    return quietByRight || !m_heard.isValid() ? 0 : static_cast<int>(m_heard.elapsed() / 1000);
}

}  // namespace seedling
