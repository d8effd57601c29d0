#pragma once

#include <string>

namespace seedling {

/// What must be known to build a network again, weights aside.
struct NetworkSpec {
    std::string name;  ///< "frugal", "wrn-28-2", "wrn-28-8", "wrn-37-2" or "resnet-18"
    int side = 32;     ///< Pixels of the square input.
    int classes = 2;   ///< Outputs.
    double batchNormMomentum = 0.1;  ///< In LibTorch's convention.
    bool balancedHead = false;       ///< A second head, which answers. See BalancedHead.h.
    bool mirrorAnswers = false;      ///< Classifier::setMirrorAnswers.

    bool operator==(const NetworkSpec&) const = default;
};

}  // namespace seedling
