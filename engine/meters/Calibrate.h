#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/meters/MachineMeters.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/MeterSettings.h"

namespace seedling {

/// How long each step of calibrate lasts.
inline constexpr double kCalibrationStepSeconds = 30;

/// How many threads are kept busy in each step: none, a quarter of the cores, half of them, all.
/// Steps that are the same on a machine with few cores come once.
std::vector<int> calibrationSteps(int cores);

/// How calibrate acts on the machine, so that tests need not wait.
struct CalibrationHooks {
    std::function<void(double seconds)> wait;
    /// Keeps so many threads busy for as long as what it returns lives.
    std::function<std::shared_ptr<void>(int threads)> keepBusy;
    /// Told before each step; may be empty.
    std::function<void(int threads)> tell;
};

/// Those of this machine. tell may be empty.
CalibrationHooks machineHooks(std::function<void(int threads)> tell);

/// The meter that would be calibrated with: the first that can be read of the whole machine, else
/// of the processor. Null where there is none.
EnergyMeter* calibrationMeter(const MachineMeters& meters);

/// Reads the meter in each step, after the first sixth of it, in which power settles. The load of a
/// step is that which was really there. Takes two minutes on four cores or more; blocks. Errors:
/// NotFound (no meter can be read; the steps were still gone through, so that a person could read
/// a plug meter), Io (the meter gave no value, or other programs kept the machine busy).
Result<Calibration> calibrate(const MachineMeters& meters, const MeterEnvironment& environment,
                              const CalibrationHooks& hooks);

/// From figures that a person has read from a plug meter, one a step, in watts. Errors:
/// InvalidArgument (too few or too many, or not positive).
Result<Calibration> calibrationOf(const std::vector<double>& watts,
                                  const MeterEnvironment& environment);

/// Power at rest, in watts, with the meter's band.
struct RestPower {
    double watts = 0;
    double lowWatts = 0;
    double highWatts = 0;
};

/// What each meter that can be read shows at rest, by its name: the 5th percentile over `seconds`,
/// read once a second, so that neither a program that woke up nor a single low reading decides.
/// Blocks for that long.
std::map<std::string, RestPower> powerAtRest(const MachineMeters& meters,
                                             const MeterEnvironment& environment, double seconds,
                                             const std::function<void(double seconds)>& wait);

}  // namespace seedling
