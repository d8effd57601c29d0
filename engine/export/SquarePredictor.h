#pragma once

#include <torch/types.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/eval/Predict.h"

namespace seedling {

/// Answers for pixels at training size: [N, 3, side, side] uint8 -> [N, classes] float.
using SquareAnswers = std::function<torch::Tensor(const torch::Tensor& pixels)>;

/// A form of a run's model that takes pictures of side x side pixels alone, with the resizing that
/// the run's own model has in front.
std::unique_ptr<Predictor> squarePredictor(SquareAnswers answers, std::vector<std::string> classes,
                                           int side);

}  // namespace seedling
