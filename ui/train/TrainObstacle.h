#pragma once

#include <QString>
#include <optional>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Why training cannot start, and what would help.
struct TrainObstacle {
    enum class Fix { None, OpenImages, AddClass, LabelClass };
    QString reason;   ///< "six has no labels yet, training needs 1 of each class."
    QString fixText;  ///< "Show candidates"; empty when there is nothing to offer.
    Fix fix = Fix::None;
    ClassId classId;  ///< With Fix::LabelClass: the class that lacks labels.
};

/// The first thing that is missing; none when training can start. GUI thread only.
std::optional<TrainObstacle> obstacleOf(const ProjectModel& project);

}  // namespace seedling
