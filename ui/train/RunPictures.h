#pragma once

#include <optional>
#include <vector>

#include "ui/charts/ClassStrip.h"
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
    /// By place in the model's output; empty where they are not known any more.
    std::vector<ClassRecord> classes = {};
};

[[nodiscard]] PlotPicture accuracy(const Input& input);
[[nodiscard]] PlotPicture trusted(const Input& input);
[[nodiscard]] PlotPicture loss(const Input& input);
/// What the memory is for, as a stack under the resident memory; of runs of earlier versions the
/// tensors as a whole. limit: bytes that this machine can give; 0 when not known.
[[nodiscard]] PlotPicture memory(const Input& input, double limit);
/// The newest parts in words: "weights 1.2 MB, activations 900 MB"; "" where they are not known.
[[nodiscard]] QString memoryParts(const Input& input);
[[nodiscard]] PlotPicture energy(const Input& input);
[[nodiscard]] PlotPicture power(const Input& input);
[[nodiscard]] PlotPicture speed(const Input& input);
[[nodiscard]] PlotPicture learningRate(const Input& input);
/// Confidence that makes an image trusted. A method without one says so.
[[nodiscard]] PlotPicture threshold(const Input& input);
/// Whether it is known that the method trusts without a threshold.
[[nodiscard]] bool hasNoThreshold(const Input& input);

/// Classes of which there are series by class.
[[nodiscard]] std::size_t classCount(const MetricHistory& history);
/// What a class is called that has a place in the model's output.
[[nodiscard]] QString className(const Input& input, std::size_t place);
/// The share of every class in what was trusted, the colours from 0 to the largest share.
[[nodiscard]] ClassPicture classShares(const Input& input);
/// The threshold of every class, the colours from 0 to 1.
[[nodiscard]] ClassPicture classThresholds(const Input& input);

/// Joules at the end of the run when it goes on as it did; none before a tenth of it is done.
[[nodiscard]] std::optional<double> energyAtEnd(const Input& input);

}  // namespace seedling::pictures
