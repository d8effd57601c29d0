#pragma once

#include <string>
#include <vector>

#include "ui/charts/MetricTable.h"
#include "ui/train/RunPictures.h"

namespace seedling {

/// The charts of a run, in the order of showing.
enum class RunChart {
    Accuracy,
    Trusted,
    Loss,
    Memory,
    Energy,
    Speed,
    Classes,
    LearningRate,
    Threshold
};
inline constexpr int kRunCharts = 9;

/// What a chart is called in the name of a file: "learning-rate".
[[nodiscard]] std::string fileWord(RunChart chart);

/// The numbers behind a chart, as they were recorded and by the names of MetricNames.h with their
/// unit, those of a compared run behind them ("run 2 mask_rate"). Valid until the histories change.
/// GUI thread only.
[[nodiscard]] std::vector<MetricColumn> columnsOf(RunChart chart, const pictures::Input& input);

}  // namespace seedling
