#include "app/cli/Format.h"

#include <fmt/format.h>

#include "engine/meters/Carbon.h"

namespace seedling::cli {
namespace {

// What is said of a figure that is not known.
constexpr const char* kNotKnown = "not known";

// The figures of a run's energy, in the order in which they are always shown.
std::string energyLines(const RunSummary& summary) {
    const EnergyFigure machine{summary.energyJ, summary.energyLowJ, summary.energyHighJ,
                               summary.energyKind, summary.energyMeasuredShare};
    std::string text = fmt::format("  energy     {}{}\n", energyText(machine),
                                   summary.energySource.empty() ? "" : ", " + summary.energySource);
    text += fmt::format("  over idle  {}\n",
                        summary.energyAboveIdle ? energyText(*summary.energyAboveIdle) : kNotKnown);
    text += fmt::format("  its share  {}\n",
                        summary.energyProcess ? energyText(*summary.energyProcess) : kNotKnown);
    if (summary.carbonGramsPerKwh > 0) {
        text += fmt::format("  carbon     {}\n",
                            carbonText(carbonGrams(summary.energyJ, summary.carbonGramsPerKwh),
                                       summary.carbonGramsPerKwh, summary.carbonSource));
    }
    return text;
}

}  // namespace

std::string runSummaryText(const RunSummary& summary, const std::string& reason) {
    const bool isUnfinished = reason == "stopped" || reason == "memory";
    std::string text = fmt::format(
        "run {} {}: {} with {} in {}, {}, {}\n", summary.run.value,
        isUnfinished ? "stopped" : "finished", summary.method, summary.network, summary.precision,
        countText(summary.steps, "step", "steps"), durationText(summary.seconds));
    if (!summary.end.empty()) {
        text += fmt::format("  ended      {}\n", summary.end);
    }
    text += fmt::format("  labels     {}\n", countText(summary.labels));
    text += fmt::format("  accuracy   {}\n",
                        summary.validation
                            ? accuracyText(*summary.validation)
                            : std::string("not measured: too few labels to hold any back"));
    if (summary.method != "supervised") {
        text += fmt::format("  trusted    {} of the unlabelled images\n",
                            percentText(summary.maskRate));
    }
    text += fmt::format("  memory     {} at its peak, of it tensors {}\n",
                        bytesText(summary.peakRssBytes), bytesText(summary.tensorPeakBytes));
    text += energyLines(summary);
    return text;
}

}  // namespace seedling::cli
