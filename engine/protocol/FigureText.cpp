#include "engine/protocol/FigureText.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace seedling::figures {
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

std::string bandText(double joules, double lowJoules, double highJoules, const std::string& kind) {
    const Scaled scale = energyScale(joules);
    return fmt::format("{} {} ({}, {} to {} {})", scaledText(joules, scale), scale.unit, kind,
                       scaledText(lowJoules, scale), scaledText(highJoules, scale), scale.unit);
}

}  // namespace

std::string countText(std::int64_t count) {
    std::string text = std::to_string(count);
    const std::size_t first = text.front() == '-' ? 1 : 0;
    for (std::size_t place = text.size(); place > first + 3;) {
        place -= 3;
        text.insert(place, 1, ',');
    }
    return text;
}

std::string countText(std::int64_t count, const std::string& one, const std::string& many) {
    return fmt::format("{} {}", countText(count), count == 1 ? one : many);
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
    return bandText(figure.joules, figure.lowJoules, figure.highJoules, kindText(figure));
}

std::string kindText(const EnergyFigure& figure) {
    const double measured = figure.measuredShare;
    const bool isMixed = measured > 0.005 && measured < 0.99;
    return isMixed ? fmt::format("{:.0f} % measured", 100 * measured) : toString(figure.kind);
}

std::string gramsText(double grams) {
    if (grams >= 1000) {
        return fmt::format("{:.3g} kg", grams / 1000);
    }
    return grams >= 1 ? fmt::format("{:.3g} g", grams) : fmt::format("{:.3g} mg", grams * 1000);
}

std::string carbonText(double grams, double gramsPerKwh, const std::string& source) {
    return fmt::format("{} CO2e at {:.0f} g/kWh, {}", gramsText(grams), gramsPerKwh, source);
}

std::string forecastText(double seconds, double rssBytes, bool endsWithEnergy) {
    return fmt::format("about {} and {} of memory{}", durationText(seconds),
                       bytesText(std::llround(rssBytes)),
                       endsWithEnergy ? "; it ends with the energy budget" : "");
}

std::string operationsText(double flop) {
    static constexpr std::array<const char*, 5> kUnits = {"MFLOP", "GFLOP", "TFLOP", "PFLOP",
                                                          "EFLOP"};
    double value = flop / 1e6;
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < kUnits.size()) {
        value /= 1000;
        ++unit;
    }
    return fmt::format("{} {}", scaledText(value, {}), kUnits[unit]);
}

std::string accuracyText(const AccuracyEstimate& estimate) {
    return fmt::format("{} ({:.1f} to {}) on {} {}", percentText(estimate.accuracy),
                       estimate.low * 100, percentText(estimate.high), countText(estimate.images),
                       estimate.source + (estimate.images == 1 ? " image" : " images"));
}

}  // namespace seedling::figures
