#pragma once

#include <vector>

#include "ui/bridge/ProjectModel.h"

/// What the predictions of a run say about the images of a project. Pure; GUI thread only.
namespace seedling::findings {

/// Rows of the test part whose class is `truth` and that the run took for `said`.
[[nodiscard]] std::vector<int> testImages(const ProjectModel& project,
                                          const PredictionTable& predictions, ClassId truth,
                                          ClassId said);

/// Unlabelled rows between whose best two answers a and b the run wavers, closest first.
[[nodiscard]] std::vector<int> tornBetween(const ProjectModel& project,
                                           const PredictionTable& predictions, ClassId a,
                                           ClassId b);

/// Rows whose label is another than what the run says, surest first.
[[nodiscard]] std::vector<int> disagreements(const ProjectModel& project,
                                             const PredictionTable& predictions);

}  // namespace seedling::findings
