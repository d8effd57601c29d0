#include "engine/meters/AnalogDevice.h"

#include "engine/meters/DeviceUnits.h"
#include "engine/meters/ProfileFields.h"

namespace seedling {
namespace {

AnalogDevice readDevice(ProfileFields root) {
    AnalogDevice device;
    (void)root.wholeNumber("version", 1, 1);
    device.id = root.text("id");
    device.name = root.text("name");
    device.year = root.wholeNumber("year", kFirstYear, kLastYear);
    device.notes = root.text("notes");
    device.joulesPerOperation = root.figure("multiply_add", units::kOperationEnergy);
    device.joulesPerUpdateOperation = root.figure("update", units::kOperationEnergy);
    device.uncertainty = root.figure("uncertainty", units::kFactor);
    root.finish();
    return device;
}

}  // namespace

Result<AnalogDevice> parseAnalogDevice(const std::string& text, const std::string& name) {
    return parseProfile<AnalogDevice>(text, name, &readDevice);
}

ForecastBand simulate(const AnalogWork& work, const AnalogDevice& device) {
    const double joules = work.settling * device.joulesPerOperation.value +
                          work.updates * device.joulesPerUpdateOperation.value;
    const double factor = device.uncertainty.value;
    return {joules, joules / factor, joules * factor};
}

}  // namespace seedling
