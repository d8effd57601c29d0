#include "engine/optim/WeightAverage.h"

#include <torch/types.h>
#include <torch/utils.h>

#include <algorithm>
#include <vector>

namespace seedling {
namespace {

void copyEach(const std::vector<torch::Tensor>& targets,
              const std::vector<torch::Tensor>& sources) {
    const torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        targets[i].copy_(sources[i]);
    }
}

}  // namespace

double averageDecayAt(double decay, bool warmup, std::int64_t step) {
    if (!warmup) {
        return decay;
    }
    const double t = static_cast<double>(step);
    return std::min(decay, (1.0 + t) / (10.0 + t));
}

void updateAverage(torch::nn::Module& average, const torch::nn::Module& live, double decay) {
    const torch::NoGradGuard noGrad;
    const std::vector<torch::Tensor> targets = average.parameters();
    const std::vector<torch::Tensor> sources = live.parameters();
    for (std::size_t i = 0; i < targets.size(); ++i) {
        // What is frozen is the same in both.
        if (sources[i].requires_grad()) {
            targets[i].lerp_(sources[i], 1.0 - decay);
        }
    }
}

void copyBuffers(torch::nn::Module& average, const torch::nn::Module& live) {
    copyEach(average.buffers(), live.buffers());
}

void copyAll(torch::nn::Module& target, const torch::nn::Module& source) {
    copyEach(target.parameters(), source.parameters());
    copyBuffers(target, source);
}

}  // namespace seedling
