#pragma once

#include <vector>

#include "ui/train/FigureTable.h"
#include "ui/train/RunSelection.h"

namespace seedling {

/// The rules that can end a run before its time does, and where it stands with each; empty where
/// none was set. history: the run's. GUI thread only.
[[nodiscard]] std::vector<FigureTable::Row> stopRows(const ShownRun& run,
                                                     const MetricHistory& history);

}  // namespace seedling
