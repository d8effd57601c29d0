#pragma once

#include <string>
#include <vector>

#include "engine/protocol/Event.h"

namespace seedling::report {

/// An energy of a run: never shown without how it is known and how far.
struct NamedEnergy {
    std::string name;
    EnergyFigure figure;
    std::string source;
};

/// The energies of a run in the order of showing: whole machine, above idle, share of the run's
/// process; what is not known is left out. At least one. Any thread.
std::vector<NamedEnergy> energyFigures(const RunSummary& summary);

}  // namespace seedling::report
