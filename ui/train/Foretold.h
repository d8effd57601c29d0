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
    double joules = 0;            ///< Of the whole machine; 0: not known.

    bool operator==(const Cost&) const = default;
};

/// As the worker has told it before the first step; none before that.
[[nodiscard]] std::optional<Cost> costOf(const MetricHistory& history);

/// Whether two runs are asked for alike, whatever their seeds.
[[nodiscard]] bool areAlike(TrainConfig one, const TrainConfig& other);

/// A run that went to its end.
struct EndedRun {
    RunId run;
    Cost took;
    std::optional<Cost> told;  ///< Before its first step; none of runs of earlier versions.
};

/// The newest run that went to its end with the same settings, whatever its seed. runs: oldest
/// first.
[[nodiscard]] std::optional<EndedRun> lastAlike(const std::vector<RunRecord>& runs,
                                                const TrainConfig& config);
/// What that one took.
[[nodiscard]] std::optional<Cost> lastTime(const std::vector<RunRecord>& runs,
                                           const TrainConfig& config);

/// "06:40 and 470 MB"
[[nodiscard]] QString figures(const Cost& cost);
/// "foretold 06:40 and 470 MB"
[[nodiscard]] QString besideTheRun(const Cost& cost);
/// Before anything is foretold: "last time 06:40 and 470 MB", or that nothing is known yet.
[[nodiscard]] QString beforehand(const std::optional<Cost>& last);

}  // namespace seedling::foretold
