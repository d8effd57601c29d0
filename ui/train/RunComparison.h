#pragma once

#include <vector>

#include "ui/train/FigureTable.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

/// Two runs side by side, as rows of a table. GUI thread only.
namespace seedling::comparison {

/// What came of them: accuracy, labels, energy, memory, time.
[[nodiscard]] std::vector<FigureTable::Row> results(const RunSelection& selection,
                                                    RunEvaluations& evaluations);
/// Options in which they differ; empty when they were trained alike.
[[nodiscard]] std::vector<FigureTable::Row> differences(const RunSelection& selection);
/// What one run cost: time, energy, memory, operations.
[[nodiscard]] std::vector<FigureTable::Row> cost(const ShownRun& run);

}  // namespace seedling::comparison
