#pragma once

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// What the processor probably uses, from the processor time of this program alone: each core that
/// it may use is taken for W = 7 watts of the processor's rated power, and draws W * (0.2 + 0.5 u)
/// at load u. That curve fitted four measured machines with a mean error of about a third; 7 W lies
/// between servers (about 4 W a core) and desktops (about 12 W). Band: divided and multiplied by
/// 2.5. Always there; always an estimate, never to be shown as a measurement.
class EstimatedMeter : public EnergyMeter {
public:
    static constexpr double kWattsPerCore = 7.0;
    static constexpr double kIdleShare = 0.2;
    static constexpr double kLoadShare = 0.5;
    static constexpr double kBand = 2.5;

    explicit EstimatedMeter(MeterEnvironment environment);

    [[nodiscard]] std::string name() const override { return "processor time"; }
    [[nodiscard]] std::string source() const override;
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Estimated; }
    [[nodiscard]] MeterStatus status() const override { return MeterStatus::Ok; }
    [[nodiscard]] std::string reason() const override { return {}; }
    [[nodiscard]] std::string remedy() const override { return {}; }
    std::optional<EnergyInterval> read() override;

private:
    MeterEnvironment m_environment;
    bool m_hasStarted = false;
    double m_lastSeconds = 0;
    double m_lastCpuSeconds = 0;
};

}  // namespace seedling
