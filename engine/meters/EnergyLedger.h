#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/EnergyTotal.h"
#include "engine/meters/MachineMeters.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/ProcessorTime.h"

namespace seedling {

/// Adds up the energy of a run. Every interval is taken from the meters that choosePartition names
/// for it, so that nothing is counted twice and whatever no meter saw is filled by the estimate and
/// counted as estimated; it is never taken as zero. An interval in which the machine was suspended
/// is left out. Has no thread of its own (EnergySampler has): whoever uses it calls sample() a few
/// times a second, and at least every 10 seconds. Thread rule: one thread.
class EnergyLedger {
public:
    /// The meters of this machine. before: what a resumed run had used at its checkpoint.
    explicit EnergyLedger(const MeterEnvironment& environment = {}, const EnergyTotal& before = {});

    /// These meters, in order of preference.
    EnergyLedger(MachineMeters meters, const MeterEnvironment& environment,
                 const EnergyTotal& before = {});

    /// Begins to count, at first and after a pause.
    void start();
    /// Counts up to now, then stops until the next start.
    void pause();
    /// Counts up to now. Intervals shorter than 50 ms are left to the next call. Does nothing while
    /// it is not started.
    EnergyTotal sample();

    [[nodiscard]] const EnergyTotal& total() const { return m_total; }
    /// All meters, in order of preference, whether they are used or not.
    [[nodiscard]] std::vector<const EnergyMeter*> meters() const;
    /// Whether the sum is made of that meter, or would be, before there is one.
    [[nodiscard]] bool uses(const EnergyMeter& meter) const;

private:
    // A meter and what came of it in this sitting.
    struct Source {
        std::unique_ptr<EnergyMeter> meter;
        std::optional<double> idleWatts;
        std::optional<EnergyInterval> interval;  ///< The latest.
        double lastWatts = 0;                    ///< When it last had a value,
        double missingSeconds = 0;               ///< and how long ago that is.
        double joules = 0;                       ///< That it gave to the sum.
    };

    void readAll(double seconds);
    bool hasSlept();
    void add(double seconds, const ProcessorTime& before, const ProcessorTime& now);
    void addJoules(Source& source);
    void shareOut(const EnergyPart& aboveIdle, bool isReal, const ProcessorTime& before,
                  const ProcessorTime& now);
    void describe();
    [[nodiscard]] EnergyKind kindOfSum() const;
    [[nodiscard]] std::vector<const Source*> usedSources() const;

    MeterEnvironment m_environment;
    ProcessorClock m_clock;
    std::vector<Source> m_sources;
    EnergyTotal m_total;
    EnergyPart m_processBefore;  ///< Of earlier sittings,
    EnergyPart m_shared;         ///< and what this one has to share out:
    double m_ownCpuSeconds = 0;  ///< this process's part
    double m_allCpuSeconds = 0;  ///< of the time of all programs.
    double m_last = 0;
    double m_lastAsleep = 0;
    ProcessorTime m_lastTime;
    bool m_isRunning = false;
};

}  // namespace seedling
