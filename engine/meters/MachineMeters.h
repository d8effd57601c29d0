#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/meters/EnergyMeter.h"
#include "engine/meters/MeterEnvironment.h"
#include "engine/meters/MeterSettings.h"

namespace seedling {

/// The ways of metering that there are, and what is known of the machine at rest.
struct MachineMeters {
    std::vector<std::unique_ptr<EnergyMeter>> meters;  ///< In order of preference.
    std::map<std::string, double> idleWatts;           ///< By name of the meter.
};

/// Every meter that this program knows, whether this machine has it or not; the estimates, which
/// are always there, come last.
MachineMeters machineMeters(const MeterEnvironment& environment, const MeterSettings& settings);

/// The same with the stored settings, as far as they can be read.
MachineMeters machineMeters(const MeterEnvironment& environment);

}  // namespace seedling
