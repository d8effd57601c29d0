#include "engine/report/AnalogEnergy.h"

#include "engine/meters/AnalogDevice.h"

namespace seedling::report {

std::vector<AnalogEnergy> analogEnergies(double operations, const SettlingRecord& settling) {
    std::vector<AnalogEnergy> energies;
    if (!(operations > 0) || !(settling.learningMultiplyAdds > 0))
        return energies;
    const double updates = operations * settling.updateMultiplyAdds / settling.learningMultiplyAdds;
    for (const ProfileText& text : builtInAnalogDevices()) {
        // All of them are read in a test.
        const auto device = parseAnalogDevice(text.text, text.name);
        if (!device)
            continue;
        const ForecastBand joules = simulate({operations - updates, updates}, *device);
        energies.push_back({device->name, device->joulesPerOperation.source, joules.value,
                            joules.low, joules.high, device->uncertainty.value});
    }
    return energies;
}

}  // namespace seedling::report
