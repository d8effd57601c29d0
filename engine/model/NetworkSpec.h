#pragma once

#include <string>

#include "engine/equilibrium/EquilibriumSettings.h"
#include "engine/memory/MemorySaving.h"

namespace seedling {

/// What must be known to build a network again, weights aside.
struct NetworkSpec {
    std::string name;                ///< A network of ModelFactory.
    int side = 32;                   ///< Pixels of the square input.
    int classes = 2;                 ///< Outputs.
    double batchNormMomentum = 0.1;  ///< In LibTorch's convention.
    bool balancedHead = false;       ///< A second head, which answers. See BalancedHead.h.
    bool mirrorAnswers = false;      ///< Classifier::setMirrorAnswers.
    bool photoStem = false;   ///< ResNet: the stem for photos whatever the side, as in torchvision.
    bool frozenBody = false;  ///< Only the last layer learns; see Classifier::freezeBody.
    std::string encoder{};    ///< SHA-256 of the file that "encoder" runs; "" for all others.
    /// Where that file lies. No part of what is stored: a project may move.
    std::string encoderFile{};
    EquilibriumSettings equilibrium{};  ///< Of a network that learns by it; see HopfieldNet.
    /// How its training saves memory; its answers do not depend on it.
    MemorySaving saving{};

    bool operator==(const NetworkSpec&) const = default;
};

}  // namespace seedling
