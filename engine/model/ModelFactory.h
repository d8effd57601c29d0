#pragma once

#include <memory>
#include <string>

#include "datasets/base/Result.h"
#include "engine/model/Classifier.h"

namespace seedling {

/// What must be known to build a network again, weights aside.
struct NetworkSpec {
    std::string name;                ///< "frugal", "wrn-28-2" or "wrn-28-8"
    int side = 32;                   ///< Pixels of the square input.
    int classes = 2;                 ///< Outputs.
    double batchNormMomentum = 0.1;  ///< In LibTorch's convention.

    bool operator==(const NetworkSpec&) const = default;
};

/// Builds a network by name; its weights are those of seed 1 until they are drawn or loaded.
/// Errors: InvalidArgument (unknown name, side under 8 or over 512, fewer than 2 classes).
Result<std::shared_ptr<Classifier>> createClassifier(const NetworkSpec& spec);

}  // namespace seedling
