#pragma once

#include <cstddef>
#include <vector>

#include "engine/meters/EnergyMeter.h"

namespace seedling {

/// Whether a kind comes from a meter, and not from a model.
bool isReal(EnergyKind kind);

/// What is known of a meter's interval when the meters to be summed are chosen.
struct MeterReading {
    MeterScope scope = MeterScope::Machine;
    EnergyKind kind = EnergyKind::Estimated;
    bool hasValue = false;
};

/// The meters that together cover the machine and see nothing twice, as places in `readings`, which
/// are in order of preference. A meter of the whole machine stands alone. Otherwise one meter of
/// the processor, one of the memory unless the first sees it too, and every one of graphics boards;
/// a model of the whole machine stands alone where no meter of the processor gives a value. All
/// others can be shown beside the sum, never in it. Any thread.
std::vector<std::size_t> choosePartition(const std::vector<MeterReading>& readings);

}  // namespace seedling
