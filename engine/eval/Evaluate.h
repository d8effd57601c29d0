#pragma once

#include <functional>
#include <string>
#include <vector>

#include "datasets/project/Project.h"

namespace seedling {

/// How well a run's last checkpoint does on images whose class is known.
struct EvaluationReport {
    RunId run;
    std::string split;  ///< "test" or "labelled"
    std::int64_t images = 0;
    std::int64_t leftOut = 0;  ///< Test images that show nearly the same as a training image.
    double accuracy = 0;       ///< 0-1
    double accuracyLow = 0;    ///< 95 % Wilson interval
    double accuracyHigh = 0;
    double balancedAccuracy = 0;  ///< Mean of the recalls of the classes that occur.
    std::vector<std::vector<std::int64_t>>
        confusion;  ///< [truth][predicted], in order of `classes`.
    std::vector<std::string> classes;
};

struct EvaluationSettings {
    int threads = 1;
    /// Judge those test images too that show nearly the same as a training image, as far as the
    /// project knows of such (StackStore). The model has seen their like, so they flatter it.
    bool withDuplicates = false;
};

/// Evaluates on the test part (hidden truth or labels there).
/// Errors: NotFound (no usable run, no checkpoint, or no test image with known class: says how to
/// add one).
Result<EvaluationReport> evaluate(Project& project, RunId run, const EvaluationSettings& settings);

}  // namespace seedling
