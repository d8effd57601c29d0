#pragma once

#include <QString>
#include <vector>

#include "ui/bridge/ProjectModel.h"

class QKeyEvent;

/// What all places have in common where keys label images. GUI thread only.
namespace seedling {

/// The class whose key was pressed, alone or with Shift; nullptr where it is no class's.
[[nodiscard]] const ClassRecord* classOfKey(const ProjectModel& project, const QKeyEvent& event);

/// Those rows of the project that take labels: what is kept for checking does not.
[[nodiscard]] std::vector<int> rowsThatTakeLabels(const ProjectModel& project,
                                                  std::vector<int> rows);
/// Why the others do not.
[[nodiscard]] QString whyNoLabels();

}  // namespace seedling
