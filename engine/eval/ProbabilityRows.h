#pragma once

#include <torch/types.h>

#include <vector>

#include "engine/eval/Predict.h"

namespace seedling {

/// Appends the rows of [N, C] float probabilities as answers.
void appendRows(const torch::Tensor& probabilities, std::vector<Predictor::Answer>& answers);

}  // namespace seedling
