#include "engine/report/EnergyFigures.h"

namespace seedling::report {

std::vector<NamedEnergy> energyFigures(const RunSummary& summary) {
    std::vector<NamedEnergy> energies = {{"Whole machine",
                                          {summary.energyJ, summary.energyLowJ, summary.energyHighJ,
                                           summary.energyKind, summary.energyMeasuredShare},
                                          summary.energySource}};
    if (summary.energyAboveIdle) {
        energies.push_back({"Above idle", *summary.energyAboveIdle,
                            "the whole machine without what it uses at rest"});
    }
    if (summary.energyProcess) {
        energies.push_back({"Share of the run", *summary.energyProcess,
                            "by its part of the processor time of all programs"});
    }
    return energies;
}

}  // namespace seedling::report
