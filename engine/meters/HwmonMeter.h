#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/HwmonSensor.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/StuckWatch.h"

namespace seedling {

/// Processors or graphics boards that report their energy or power by hwmon: AMD processors
/// (amd_energy by socket, zenpower, fam15h_power) and boards of AMD, Intel and nouveau (amdgpu,
/// i915, xe, nouveau). Counters are used where they are there, else power is integrated. An AMD
/// graphics unit inside a processor reports the processor's package, so it is passed over.
/// Uncertainty shown: 5 % of counters, 10 % of integrated power.
///
/// Only files of energy and power are read: volts times amperes would need the wiring of each chip.
class HwmonMeter : public EnergyMeter {
public:
    /// scope: Processor or Graphics.
    HwmonMeter(MeterEnvironment environment, MeterScope scope);

    [[nodiscard]] std::string name() const override;
    [[nodiscard]] std::string source() const override;
    [[nodiscard]] MeterScope scope() const override { return m_scope; }
    [[nodiscard]] EnergyKind kind() const override;
    [[nodiscard]] MeterStatus status() const override { return m_status; }
    [[nodiscard]] std::string reason() const override;
    [[nodiscard]] std::string remedy() const override;
    [[nodiscard]] std::string command() const override;
    std::optional<EnergyInterval> read() override;

private:
    MeterEnvironment m_environment;
    MeterScope m_scope;
    std::vector<HwmonSensor> m_sensors;
    MeterStatus m_status = MeterStatus::Absent;
    bool m_hasStarted = false;
    double m_lastSeconds = 0;
    double m_lastCpuSeconds = 0;
    StuckWatch m_still;
};

}  // namespace seedling
