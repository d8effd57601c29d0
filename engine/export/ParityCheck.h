#pragma once

#include <cstdint>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/eval/Predict.h"

namespace seedling {

/// How far the answers of two models lie apart.
struct Parity {
    std::int64_t images = 0;
    std::int64_t sameClass = 0;
    double largestDifference = 0;  ///< Of any probability, 0-1.
};

/// Sends the images through both models. Errors: as Predictor::predict; Internal when they do not
/// have the same classes.
Result<Parity> compareModels(Predictor& ours, Predictor& theirs, const std::vector<Image>& images);

}  // namespace seedling
