#pragma once

#include <optional>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/model/Classifier.h"
#include "engine/protocol/ModelCalibration.h"
#include "engine/train/Checkpoint.h"

namespace seedling {

/// A run's model as it answers and is exported: its temperature is in the weights of its last
/// layer, so that every format has it without a step of its own.
struct CalibratedModel {
    RunModel model;
    std::optional<ModelCalibration> calibration;  ///< None of runs before this was measured.
};

/// From now on the network's logits are those before over the temperature, above 0; of two heads
/// both.
void divideLogits(Classifier& network, double temperature);

/// What the project keeps of how sure a run's answers are; none where it keeps nothing, or nothing
/// that can be read. Errors: those of the project.
Result<std::optional<ModelCalibration>> storedCalibration(Project& project, RunId run);

/// The model of a run's newest readable checkpoint with its temperature. Errors: as loadRunModel.
Result<CalibratedModel> loadCalibratedModel(Project& project, RunId run);

}  // namespace seedling
