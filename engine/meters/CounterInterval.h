#pragma once

#include <optional>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/StuckWatch.h"

namespace seedling {

/// The interval between two readings of a processor's energy counters, however they are reached.
/// They move every millisecond, so that none is never an energy of zero. Uncertainty shown: 5 %.
/// Thread rule: one thread.
class CounterInterval {
public:
    /// Ends the interval now and begins the next one. Returns the seconds of the one that ended.
    double next(const MeterEnvironment& environment);

    /// What the counters gave in the interval that ended, all together. None where they did not
    /// move; `status` becomes Stuck once that has been so for long while the machine worked.
    std::optional<EnergyInterval> energyOf(double joules, MeterStatus& status);

private:
    double m_nowSeconds = 0;
    double m_nowCpuSeconds = 0;
    double m_seconds = 0;     ///< Of the interval that ended,
    double m_cpuSeconds = 0;  ///< and the processor time used in it.
    StuckWatch m_still;
};

}  // namespace seedling
