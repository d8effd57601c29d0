#pragma once

#include "engine/protocol/EventNames.h"
#include "engine/protocol/JsonFields.h"

// Inside engine/protocol only: the figures of energy that events and summaries have in common.
namespace seedling {

struct EnergyFigureFields {
    template <class Archive, class Object>
    void operator()(Archive& field, Object& figure) const {
        field("joules", figure.joules);
        field("low_j", figure.lowJoules);
        field("high_j", figure.highJoules);
        field("kind", figure.kind);
        field("measured_share", figure.measuredShare);
    }
};

/// Above rest, and of this process, beside the whole machine's; absent in earlier versions.
template <class Archive, class Object>
void energyFields(Archive& field, Object& object) {
    field.optional("energy_measured_share", object.energyMeasuredShare);
    field.part("energy_above_idle", object.energyAboveIdle, EnergyFigureFields{});
    field.part("energy_process", object.energyProcess, EnergyFigureFields{});
}

}  // namespace seedling
