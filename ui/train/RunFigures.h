#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "engine/protocol/Event.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

namespace seedling {

/// What a run was, what came of it and what it cost, as the table of all runs shows it. A figure
/// that is not known is absent, never zero. Plain values.
struct RunFigures {
    RunId id;
    QString name;  ///< Preset, or method where it has none: "Balanced".
    std::int64_t startedMs = 0;
    RunStatus status = RunStatus::Finished;
    bool live = false;
    int labels = 0;
    std::optional<AccuracyEstimate> accuracy;
    std::optional<double> seconds;
    std::optional<double> joules;
    EnergyKind energyKind = EnergyKind::Estimated;  ///< Means nothing without joules.
    std::optional<double> flop;
    std::optional<double> peakBytes;  ///< Of the process.
    std::uint64_t seed = 0;
    QString network;  ///< Empty while it is not known.
};

namespace runs {

/// What the project knows of a run, the one that goes on included. GUI thread.
[[nodiscard]] RunFigures figuresOf(const RunRecord& run, const RunSelection& selection,
                                   RunEvaluations& evaluations);
/// "50 held back": what an accuracy was found on.
[[nodiscard]] QString knownFrom(const AccuracyEstimate& accuracy);
/// "finished", "running" ...
[[nodiscard]] QString stateText(const RunFigures& run);

}  // namespace runs
}  // namespace seedling
