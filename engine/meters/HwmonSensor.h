#pragma once

#include <filesystem>
#include <optional>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/PowerIntegral.h"

namespace seedling {

/// One sensor of hwmon: a counter of microjoules, or a power in microwatts.
class HwmonSensor {
public:
    /// file: energyN_input, powerN_average or powerN_input. periodSeconds: between readings.
    HwmonSensor(std::filesystem::path file, double periodSeconds);

    [[nodiscard]] bool isCounter() const { return m_isCounter; }
    /// Energy since the previous call at `seconds`. None with the first call, and with `status` set
    /// when it cannot be read (Denied, Absent) or jumped (Reset).
    std::optional<EnergyInterval> advance(double seconds, MeterStatus& status);

private:
    std::filesystem::path m_file;
    bool m_isCounter;
    PowerIntegral m_integral;
    std::optional<double> m_lastJoules;
    double m_lastSeconds = 0;
};

}  // namespace seedling
