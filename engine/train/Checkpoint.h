#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/base/StrongId.h"
#include "datasets/project/Project.h"
#include "engine/method/UnlabelledPolicy.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/Optimizer.h"
#include "engine/rounds/PseudoLabelRounds.h"
#include "engine/train/CheckpointHeader.h"
#include "engine/train/RestingImages.h"
#include "engine/train/SettledLayers.h"
#include "engine/train/SparseWeights.h"

namespace seedling {

/// The parts of a running training that a checkpoint keeps. Reading fills them in place; they must
/// have been made for the same network and method.
struct CheckpointParts {
    Classifier& live;
    Classifier& average;  ///< Averaged weights and the statistics that go with them.
    Optimizer& optimizer;
    UnlabelledPolicy* policy = nullptr;   ///< None for methods without one.
    PseudoLabelRounds* rounds = nullptr;  ///< Likewise.
    RestingImages* resting = nullptr;     ///< None where no image is drawn less.
    SettledLayers* settled = nullptr;     ///< None where all layers learn to the end.
    SparseWeights* sparse = nullptr;      ///< None where all weights are there.
};

/// Writes checkpoint-<step>.pt into the folder by temporary file, fsync and rename, then removes
/// all but the newest two. Errors: DiskFull, PermissionDenied, Io, Internal.
Status writeCheckpoint(const std::filesystem::path& folder, const CheckpointHeader& header,
                       const CheckpointParts& parts);

/// What writeCheckpoint writes, for a rank on another machine. LibTorch's exceptions pass through.
std::string checkpointBytes(const CheckpointHeader& header, const CheckpointParts& parts);

/// Restores the parts from such bytes. Errors: Corrupt.
Status readCheckpointBytes(const std::string& bytes, const CheckpointParts& parts);

/// Newest checkpoint of the folder that can be read; a damaged one is passed over. Errors:
/// NotFound.
Result<CheckpointHeader> readNewestHeader(const std::filesystem::path& folder);

/// Restores the parts from the checkpoint of that step. Errors: NotFound, Corrupt.
Status readCheckpoint(const std::filesystem::path& folder, std::int64_t step,
                      const CheckpointParts& parts);

/// A run's model as it is used: averaged weights, eval mode, fp32, no gradients.
struct RunModel {
    std::shared_ptr<Classifier> network;
    CheckpointHeader header;
};

/// The model of a run's newest readable checkpoint. Errors: NotFound (no checkpoint: says that the
/// run ended before its first), Corrupt.
Result<RunModel> loadRunModel(const Project& project, RunId run);

}  // namespace seedling
