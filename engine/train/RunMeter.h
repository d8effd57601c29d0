#pragma once

#include <cstdint>

#include "engine/meters/EnergyLedger.h"
#include "engine/protocol/Event.h"
#include "engine/train/CheckpointHeader.h"

namespace seedling {

/// Memory and energy of a run: the one place that asks all meters. Energy goes on from what the run
/// had used when its checkpoint was written. Thread rule: one thread.
class RunMeter {
public:
    explicit RunMeter(const RunProgress& before);

    /// Energy of a pause is not counted.
    void pause() { m_energy.pause(); }
    void resume() { m_energy.start(); }

    /// Everything a resources event holds but the step, the operations and what memory is for. Call
    /// it a few times a second.
    ResourcesEvent read();

    /// Notes the energy used so far.
    void writeTo(RunProgress& progress);

    /// Largest resident memory of this process so far, bytes.
    [[nodiscard]] std::int64_t peakRssBytes() const;

private:
    EnergyLedger m_energy;
};

}  // namespace seedling
