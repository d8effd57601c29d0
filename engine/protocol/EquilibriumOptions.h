#pragma once

#include <string_view>

#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// Whether the network of that name settles at an energy and learns by equilibrium propagation.
inline bool isHopfieldNetwork(std::string_view network) {
    return network.starts_with("hopfield");
}

/// Whether a run learns by equilibrium propagation: as its method, or by its network.
inline bool learnsByEquilibrium(const TrainConfig& config) {
    return config.method == "equilibrium" || isHopfieldNetwork(config.network);
}

}  // namespace seedling
