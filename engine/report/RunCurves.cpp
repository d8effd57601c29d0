#include "engine/report/RunCurves.h"

#include <string>

#include "engine/protocol/MetricNames.h"

namespace seedling::report {
namespace {

constexpr double kPercent = 100;
constexpr double kGigabytes = 1e-9;
constexpr double kMegabytes = 1e-6;
constexpr double kWattHours = 1.0 / 3600;

std::vector<ChartPoint> scaled(const std::vector<ChartPoint>& points, double factor) {
    std::vector<ChartPoint> made = points;
    for (ChartPoint& point : made)
        point.y *= factor;
    return made;
}

ChartLine lineOf(const RunFacts& facts, const char* series, const char* name, double factor = 1,
                 LineTone tone = LineTone::Main) {
    return {name, tone, scaled(facts.seriesOf(series), factor)};
}

ChartBand bandOf(const RunFacts& facts, const char* low, const char* high, double factor) {
    return {"from", "to", scaled(facts.seriesOf(low), factor),
            scaled(facts.seriesOf(high), factor)};
}

Chart accuracy(const RunFacts& facts) {
    return {.title = "Accuracy",
            .unit = "%",
            .note = "of the labels that were held back, with its 95 % interval",
            .yEnd = kPercent,
            .lines = {lineOf(facts, metric::kValidationAccuracy, "held back", kPercent)},
            .band = bandOf(facts, metric::kValidationLow, metric::kValidationHigh, kPercent),
            .emptyText = "Not measured while it learnt: too few labels to hold any back."};
}

Chart losses(const RunFacts& facts) {
    return {.title = "Losses",
            .unit = "",
            .note = "how wrong it still is on the images of a step",
            .lines = {lineOf(facts, metric::kLossSupervised, "labelled"),
                      lineOf(facts, metric::kLossUnsupervised, "unlabelled", 1, LineTone::Second),
                      lineOf(facts, metric::kLossContrastive, "no labels", 1, LineTone::Quiet)},
            .emptyText = "No step was recorded."};
}

Chart trusted(const RunFacts& facts) {
    return {
        .title = "Trusted share",
        .unit = "%",
        .note =
            "of the unlabelled images; where their truth is known, how many of these were "
            "right",
        .yEnd = kPercent,
        .lines = {lineOf(facts, metric::kMaskRate, "trusted", kPercent),
                  lineOf(facts, metric::kPseudoLabelAccuracy, "right", kPercent, LineTone::Second)},
        .emptyText = facts.record.method == "supervised"
                         ? "This method learns from the labels alone."
                         : "No step was recorded."};
}

Chart learningRate(const RunFacts& facts) {
    return {.title = "Learning rate",
            .unit = "",
            .note = "",
            .lines = {lineOf(facts, metric::kLearningRate, "rate")},
            .emptyText = "No step was recorded."};
}

/// Of networks that learn by equilibrium propagation.
Chart settling(const RunFacts& facts) {
    return {.title = "Settling",
            .unit = "",
            .note = "how far a unit still moved in the last sweep: near 0 where the sweeps suffice",
            .lines = {lineOf(facts, metric::kSettlingResidual, "largest move")},
            .emptyText = "No step was recorded."};
}

/// Of runs of several ranks.
Chart waiting(const RunFacts& facts) {
    return {.title = "Exchange with other ranks",
            .unit = "%",
            .note =
                "of the time, in which nothing was computed: what goes on during the backward "
                "pass does not count",
            .yEnd = kPercent,
            .lines = {lineOf(facts, metric::kExchangeShare, "exchange", kPercent)},
            .emptyText = "No step was recorded."};
}

Chart exchanged(const RunFacts& facts) {
    return {.title = "Sent to other ranks",
            .unit = "MB/s",
            .note = "tensors of one rank",
            .lines = {lineOf(facts, metric::kExchangeBytesPerS, "sent", kMegabytes)},
            .emptyText = "No step was recorded."};
}

/// The last report of a run is of its end, where nothing is trained any more: no speed of its own.
std::vector<ChartPoint> withoutIdleEnd(std::vector<ChartPoint> points) {
    while (!points.empty() && points.back().y <= 0)
        points.pop_back();
    return points;
}

Chart speed(const RunFacts& facts) {
    return {.title = "Speed",
            .unit = "1/s",
            .note = "images a second",
            .lines = {ChartLine{"images/s", LineTone::Main,
                                withoutIdleEnd(facts.seriesOf(metric::kImagesPerSecond))}},
            .emptyText = "No step was recorded."};
}

Chart memory(const RunFacts& facts) {
    Chart chart{
        .title = "Memory",
        .unit = "GB",
        .note = "of the process, and of it the tensors",
        .lines = {lineOf(facts, metric::kRssBytes, "process", kGigabytes),
                  lineOf(facts, metric::kTensorBytes, "tensors", kGigabytes, LineTone::Second)},
        .emptyText = "No memory was recorded."};
    if (facts.summary && facts.summary->forecastRssBytes > 0)
        chart.level = ChartLevel{"told before",
                                 static_cast<double>(facts.summary->forecastRssBytes) * kGigabytes};
    return chart;
}

/// The kind belongs to every energy; a run without a summary says it nowhere.
std::string kindOf(const RunFacts& facts) {
    return facts.summary ? toString(facts.summary->energyKind) + ", " : std::string();
}

Chart energy(const RunFacts& facts) {
    return {.title = "Energy",
            .unit = "Wh",
            .note = kindOf(facts) + "since the run began, with its band",
            .lines = {lineOf(facts, metric::kEnergyJ, "used", kWattHours)},
            .band = bandOf(facts, metric::kEnergyLowJ, metric::kEnergyHighJ, kWattHours),
            .emptyText = "No energy was recorded."};
}

Chart power(const RunFacts& facts) {
    return {.title = "Power",
            .unit = "W",
            .note = kindOf(facts) + "at each moment",
            .lines = {lineOf(facts, metric::kPowerW, "power", 1, LineTone::Second)},
            .emptyText = "No power was recorded."};
}

}  // namespace

std::vector<Chart> curvesOf(const RunFacts& facts) {
    std::vector<Chart> charts{accuracy(facts), losses(facts), trusted(facts), learningRate(facts),
                              speed(facts),    memory(facts), energy(facts),  power(facts)};
    if (!facts.seriesOf(metric::kSettlingResidual).empty())
        charts.push_back(settling(facts));
    if (!facts.seriesOf(metric::kExchangeShare).empty()) {
        charts.push_back(waiting(facts));
        charts.push_back(exchanged(facts));
    }
    return charts;
}

}  // namespace seedling::report
