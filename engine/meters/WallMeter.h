#pragma once

#include <deque>
#include <filesystem>
#include <optional>
#include <string>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/WallMeterFile.h"

namespace seedling {

/// The whole machine at its mains plug, by a person's wall meter (WallMeterFile). A reading counts
/// until the next one, for at most five times the distance of the last two, 10 s or more. The
/// band of 5 % is that of common plug meters.
class WallMeter : public EnergyMeter {
public:
    /// file: may be empty, when the person has named none.
    WallMeter(MeterEnvironment environment, const std::filesystem::path& file);

    [[nodiscard]] std::string name() const override { return "wall meter"; }
    [[nodiscard]] std::string source() const override { return "whole machine (wall meter)"; }
    [[nodiscard]] MeterScope scope() const override { return MeterScope::Machine; }
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Integrated; }
    [[nodiscard]] MeterStatus status() const override { return m_status; }
    [[nodiscard]] std::string reason() const override;
    [[nodiscard]] std::string remedy() const override;
    std::optional<EnergyInterval> read() override;

private:
    void follow();
    [[nodiscard]] double longestSeconds() const;
    [[nodiscard]] std::optional<double> joulesBetween(double from, double to) const;
    void forgetBefore(double seconds);

    MeterEnvironment m_environment;
    std::filesystem::path m_path;
    WallMeterFile m_file;
    std::deque<WallReading> m_readings;  ///< Of the interval to come, and the one before it.
    double m_spacing = 0;                ///< Of the last two readings.
    MeterStatus m_status = MeterStatus::Absent;
    bool m_isReadable = false;
    bool m_hasStarted = false;
    double m_lastSeconds = 0;
};

}  // namespace seedling
