#pragma once

#include <optional>

#include "engine/meters/EnergyMeter.h"

namespace seedling {

/// Energy from readings of power: trapezoids between them, with the times at which they were really
/// taken. Over a stall nothing is interpolated: that stretch counts with the last power before it
/// and is marked as estimated, within a factor of 2.5. A missing reading ends the interval without
/// a value. Thread rule: one thread.
class PowerIntegral {
public:
    static constexpr double kStallBand = 2.5;
    static constexpr double kLongestPeriods = 5;

    /// periodSeconds: how far readings lie apart; five times that is a stall. uncertainty: of a
    /// reading, as a fraction.
    PowerIntegral(double periodSeconds, double uncertainty)
        : m_longestSeconds(kLongestPeriods * periodSeconds), m_uncertainty(uncertainty) {}

    /// seconds: time of the reading. watts: none when it failed, or made no sense.
    std::optional<EnergyInterval> add(double seconds, std::optional<double> watts);

private:
    double m_longestSeconds;
    double m_uncertainty;
    double m_lastSeconds = 0;
    std::optional<double> m_lastWatts;
};

}  // namespace seedling
