#pragma once

#include <optional>

#include "ui/charts/PlotPicture.h"
#include "ui/train/RunSelection.h"

/// What each chart of a run shows, made from its series. Pure but for the words. GUI thread only.
namespace seedling::pictures {

/// Everything that the pictures are made from.
struct Input {
    const ShownRun& run;
    const MetricHistory& history;
    double steps = 1;  ///< End of the x axis.
    const ShownRun* compared = nullptr;
    const MetricHistory* comparedHistory = nullptr;
    std::optional<ResourcesEvent> resources;  ///< Newest, of the run that goes on.
    std::optional<AccuracyEstimate> test;     ///< When the run was measured on the test part.
    bool live = false;
};

[[nodiscard]] PlotPicture accuracy(const Input& input);
[[nodiscard]] PlotPicture trusted(const Input& input);
[[nodiscard]] PlotPicture loss(const Input& input);
/// limit: bytes that this machine can give; 0 when not known.
[[nodiscard]] PlotPicture memory(const Input& input, double limit);
[[nodiscard]] PlotPicture energy(const Input& input);
[[nodiscard]] PlotPicture power(const Input& input);
[[nodiscard]] PlotPicture speed(const Input& input);

/// Joules at the end of the run when it goes on as it did; none before a tenth of it is done.
[[nodiscard]] std::optional<double> energyAtEnd(const Input& input);

}  // namespace seedling::pictures
