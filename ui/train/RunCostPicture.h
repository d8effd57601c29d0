#pragma once

#include <QString>
#include <vector>

#include "ui/charts/ScatterView.h"
#include "ui/train/RunFigures.h"

namespace seedling {

/// What accuracy is looked at against.
enum class RunCost { Energy, Time, Labels };

/// How accurate runs are for what they cost, and in words what has to be known when looking at it:
/// how the energy is known, and which runs are missing.
struct RunCostPicture {
    ScatterPicture picture;
    QString note;
};

namespace runs {

/// Runs that go on are not in it: their cost is not known yet.
[[nodiscard]] RunCostPicture costPicture(const std::vector<RunFigures>& all, RunCost cost);

}  // namespace runs

}  // namespace seedling
