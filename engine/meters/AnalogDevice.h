#pragma once

#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/meters/DeviceCatalog.h"
#include "engine/meters/DeviceForecast.h"
#include "engine/meters/DeviceProfile.h"

namespace seedling {

/// Hardware on which a network is a circuit: its weights are conductances of cells at the crossings
/// of wires, and its units are voltages. One file of resources/analog-devices:
///   version, id, name, year, notes   as in other device profiles
///   multiply_add, update             energy of one cell that is read, and that takes one product
///   of
///                                    what is active on its two sides, converters included
///   uncertainty                      factor
struct AnalogDevice {
    std::string id;
    std::string name;
    int year = 0;
    std::string notes;
    DeviceFigure joulesPerOperation;        ///< Of a multiply-add, which is two operations; > 0.
    DeviceFigure joulesPerUpdateOperation;  ///< The same of an update.
    DeviceFigure uncertainty;  ///< Factor >= 1 by which energy may be wrong either way.
};

/// What a run by equilibrium propagation did. Operations; a multiply-add is two.
struct AnalogWork {
    double settling = 0;  ///< In all phases.
    double updates = 0;
};

/// Errors: Corrupt (not JSON), InvalidArgument, as parseDeviceProfile. Any thread.
Result<AnalogDevice> parseAnalogDevice(const std::string& text, const std::string& name);

/// The files of resources/analog-devices, which are part of the program. Any thread.
const std::vector<ProfileText>& builtInAnalogDevices();

/// Joules that a run would take there:
///   settling * e_multiply_add + updates * e_update
/// and the band of the device's uncertainty around it. Simulated: never to be shown without that
/// word. Every sweep counts as reading all cells once, just as the program has done it; a circuit
/// settles by itself and may take less. What is beside the crossbars (control, memory for images)
/// is left out. Pure; any thread.
ForecastBand simulate(const AnalogWork& work, const AnalogDevice& device);

}  // namespace seedling
