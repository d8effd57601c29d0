#include "engine/train/ViewSettings.h"

namespace seedling {

AugmentSettings augmentSettings(const TrainConfig& config, int side, bool mirror) {
    return {.side = side,
            .mirror = mirror,
            .shiftFraction = config.shift,
            .operations = config.operations,
            .operationProbability = config.operationProbability,
            .cutoutFraction = config.cutout,
            .warpStrength = config.warpStrength};
}

ViewKind strongViewOf(const TrainConfig& config) {
    if (config.strongView == "randaugment") {
        return ViewKind::Strong;
    }
    return config.strongView == "warp" ? ViewKind::Warped : ViewKind::Mixed;
}

}  // namespace seedling
