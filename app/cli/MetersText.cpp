#include "app/cli/MetersText.h"

#include <fmt/format.h>

#include <optional>

#include "app/cli/Format.h"

namespace seedling::cli {
namespace {

std::string indented(const std::string& sentence) {
    return sentence.empty() ? "" : "    " + sentence + "\n";
}

std::string textOf(const MeterSource& source) {
    return fmt::format("{:<18} {:<11} {}\n", source.name, toString(source.kind),
                       toString(source.status)) +
           indented(source.reason) + indented(source.remedy);
}

std::string lineOf(const char* name, const std::optional<EnergyFigure>& figure,
                   const char* whyNot) {
    return fmt::format("  {:<16} {}\n", name,
                       figure ? energyText(*figure) : fmt::format("not known: {}", whyNot));
}

}  // namespace

std::string metersText(const MeterReport& report) {
    std::string text;
    for (const MeterSource& source : report.sources) {
        text += textOf(source);
    }
    const EnergyTotal& total = report.total;
    text += fmt::format("\nA run on this machine would be metered by: {}\n", total.source);
    text += indented(report.reason) + indented(report.remedy);
    text += fmt::format("Just now, over {:.1f} s: {:.1f} W\n", total.seconds, total.watts);
    text += lineOf("whole machine", total.machine(), "");
    text += lineOf("above idle", total.aboveIdle(),
                   "measure the machine at rest once: seedling-cli meters --at-rest");
    text += lineOf("this process", total.process(),
                   total.aboveIdle() ? "the system does not say what all programs use"
                                     : "it is a share of what is above idle");
    text += fmt::format("  {:<16} {}\n", "carbon",
                        carbonText(carbonGrams(total.joules, report.carbon.gramsPerKwh),
                                   report.carbon.gramsPerKwh, toText(report.carbon)));
    if (!total.isWholeMachine) {
        text += "What these meters do not see is not in it: disks, display, power supply.\n";
    }
    if (total.suspends > 0) {
        text += "The machine was suspended meanwhile; that time is left out.\n";
    }
    return text;
}

}  // namespace seedling::cli
