#pragma once

#include <cstdint>

#include "engine/meters/EnergySampler.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/protocol/Event.h"
#include "engine/train/CheckpointHeader.h"

namespace seedling {

/// Memory and energy of a run: the one place that asks all meters. Energy goes on from what the run
/// had used when its checkpoint was written. Thread rule: one thread; energy is sampled in another
/// one that lives as long as this.
class RunMeter {
public:
    /// environment: the machine, for tests.
    explicit RunMeter(const RunProgress& before, const MeterEnvironment& environment = {});

    /// Energy of a pause is not counted.
    void pause() { m_energy.pause(); }
    void resume() { m_energy.start(); }

    /// Everything a resources event holds but the step, the operations and what memory is for.
    /// Energy is as of the last sample, a fraction of a second ago.
    ResourcesEvent read();
    /// The same with energy up to now.
    ResourcesEvent readNow();

    /// Notes the energy used up to now.
    void writeTo(RunProgress& progress);

    /// Processor seconds that it took to read the meters, over all sittings; as of the last sample.
    [[nodiscard]] double telemetryCpuSeconds() const;
    /// Largest resident memory of this process so far, bytes.
    [[nodiscard]] std::int64_t peakRssBytes() const;
    /// Notes how much carbon dioxide a kilowatt-hour is taken for, as the person has chosen.
    void addCarbon(RunSummary& summary) const;

private:
    [[nodiscard]] ResourcesEvent eventOf(const EnergyTotal& energy) const;

    MeterEnvironment m_environment;
    double m_telemetryBefore;  ///< Of earlier sittings.
    EnergySampler m_energy;
};

}  // namespace seedling
