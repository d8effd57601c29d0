#pragma once

#include <optional>
#include <string>

#include "engine/protocol/Event.h"

// Inside engine/protocol only: one name for reading every enum of the protocol.
namespace seedling {

inline std::optional<RunState> fromText(const std::string& text, RunState) {
    return runStateFromString(text);
}
inline std::optional<EnergyKind> fromText(const std::string& text, EnergyKind) {
    return energyKindFromString(text);
}

}  // namespace seedling
