#pragma once

#include <torch/optim/sgd.h>

#include <memory>

#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// SGD with Nesterov momentum. Weight decay applies to kernels and the last layer's matrix only
/// (tensors of two dimensions and more), never to biases or batch norm; its gradient is decay * w,
/// that is, the official code's half decay * |w|^2.
std::unique_ptr<torch::optim::SGD> createOptimizer(const torch::nn::Module& network,
                                                   const TrainConfig& config);

/// Sets the learning rate of all groups.
void setLearningRate(torch::optim::SGD& optimizer, double rate);

}  // namespace seedling
