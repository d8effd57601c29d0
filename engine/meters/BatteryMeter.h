#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/PowerIntegral.h"

namespace seedling {

/// The whole machine, display included, while it runs on its batteries: their power, integrated.
/// power_now, or current_now times voltage_now, of every battery that is discharging; some drivers
/// give the current a sign, so its size counts. No value while mains power is connected or a
/// battery is being charged, since the battery then does not carry the machine. Batteries of mice
/// and the like are passed over. The driver renews the figures every few seconds, so the band is
/// 10 % and the change between two readings.
class BatteryMeter : public EnergyMeter {
public:
    explicit BatteryMeter(MeterEnvironment environment);

    [[nodiscard]] std::string name() const override { return "battery"; }
    [[nodiscard]] std::string source() const override { return "whole machine (battery)"; }
    [[nodiscard]] MeterScope scope() const override { return MeterScope::Machine; }
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Integrated; }
    [[nodiscard]] MeterStatus status() const override { return m_status; }
    [[nodiscard]] std::string reason() const override { return m_reason; }
    [[nodiscard]] std::string remedy() const override;
    std::optional<EnergyInterval> read() override;

private:
    std::optional<double> watts();
    std::optional<double> absent(std::string reason);

    MeterEnvironment m_environment;
    PowerIntegral m_integral;
    MeterStatus m_status = MeterStatus::Absent;
    std::string m_reason;
    bool m_hasBattery = false;
    std::optional<double> m_lastWatts;
    double m_lastSeconds = 0;
};

}  // namespace seedling
