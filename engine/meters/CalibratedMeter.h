#pragma once

#include <optional>
#include <string>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/MeterSettings.h"
#include "engine/meters/ProcessorTime.h"

namespace seedling {

/// Watts at a load, straight lines between the points, the outer points beyond them.
double wattsAt(const Calibration& calibration, double load);

/// What the calibrated part of the machine uses, from how busy its cores are: for a machine whose
/// meter is not always there, such as a laptop on mains power. Four readings at rest, 25, 50 and
/// 100 % with that many busy threads came within 3 to 12 % on average, 34 % at worst; the band
/// shown is 15 %. A model, never to be shown as a measurement.
class CalibratedMeter : public EnergyMeter {
public:
    CalibratedMeter(MeterEnvironment environment, std::optional<Calibration> calibration);

    [[nodiscard]] std::string name() const override { return "calibrated model"; }
    [[nodiscard]] std::string source() const override;
    [[nodiscard]] MeterScope scope() const override;
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Modelled; }
    [[nodiscard]] MeterStatus status() const override;
    [[nodiscard]] std::string reason() const override;
    [[nodiscard]] std::string remedy() const override;
    [[nodiscard]] std::optional<double> idleWatts() const override;
    std::optional<EnergyInterval> read() override;

private:
    MeterEnvironment m_environment;
    std::optional<Calibration> m_calibration;
    ProcessorClock m_clock;
    bool m_hasStarted = false;
    double m_lastSeconds = 0;
    double m_lastCpuSeconds = 0;
};

}  // namespace seedling
