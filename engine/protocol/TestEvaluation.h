#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/RunSettings.h"
#include "engine/protocol/Event.h"

namespace seedling {

/// How a run does on the project's test part: what `evaluate --json` says, kept in the project as
/// evaluationSetting.
struct TestEvaluation {
    AccuracyEstimate accuracy;
    double balancedAccuracy = 0;  ///< Mean of the recalls of the classes that occur.
    std::int64_t leftOut = 0;     ///< Test images that show nearly the same as a training image.
    std::vector<std::vector<std::int64_t>> confusion;  ///< [truth][answer], in order of `classes`.
    std::vector<std::string> classes;
};

/// Errors: Corrupt (a field is missing or of a wrong kind, or there is not one row and one column
/// for each class). Any thread.
Result<TestEvaluation> evaluationFromJson(const std::string& text);

}  // namespace seedling
