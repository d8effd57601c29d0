#pragma once

#include <string>

#include "datasets/base/StrongId.h"

namespace seedling {

/// The name of the project's setting that keeps what was measured of a run on the test part, as
/// JSON (engine/protocol/TestEvaluation.h). It is kept because measuring takes the model and
/// LibTorch.
inline std::string evaluationSetting(RunId run) {
    return "evaluation_" + std::to_string(run.value);
}

/// The name of the setting that keeps how sure the answers of a run's model may be taken to be, as
/// JSON (engine/protocol/ModelCalibration.h).
inline std::string calibrationSetting(RunId run) {
    return "calibration_" + std::to_string(run.value);
}

/// The name of the setting that keeps how the network of a run settles, as JSON
/// (engine/protocol/SettlingRecord.h). Runs by other methods than equilibrium propagation have
/// none.
inline std::string settlingSetting(RunId run) {
    return "settling_" + std::to_string(run.value);
}

}  // namespace seedling
