#pragma once

#include <torch/torch.h>

#include <algorithm>
#include <vector>

#include "engine/train/Checkpoint.h"
#include "engine/train/TrainJob.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling::test {

/// Trains from beginning to end; nobody listens.
inline Result<TrainOutcome> trained(TinyProject& tiny, const TrainConfig& config) {
    RunControl control;
    EventList events;
    return train(*tiny.project, {config, {}}, control, events);
}

/// Everything of a run's model that training changes.
inline std::vector<torch::Tensor> weightsOf(const Project& project, RunId run) {
    const RunModel model = loadRunModel(project, run).value();
    std::vector<torch::Tensor> tensors = model.network->parameters();
    for (const torch::Tensor& buffer : model.network->buffers()) {
        tensors.push_back(buffer);
    }
    return tensors;
}

inline bool bitwiseEqual(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b) {
    return std::ranges::equal(
        a, b, [](const torch::Tensor& x, const torch::Tensor& y) { return x.equal(y); });
}

}  // namespace seedling::test
