#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "engine/protocol/FigureText.h"
#include "engine/protocol/MemorySplit.h"
#include "engine/protocol/MetricNames.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"

namespace seedling::report {
namespace {

/// In the order of kMemoryKinds.
constexpr std::array<const char*, kMemoryKinds.size()> kNames = {
    "Weights", "Gradients", "Optimizer and average", "Activations", "Batches, beside the tensors"};

/// Of the last value that was recorded: the parts where the tensors' peak was.
MemorySplit peakOf(const RunFacts& facts) {
    MemorySplit split;
    for (const MemoryKind& kind : kMemoryKinds) {
        const auto& points = facts.seriesOf(kind.peakName);
        if (!points.empty())
            split.*kind.bytes = std::llround(points.back().y);
    }
    return split;
}

/// The parts side by side; each is told by its row in the table below.
void writeBar(HtmlWriter& html, const MemorySplit& split) {
    constexpr double kWidth = 460;
    const auto all = static_cast<double>(split.tensors() + split.data);
    const auto svg =
        html.open("svg", {{"viewBox", "0 0 460 20"},
                          {"width", "460"},
                          {"height", "20"},
                          {"role", "img"},
                          {"aria-label", "Memory by what it is for, as in the table"}});
    double x = 0;
    for (std::size_t i = 0; i < kMemoryKinds.size(); ++i) {
        const double opacity = 0.9 - 0.16 * static_cast<double>(i);
        const double width = kWidth * static_cast<double>(split.*kMemoryKinds[i].bytes) / all;
        html.single("rect", {{"class", "share"},
                             {"x", fmt::format("{:.1f}", x)},
                             {"y", "2"},
                             {"width", fmt::format("{:.1f}", width)},
                             {"height", "16"},
                             {"fill-opacity", fmt::format("{:.2f}", opacity)}});
        x += width;
    }
}

void writeSplit(HtmlWriter& html, const MemorySplit& split) {
    html.element("h3", "By what it is for, where the tensors were at their peak");
    writeBar(html, split);
    const auto table = html.open("table");
    for (std::size_t i = 0; i < kMemoryKinds.size(); ++i) {
        const auto row = html.open("tr");
        html.element("th", kNames[i], {{"scope", "row"}});
        writeFigure(html, figures::bytesText(split.*kMemoryKinds[i].bytes));
    }
    const auto row = html.open("tr", {{"class", "total"}});
    html.element("th", "All tensors", {{"scope", "row"}});
    writeFigure(html, figures::bytesText(split.tensors()));
}

/// One figure that was told beforehand, beside what it was.
struct Foretold {
    const char* name;
    std::string told;
    std::string took;
    double ratio;  ///< Took / told; 0 where nothing was told.
};

Foretold bytesRow(const char* name, std::int64_t told, std::int64_t took) {
    const bool isKnown = told > 0;
    return {name, isKnown ? figures::bytesText(told) : "", figures::bytesText(took),
            isKnown ? static_cast<double>(took) / static_cast<double>(told) : 0};
}

Foretold timeRow(double told, double took) {
    const bool isKnown = told > 0;
    return {"Time", isKnown ? figures::durationText(told) : "", figures::durationText(took),
            isKnown ? took / told : 0};
}

Foretold energyRow(double told, double took) {
    return {"Energy of the machine", figures::energyText(told, took),
            figures::energyText(took, took), took / told};
}

void writeForetold(HtmlWriter& html, const std::vector<Foretold>& rows) {
    const auto table = html.open("table");
    {
        const auto row = html.open("tr");
        writeHead(html, "");
        writeHead(html, "told beforehand", true);
        writeHead(html, "took", true);
        writeHead(html, "difference", true);
    }
    for (const Foretold& each : rows) {
        const auto row = html.open("tr");
        html.element("th", each.name, {{"scope", "row"}});
        writeFigure(html, each.told.empty() ? "not told" : each.told);
        writeFigure(html, each.took);
        writeFigure(html, each.ratio > 0 ? fmt::format("{:+.1f} %", 100 * (each.ratio - 1)) : "");
    }
}

}  // namespace

void writeMemory(HtmlWriter& html, const RunFacts& facts) {
    html.element("h2", "Memory, and what was told beforehand");
    if (facts.summary) {
        const RunSummary& summary = *facts.summary;
        std::vector<Foretold> rows{
            bytesRow("Memory of the process", summary.forecastRssBytes, summary.peakRssBytes),
            bytesRow("Of it tensors", summary.forecastTensorPeakBytes, summary.tensorPeakBytes),
            timeRow(summary.forecastSeconds, summary.seconds)};
        if (summary.forecastEnergyJ > 0)
            rows.push_back(energyRow(summary.forecastEnergyJ, summary.energyJ));
        writeForetold(html, rows);
        writeSentence(html,
                      "Memory is told before the first step, the time once more after a "
                      "tenth of the run.");
        const auto& ends = facts.seriesOf(metric::kForecastEndsWithEnergy);
        if (!ends.empty() && ends.back().y > 0)
            writeSentence(html, "It was told to end with its energy budget.");
    }
    const MemorySplit peak = peakOf(facts);
    if (peak.tensors() > 0)
        writeSplit(html, peak);
    else
        writeSentence(html, "What the memory was for was not recorded.");
}

}  // namespace seedling::report
