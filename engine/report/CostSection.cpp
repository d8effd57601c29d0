#include <fmt/format.h>

#include <string>
#include <vector>

#include "engine/meters/Carbon.h"
#include "engine/protocol/FigureText.h"
#include "engine/report/EnergyFigures.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"

namespace seedling::report {
namespace {

void writeEnergy(HtmlWriter& html, const NamedEnergy& energy) {
    const EnergyFigure& figure = energy.figure;
    const auto row = html.open("tr");
    html.element("th", energy.name, {{"scope", "row"}});
    writeFigure(html, figures::energyText(figure.joules, figure.joules));
    writeFigure(html, figures::energyText(figure.lowJoules, figure.joules) + " to " +
                          figures::energyText(figure.highJoules, figure.joules));
    {
        const auto cell = html.open("td");
        writeChip(html, figures::kindText(figure));
    }
    html.element("td", energy.source, {{"class", "note"}});
}

void writeEnergies(HtmlWriter& html, const std::vector<NamedEnergy>& energies) {
    html.element("h3", "Energy");
    const auto wide = html.open("div", {{"class", "wide"}});
    const auto table = html.open("table");
    {
        const auto row = html.open("tr");
        writeHead(html, "");
        writeHead(html, "energy", true);
        writeHead(html, "between", true);
        writeHead(html, "how it is known");
        writeHead(html, "by what");
    }
    for (const NamedEnergy& energy : energies)
        writeEnergy(html, energy);
}

/// "1.2 s, 0.12 % of the time"; "" where it was not measured.
std::string telemetryText(const RunSummary& summary) {
    if (summary.telemetryCpuS <= 0 || summary.seconds <= 0)
        return {};
    return fmt::format("{:.2f} s, {:.2f} % of the time", summary.telemetryCpuS,
                       100 * summary.telemetryCpuS / summary.seconds);
}

std::vector<Fact> factsOf(const RunSummary& summary) {
    return {
        {"Time", figures::durationText(summary.seconds)},
        {"Steps", figures::countText(summary.steps)},
        {"Images seen", summary.imagesSeen > 0 ? figures::countText(summary.imagesSeen) : "",
         "views through the network, with and without learning from them"},
        {"Operations", summary.flopTotal > 0 ? figures::operationsText(summary.flopTotal) : "",
         "floating-point operations of all training steps, counted; a multiply-add is two"},
        {"Weights", summary.parameters > 0 ? figures::countText(summary.parameters) : "",
         "of the network"},
        {"Carbon",
         summary.carbonGramsPerKwh > 0
             ? figures::carbonText(carbonGrams(summary.energyJ, summary.carbonGramsPerKwh),
                                   summary.carbonGramsPerKwh, summary.carbonSource)
             : "",
         "of the whole machine's energy, in CO2 equivalents"},
        {"Telemetry", telemetryText(summary), "processor time of the thread that reads the meters"},
        {"Labels", figures::countText(summary.labels)},
        {"Trusted at the end",
         summary.method == "supervised" ? std::string() : figures::percentText(summary.maskRate),
         "of the unlabelled images"},
    };
}

}  // namespace

void writeCost(HtmlWriter& html, const RunFacts& facts) {
    html.element("h2", "What it cost");
    if (!facts.summary) {
        writeSentence(html,
                      "The run has no summary: it has not ended, or it failed. The curves below "
                      "show what is known of it.");
        return;
    }
    writeFacts(html, factsOf(*facts.summary));
    writeEnergies(html, energyFigures(*facts.summary));
}

}  // namespace seedling::report
