#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "datasets/project/Records.h"
#include "engine/protocol/TrainConfig.h"
#include "ui/train/MetricHistory.h"

/// What a run is going to take, in words. Pure but for the words. GUI thread only.
namespace seedling::foretold {

struct Cost {
    double seconds = 0;
    double bytes = 0;             ///< Of the process, at its peak.
    bool endsWithEnergy = false;  ///< The energy budget is expected to end it.

    bool operator==(const Cost&) const = default;
};

/// As the worker has told it before the first step; none before that.
[[nodiscard]] std::optional<Cost> costOf(const MetricHistory& history);

/// What the newest run took that went to its end with the same settings, whatever its seed. runs:
/// oldest first.
[[nodiscard]] std::optional<Cost> lastTime(const std::vector<RunRecord>& runs,
                                           const TrainConfig& config);

/// "06:40 and 470 MB"
[[nodiscard]] QString figures(const Cost& cost);
/// "foretold 06:40 and 470 MB"
[[nodiscard]] QString besideTheRun(const Cost& cost);
/// Before anything is foretold: "last time 06:40 and 470 MB", or that nothing is known yet.
[[nodiscard]] QString beforehand(const std::optional<Cost>& last);

}  // namespace seedling::foretold
