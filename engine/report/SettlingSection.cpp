#include <fmt/format.h>

#include <string>
#include <vector>

#include "engine/report/AnalogEnergy.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"

namespace seedling::report {
namespace {

std::string joulesText(double joules) {
    return fmt::format("{:.3g} J", joules);
}

std::string workText(const SettlingRecord& settling) {
    const double learning = settling.learningMultiplyAdds;
    const double back = settling.backpropagationMultiplyAdds;
    if (!(back > 0))
        return {};
    return fmt::format(
        "Learning from one image takes {:.3g} million multiply-adds; by backpropagation through "
        "the "
        "same layers it would take {:.3g} million: {:.3g} times the work.",
        learning / 1e6, back / 1e6, learning / back);
}

void writeAnalog(HtmlWriter& html, const std::vector<AnalogEnergy>& energies) {
    {
        const auto title = html.open("h3");
        html.text("On analog hardware");
        writeChip(html, "simulated");
    }
    writeSentence(html,
                  "Simulated, not measured: all the arithmetic that the run has counted, a sweep "
                  "being a reading of all cells; control and the memory for images are left out.");
    const auto wide = html.open("div", {{"class", "wide"}});
    const auto table = html.open("table");
    {
        const auto row = html.open("tr");
        writeHead(html, "device");
        writeHead(html, "energy", true);
        writeHead(html, "between", true);
        writeHead(html, "source");
    }
    for (const AnalogEnergy& each : energies) {
        const auto row = html.open("tr");
        html.element("th", each.device, {{"scope", "row"}});
        writeFigure(html, joulesText(each.joules));
        writeFigure(
            html, fmt::format("{} to {}", joulesText(each.lowJoules), joulesText(each.highJoules)));
        html.element("td", each.source);
    }
}

}  // namespace

void writeSettling(HtmlWriter& html, const RunFacts& facts) {
    if (!facts.settling)
        return;
    const SettlingLook& latest = facts.settling->latest;
    html.element("h2", "How the network settles");
    writeSentence(html,
                  fmt::format("In step {} it took {} sweeps; in the last of them no unit moved "
                              "by more than {:.2g}, of a range from 0 to 1. {}",
                              latest.step, latest.free.sweeps, latest.free.residuals.back(),
                              workText(*facts.settling)));
    const double operations = facts.summary ? facts.summary->flopTotal : 0;
    const std::vector<AnalogEnergy> energies = analogEnergies(operations, *facts.settling);
    if (!energies.empty())
        writeAnalog(html, energies);
}

}  // namespace seedling::report
