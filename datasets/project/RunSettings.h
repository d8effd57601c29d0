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

}  // namespace seedling
