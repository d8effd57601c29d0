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

/// Largest differences of a probability that count as the same answer: for the same pixels, and
/// for images that both bring to size, where a pixel may round to the next level.
struct Tolerances {
    double samePixels;
    double resized;
};

/// As compareModels. Errors: also Internal when a probability differs by more than the tolerance.
Result<Parity> checkModels(Predictor& ours, Predictor& theirs, const std::vector<Image>& images,
                           double tolerance);

/// The larger differences of two comparisons of the same images.
Parity worseOf(const Parity& a, const Parity& b);

}  // namespace seedling
