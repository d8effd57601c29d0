#include "engine/meters/MachineMeters.h"

#include "datasets/base/PathText.h"
#include "engine/meters/BatteryMeter.h"
#include "engine/meters/CalibratedMeter.h"
#include "engine/meters/EstimatedMeter.h"
#include "engine/meters/HwmonMeter.h"
#include "engine/meters/NvmlMeter.h"
#include "engine/meters/PerfMeter.h"
#include "engine/meters/RaplMeter.h"
#include "engine/meters/WallMeter.h"

namespace seedling {

MachineMeters machineMeters(const MeterEnvironment& environment, const MeterSettings& settings) {
    MachineMeters made;
    auto& meters = made.meters;
    meters.push_back(std::make_unique<WallMeter>(environment, pathFromText(settings.wallMeter)));
    meters.push_back(std::make_unique<BatteryMeter>(environment));
    meters.push_back(std::make_unique<RaplMeter>(environment));
    meters.push_back(std::make_unique<PerfMeter>(environment));
    meters.push_back(std::make_unique<HwmonMeter>(environment, MeterScope::Processor));
    meters.push_back(std::make_unique<NvmlMeter>(environment));
    meters.push_back(std::make_unique<HwmonMeter>(environment, MeterScope::Graphics));
    meters.push_back(std::make_unique<CalibratedMeter>(environment, settings.calibration));
    meters.push_back(std::make_unique<EstimatedMeter>(environment));
    meters.push_back(std::make_unique<EstimatedMemoryMeter>(environment));
    made.idleWatts = settings.idleWatts;
    return made;
}

MachineMeters machineMeters(const MeterEnvironment& environment) {
    return machineMeters(environment, readMeterSettings(environment).value_or(MeterSettings{}));
}

}  // namespace seedling
