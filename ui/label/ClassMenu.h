#pragma once

#include <functional>

#include "ui/bridge/ProjectModel.h"

class QMenu;

namespace seedling {

/// What can be done with a class besides naming and deleting it: its key, its colour, its place,
/// and giving all its labels to another class. Every entry is one undo step.
/// report: what went wrong; called at once or never.
void fillClassMenu(QMenu& menu, ProjectModel& project, const ClassRecord& record,
                   const std::function<void(const Status&)>& report);

}  // namespace seedling
