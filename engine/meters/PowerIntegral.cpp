#include "engine/meters/PowerIntegral.h"

#include <utility>

namespace seedling {

std::optional<EnergyInterval> PowerIntegral::add(double seconds, std::optional<double> watts) {
    if (watts && *watts < 0)
        watts.reset();
    const double gap = seconds - std::exchange(m_lastSeconds, seconds);
    const auto last = std::exchange(m_lastWatts, watts);
    if (!watts || !last || gap <= 0)
        return std::nullopt;
    if (gap > m_longestSeconds) {
        const double joules = *last * gap;
        return EnergyInterval{joules, joules / kStallBand, joules * kStallBand, joules};
    }
    return intervalOf((*last + *watts) / 2 * gap, m_uncertainty);
}

}  // namespace seedling
