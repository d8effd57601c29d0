#include "engine/train/WorkCurve.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace seedling {

WorkCurve::WorkCurve(std::vector<Stage> stages) : m_stages(std::move(stages)) {}

double WorkCurve::at(double fraction) const {
    double work = m_stages.empty() ? 1.0 : m_stages.front().work;
    for (const Stage& stage : m_stages) {
        if (stage.from <= fraction) {
            work = stage.work;
        }
    }
    return work;
}

double WorkCurve::meanFrom(double fraction) const {
    if (m_stages.empty() || fraction >= 1) {
        return at(fraction);
    }
    double sum = 0;
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        const double end = i + 1 < m_stages.size() ? m_stages[i + 1].from : 1.0;
        sum += m_stages[i].work * std::max(end - std::max(m_stages[i].from, fraction), 0.0);
    }
    return sum / (1 - fraction);
}

}  // namespace seedling
