#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// What a run has used so far.
struct EnergyTotal {
    double joules = 0;
    double lowJoules = 0;  ///< Band: the parts' bands are added up, since their errors go together.
    double highJoules = 0;
    double watts = 0;                         ///< Over the last interval.
    double seconds = 0;                       ///< Time that was metered; pauses are left out.
    double estimatedJoules = 0;               ///< Part of `joules` that no meter has seen.
    EnergyKind kind = EnergyKind::Estimated;  ///< Of the least certain part that matters.
    std::string source;                       ///< For people: what was measured, and how.
};

/// Adds up the energy of a run from the one best source of this machine. An interval for which that
/// source has no value is filled by the estimate and counted as estimated; it is never taken as
/// zero. Has no thread of its own: whoever trains calls sample() a few times a second, and at least
/// every 10 seconds. Thread rule: one thread.
class EnergyLedger {
public:
    /// before: what a resumed run had used when its checkpoint was written.
    explicit EnergyLedger(MeterEnvironment environment = {}, const EnergyTotal& before = {});

    /// Uses these meters instead of this machine's. best: may be null; estimate: must not.
    EnergyLedger(std::unique_ptr<EnergyMeter> best, std::unique_ptr<EnergyMeter> estimate,
                 std::function<double()> seconds, const EnergyTotal& before = {});

    /// Begins to count, at first and after a pause.
    void start();
    /// Counts up to now, then stops until the next start.
    void pause();
    /// Counts up to now. Intervals shorter than 50 ms are left to the next call. Does nothing while
    /// it is not started.
    EnergyTotal sample();

    [[nodiscard]] const EnergyTotal& total() const { return m_total; }

private:
    void add(const EnergyInterval& interval, bool isEstimated, double seconds);
    void describe();

    std::unique_ptr<EnergyMeter> m_best;
    std::unique_ptr<EnergyMeter> m_estimate;
    std::function<double()> m_seconds;
    EnergyTotal m_total;
    double m_last = 0;
    bool m_isRunning = false;
};

}  // namespace seedling
