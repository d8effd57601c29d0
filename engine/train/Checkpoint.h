#pragma once

#include <torch/optim/optimizer.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"
#include "datasets/project/Project.h"
#include "engine/model/ModelFactory.h"

namespace seedling {

/// A class that a model can answer with; its place in the list is its place in the model's output.
struct ModelClass {
    ClassId id;
    std::string name;

    bool operator==(const ModelClass&) const = default;
};

/// How far a run has come. Random numbers need no state: all are drawn by (seed, step).
struct RunProgress {
    std::int64_t step = 0;       ///< Steps done.
    double trainingSeconds = 0;  ///< Time spent in steps, over all sittings.
    double flop = 0;
    double energyJ = 0;
    double energyLowJ = 0;
    double energyHighJ = 0;
    double maskRate = 0;             ///< Share over the threshold, averaged over the latest steps.
    std::int64_t labelPosition = 0;  ///< Position in the label log up to which labels are used.
    double fraction = 0;             ///< Of the schedule, 0-1.
    std::int64_t plannedSteps = 0;   ///< As last planned.
};

/// What a checkpoint says about itself; stored as JSON beside the tensors.
struct CheckpointHeader {
    NetworkSpec network;
    std::vector<ModelClass> classes;
    std::string precision;  ///< "fp32" or "bf16"
    int threads = 0;
    bool mirror = false;
    RunProgress progress;
};

/// The tensors of a running training. Reading fills them in place; they must have been made for the
/// same network. `state` holds the method's own tensors by name.
struct CheckpointTensors {
    std::shared_ptr<Classifier> live;
    std::shared_ptr<Classifier>
        average;  ///< Averaged weights and the statistics that go with them.
    torch::optim::Optimizer* optimizer = nullptr;
};

/// Writes checkpoint-<step>.pt into the folder by temporary file, fsync and rename, then removes
/// all but the newest two. Errors: DiskFull, PermissionDenied, Io, Internal.
Status writeCheckpoint(const std::filesystem::path& folder, const CheckpointHeader& header,
                       const CheckpointTensors& tensors);

/// Newest checkpoint of the folder that can be read; a damaged one is passed over. Errors:
/// NotFound.
Result<CheckpointHeader> readNewestHeader(const std::filesystem::path& folder);

/// Restores the tensors from the checkpoint of that step. Errors: NotFound, Corrupt.
Status readCheckpoint(const std::filesystem::path& folder, std::int64_t step,
                      const CheckpointTensors& tensors);

/// A run's model as it is used: averaged weights, eval mode, fp32, no gradients.
struct RunModel {
    std::shared_ptr<Classifier> network;
    CheckpointHeader header;
};

/// The model of a run's newest readable checkpoint. Errors: NotFound (no checkpoint: says that the
/// run ended before its first), Corrupt.
Result<RunModel> loadRunModel(const Project& project, RunId run);

}  // namespace seedling
