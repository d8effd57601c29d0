#include "app/cli/Format.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "engine/meters/Carbon.h"

namespace seedling::cli {
namespace {

struct Scaled {
    double factor = 1;
    const char* unit = "";
};

std::string scaledText(double value, const Scaled& scale) {
    const double shown = value / scale.factor;
    return fmt::format("{:.{}f}", shown, shown < 10 ? 2 : (shown < 100 ? 1 : 0));
}

Scaled energyScale(double joules) {
    constexpr double kJoulesPerWh = 3600.0;
    if (joules >= 1000 * kJoulesPerWh) {
        return {1000 * kJoulesPerWh, "kWh"};
    }
    if (joules >= 0.1 * kJoulesPerWh) {
        return {kJoulesPerWh, "Wh"};
    }
    return {1, "J"};
}

// What is said of a figure that is not known.
constexpr const char* kNotKnown = "not known";

std::string bandText(double joules, double lowJoules, double highJoules, const std::string& kind) {
    const Scaled scale = energyScale(joules);
    return fmt::format("{} {} ({}, {} to {} {})", scaledText(joules, scale), scale.unit, kind,
                       scaledText(lowJoules, scale), scaledText(highJoules, scale), scale.unit);
}

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
        text += fmt::format(
            "  carbon     {}\n",
            carbonText(summary.energyJ, summary.carbonGramsPerKwh, summary.carbonSource));
    }
    return text;
}

}  // namespace

std::string countText(std::int64_t count) {
    std::string text = std::to_string(count);
    const std::size_t first = text.front() == '-' ? 1 : 0;
    for (std::size_t place = text.size(); place > first + 3;) {
        place -= 3;
        text.insert(place, ",");
    }
    return text;
}

std::string countText(std::int64_t count, const std::string& one, const std::string& many) {
    return countText(count) + " " + (count == 1 ? one : many);
}

std::string durationText(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(0.0, seconds)));
    if (whole < 60) {
        return fmt::format("{} s", whole);
    }
    if (whole < 3600) {
        return fmt::format("{}:{:02}", whole / 60, whole % 60);
    }
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string bytesText(std::int64_t bytes) {
    static constexpr std::array<const char*, 5> kUnits = {"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < kUnits.size()) {
        value /= 1000;
        ++unit;
    }
    return fmt::format("{:.{}f} {}", value, unit == 0 || value >= 100 ? 0 : 1, kUnits[unit]);
}

std::string percentText(double fraction) {
    return fmt::format("{:.1f} %", fraction * 100);
}

std::string energyText(double joules, double like) {
    const Scaled scale = energyScale(like);
    return fmt::format("{} {}", scaledText(joules, scale), scale.unit);
}

std::string energyText(double joules, double lowJoules, double highJoules, EnergyKind kind) {
    return bandText(joules, lowJoules, highJoules, toString(kind));
}

std::string energyText(const EnergyFigure& figure) {
    const double measured = figure.measuredShare;
    const bool isMixed = measured > 0.005 && measured < 0.99;
    const std::string kind =
        isMixed ? fmt::format("{:.0f} % measured", 100 * measured) : toString(figure.kind);
    return bandText(figure.joules, figure.lowJoules, figure.highJoules, kind);
}

std::string gramsText(double grams) {
    if (grams >= 1000) {
        return fmt::format("{:.3g} kg", grams / 1000);
    }
    return grams >= 1 ? fmt::format("{:.3g} g", grams) : fmt::format("{:.3g} mg", grams * 1000);
}

std::string carbonText(double joules, double gramsPerKwh, const std::string& source) {
    return fmt::format("{} CO2e at {:.0f} g/kWh, {}", gramsText(carbonGrams(joules, gramsPerKwh)),
                       gramsPerKwh, source);
}

std::string accuracyText(const AccuracyEstimate& estimate) {
    return fmt::format("{} ({:.1f} to {}) on {} {}", percentText(estimate.accuracy),
                       estimate.low * 100, percentText(estimate.high), countText(estimate.images),
                       estimate.source + (estimate.images == 1 ? " image" : " images"));
}

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
