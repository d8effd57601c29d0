#pragma once

#include <string>
#include <vector>

#include "engine/meters/CounterInterval.h"
#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/RaplZone.h"

namespace seedling {

/// Energy counters of the processor packages and, where they are there, of the memory beside them,
/// read from the powercap files of Linux (Intel since Sandy Bridge, AMD since Zen). The zones
/// "core" and "uncore" lie inside a package and "psys" around it, so they are left out; a zone that
/// appears through two drivers is counted once. Sees neither the power supply's loss, nor disks,
/// fans or a graphics card. Uncertainty shown: 5 %. Not used inside virtual machines.
class RaplMeter : public EnergyMeter {
public:
    explicit RaplMeter(MeterEnvironment environment);

    [[nodiscard]] std::string name() const override { return "RAPL"; }
    [[nodiscard]] std::string source() const override;
    [[nodiscard]] MeterScope scope() const override;
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Measured; }
    [[nodiscard]] MeterStatus status() const override { return m_status; }
    [[nodiscard]] std::string reason() const override;
    [[nodiscard]] std::string remedy() const override;
    [[nodiscard]] std::string command() const override;
    std::optional<EnergyInterval> read() override;

private:
    [[nodiscard]] bool hasMemory() const;

    MeterEnvironment m_environment;
    bool m_isVirtual;
    std::vector<RaplZone> m_zones;
    MeterStatus m_status = MeterStatus::Absent;
    bool m_hasStarted = false;
    CounterInterval m_interval;
};

}  // namespace seedling
