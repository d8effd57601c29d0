#include <fmt/format.h>

#include <memory>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Format.h"
#include "app/cli/Reporter.h"
#include "engine/meters/MeterReport.h"

namespace seedling::cli {
namespace {

struct MetersArguments {
    double seconds = 1;
    OutputFlags output;
};

std::string textOf(const MeterReport& report) {
    std::string text;
    for (const MeterSource& source : report.sources) {
        text += fmt::format("{:<12} {:<11} {}\n", source.name, toString(source.kind),
                            toString(source.status));
        for (const std::string& line : {source.reason, source.remedy}) {
            if (!line.empty()) {
                text += "    " + line + "\n";
            }
        }
    }
    const EnergyTotal& total = report.total;
    text += fmt::format("\nA run on this machine would be metered by: {}\n", total.source);
    text += fmt::format("Just now, over {:.1f} s: {:.1f} W, {}\n", total.seconds, total.watts,
                        energyText(total.joules, total.lowJoules, total.highJoules, total.kind));
    return text;
}

int runMeters(const MetersArguments& arguments) {
    const MeterReport report = meterReport(arguments.seconds);
    Console::write(arguments.output.json ? toJson(report) + "\n" : textOf(report));
    return kExitDone;
}

}  // namespace

void addMetersCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("meters", "Show how energy can be metered on this machine");
    auto arguments = std::make_shared<MetersArguments>();
    command->add_option("--seconds", arguments->seconds, "How long to meter")
        ->check(CLI::Range(0.1, 3600.0))
        ->capture_default_str();
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runMeters(*arguments); }});
}

}  // namespace seedling::cli
