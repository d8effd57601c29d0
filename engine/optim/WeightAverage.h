#pragma once

#include <torch/nn/module.h>

#include <cstdint>

namespace seedling {

/// Decay of the average at a step: `decay`, or with warm-up min(decay, (1 + step) / (10 + step)).
/// step: 0, 1, ... Any thread.
double averageDecayAt(double decay, bool warmup, std::int64_t step);

/// Moves the trainable weights of `average` towards those of `live`:
/// average = decay * average + (1 - decay) * live. Both are of the same network.
void updateAverage(torch::nn::Module& average, const torch::nn::Module& live, double decay);

/// Copies what is not trained (batch-norm statistics, normalisation) from `live`; FixMatch averages
/// weights only.
void copyBuffers(torch::nn::Module& average, const torch::nn::Module& live);

/// Copies everything.
void copyAll(torch::nn::Module& target, const torch::nn::Module& source);

}  // namespace seedling
