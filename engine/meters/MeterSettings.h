#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"

namespace seedling {

/// Power at one load.
struct CalibrationPoint {
    double load = 0;  ///< Busy part of the cores that this program may use, 0-1.
    double watts = 0;
};

/// How the power of this machine follows its load, as once measured.
struct Calibration {
    std::string date;                        ///< "2026-03-05"
    std::string meter;                       ///< Name of what measured it.
    MeterScope scope = MeterScope::Machine;  ///< What that sees.
    std::vector<CalibrationPoint> points;    ///< In order of load, two or more.
};

/// What a person has stored about the meters of this machine: meters.json in the folder of their
/// settings.
struct MeterSettings {
    std::string wallMeter;  ///< Path of a wall meter's CSV file; empty: none.
    std::string carbon;     ///< A choice for carbonIntensity; empty: the world's average.
    std::string machine;    ///< Where the following was measured (machineName).
    std::string idleDate;   ///< "2026-03-05"
    std::map<std::string, double> idleWatts;  ///< At rest, by name of the meter.
    std::optional<Calibration> calibration;
};

/// What tells this machine from others: its processor and the cores that may be used.
std::string machineName(const MeterEnvironment& environment);
/// Today as "2026-03-05", UTC, by the environment's clock.
std::string dateToday(const MeterEnvironment& environment);

/// The stored settings; the defaults where there are none. What was measured on another machine, as
/// in a folder that several share, is left out. Errors: Corrupt, PermissionDenied, Io.
Result<MeterSettings> readMeterSettings(const MeterEnvironment& environment);
/// Errors: NotFound (there is no folder for settings), PermissionDenied, DiskFull, Io.
Status writeMeterSettings(const MeterEnvironment& environment, const MeterSettings& settings);

}  // namespace seedling
