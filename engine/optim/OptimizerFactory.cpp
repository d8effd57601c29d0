#include "engine/optim/OptimizerFactory.h"

#include <vector>

namespace seedling {

std::unique_ptr<torch::optim::SGD> createOptimizer(const torch::nn::Module& network,
                                                   const TrainConfig& config) {
    std::vector<torch::Tensor> kernels;
    std::vector<torch::Tensor> others;
    for (const torch::Tensor& parameter : network.parameters()) {
        (parameter.dim() > 1 ? kernels : others).push_back(parameter);
    }
    const auto options = [&](double decay) {
        return std::make_unique<torch::optim::SGDOptions>(
            torch::optim::SGDOptions(config.learningRate)
                .momentum(config.momentum)
                .nesterov(config.momentum > 0)
                .weight_decay(decay));
    };
    std::vector<torch::optim::OptimizerParamGroup> groups;
    groups.emplace_back(kernels, options(config.weightDecay));
    groups.emplace_back(others, options(0.0));
    return std::make_unique<torch::optim::SGD>(groups,
                                               torch::optim::SGDOptions(config.learningRate));
}

void setLearningRate(torch::optim::SGD& optimizer, double rate) {
    for (auto& group : optimizer.param_groups()) {
        static_cast<torch::optim::SGDOptions&>(group.options()).lr(rate);
    }
}

}  // namespace seedling
