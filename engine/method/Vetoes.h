#pragma once

#include <torch/types.h>

#include <cstdint>
#include <span>
#include <vector>

#include "engine/train/TrainingSet.h"

namespace seedling {

/// In rows of class probabilities: a class that the image of a row does not have.
struct VetoedPlace {
    std::int64_t row = 0;
    std::int64_t classIndex = 0;
};

/// images: one a row; vetoes: ascending by image.
std::vector<VetoedPlace> vetoedPlaces(std::span<const ImageId> images,
                                      std::span<const LabelledItem> vetoes);

/// What remains likely once it is known that an image is not of some classes: these get 0, the
/// others are scaled so that the row adds up to 1 again, p(c | not v) = p(c) / (1 - p(v)). Where
/// nothing remains, all classes are equally likely. rows: [N, C] float on the CPU, left as it is;
/// places: those of one row next to each other. Without places the rows themselves are returned.
torch::Tensor withoutVetoed(const torch::Tensor& rows, std::span<const VetoedPlace> places);

}  // namespace seedling
