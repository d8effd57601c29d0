#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace seedling {

/// What a run is going to take, told before its first step. Memory is the most that it can come to:
/// with every unlabelled image trusted.
struct CostForecast {
    std::int64_t tensorPeakBytes = 0;  ///< Largest value of TensorMemory::currentBytes.
    std::int64_t rssBytes = 0;         ///< Largest resident memory of the process.
    double seconds = 0;                ///< From beginning to end, pauses left out.
    bool endsWithEnergy = false;       ///< Its energy budget ends it, before its schedule would.
    double joules = 0;                 ///< Of the whole machine; 0: not known.

    bool operator==(const CostForecast&) const = default;
};

/// The memory of this process when a forecast is made, in bytes.
struct MemoryAtHand {
    std::int64_t tensorBytes = 0;
    std::int64_t tensorPeakBytes = 0;  ///< So far.
    std::int64_t peakRssBytes = 0;     ///< So far.
};

/// As it is now. Any thread; takes milliseconds.
MemoryAtHand memoryAtHand();

/// What a run will have, in bytes.
struct MemoryToCome {
    double tensors = 0;  ///< At their peak, over those there are.
    double others = 0;   ///< Of the process beside tensors, with what it has already.
};

/// A pure function.
CostForecast forecastOf(const MemoryAtHand& now, const MemoryToCome& come, double seconds);

/// The same of a run with an energy budget, which ends at the earlier of both. energyEndSeconds:
/// when the budget will be used up, by the run's clock; infinite where there is none, and while no
/// energy is known. A pure function.
CostForecast withEnergyEnd(CostForecast forecast, double energyEndSeconds);

/// The same with what it takes at a mean power, 0 while that is not known. A pure function.
CostForecast withPower(CostForecast forecast, double watts);

/// Its values by the names of MetricNames.h.
std::map<std::string, double> metricsOf(const CostForecast& forecast);

}  // namespace seedling
