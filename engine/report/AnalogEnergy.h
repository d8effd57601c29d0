#pragma once

#include <string>
#include <vector>

#include "engine/protocol/SettlingRecord.h"

namespace seedling::report {

/// What a run would take on analog hardware: simulated, always to be shown as such.
struct AnalogEnergy {
    std::string device;  ///< Its name.
    std::string source;  ///< Of the energy of a multiply-add.
    double joules = 0;
    double lowJoules = 0;
    double highJoules = 0;
    double uncertainty = 1;  ///< Factor.
};

/// On each analog device that the program knows, were all the arithmetic of the run done there.
/// operations: that the run counted (a multiply-add is two). settling: which part of them is the
/// update of the weights. Empty where nothing was counted. Any thread.
std::vector<AnalogEnergy> analogEnergies(double operations, const SettlingRecord& settling);

}  // namespace seedling::report
