#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/meters/EnergyTotal.h"
#include "engine/model/NetworkSpec.h"
#include "engine/protocol/PretrainedRecord.h"
#include "engine/train/ModelClass.h"

namespace seedling {

/// How far a run has come. Random numbers need no state: all are drawn by (seed, step).
struct RunProgress {
    std::int64_t step = 0;           ///< Steps done.
    double elapsedSeconds = 0;       ///< Of training, over all sittings; pauses left out.
    double fraction = 0;             ///< Of the schedule, 0-1.
    std::int64_t plannedSteps = 0;   ///< As last planned.
    std::int64_t warmSteps = 0;      ///< Steps without labels before the first of these.
    double warmSeconds = 0;          ///< elapsedSeconds at the first of these.
    std::int64_t labelPosition = 0;  ///< Position in the label log up to which labels are used.
    int evaluations = 0;             ///< Evaluation points passed.
    double maskRate = 0;             ///< Share over the threshold, averaged over the latest steps.
    double flop = 0;
    std::int64_t imagesSeen = 0;  ///< Views through the network, with and without gradient.
    double energyJ = 0;
    double energyLowJ = 0;
    double energyHighJ = 0;
    // Parts of it by how they are known; what is left was measured.
    double energyIntegratedJ = 0;
    double energyModelledJ = 0;
    double energyEstimatedJ = 0;
    EnergyPart energyAboveIdle;  ///< Of the time for which the power at rest was known.
    EnergyPart energyProcess;    ///< This process's share of that.
    double meteredSeconds = 0;
    double telemetryCpuSeconds = 0;  ///< Processor time of reading the meters.

    bool operator==(const RunProgress&) const = default;
};

/// What a checkpoint says about itself; stored as JSON beside the tensors.
struct CheckpointHeader {
    NetworkSpec network;
    std::vector<ModelClass> classes;
    std::string precision;  ///< As toString(Precision) names it.
    int threads = 0;
    bool mirror = false;            ///< Whether weak views were mirrored.
    int labelledBatch = 0;          ///< B, as it was chosen; 0: as configured.
    int unlabelledRatio = 0;        ///< mu; 0: as configured.
    PretrainedRecord pretrained{};  ///< What the run began with.
    RunProgress progress;

    bool operator==(const CheckpointHeader&) const = default;
};

std::string toJson(const CheckpointHeader& header);
/// Errors: Corrupt.
Result<CheckpointHeader> checkpointHeaderFromJson(const std::string& text);

}  // namespace seedling
