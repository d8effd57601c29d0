#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/DevicesText.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "datasets/base/PathText.h"
#include "engine/meters/DeviceCatalog.h"
#include "engine/meters/DeviceForecast.h"
#include "engine/meters/RunWork.h"

namespace seedling::cli {
namespace {

struct DevicesArguments {
    std::string project;
    std::int64_t run = 0;
    std::string folder;
    std::string shown;
    OutputFlags output;
};

int failWith(const Error& error) {
    printFailure(error);
    return kExitFailed;
}

int showDevice(const std::string& id) {
    const auto& texts = builtInDevices();
    const auto found = std::ranges::find(texts, id + ".json", &ProfileText::name);
    if (found == texts.end()) {
        return failWith({ErrorCode::NotFound,
                         fmt::format("There is no built-in device \"{}\".", id),
                         "\"seedling-cli devices\" lists them."});
    }
    Console::write(found->text);
    return kExitDone;
}

DeviceCatalog catalogOf(const DevicesArguments& arguments) {
    DeviceCatalog catalog = readDevices(builtInDevices());
    if (!arguments.folder.empty()) {
        addDevices(catalog, arguments.folder);
    }
    for (const Error& problem : catalog.problems) {
        printFailure(problem);
    }
    return catalog;
}

nlohmann::json problemsJson(const DeviceCatalog& catalog) {
    nlohmann::json problems = nlohmann::json::array();
    for (const Error& problem : catalog.problems) {
        problems.push_back(toText(problem));
    }
    return problems;
}

int listDevices(const DeviceCatalog& catalog, bool asJson) {
    if (!asJson) {
        Console::write(devicesText(catalog.devices));
        return kExitDone;
    }
    nlohmann::json devices = nlohmann::json::array();
    for (const DeviceProfile& device : catalog.devices) {
        devices.push_back(deviceJson(device));
    }
    Console::write(
        nlohmann::json{{"devices", devices}, {"problems", problemsJson(catalog)}}.dump() + "\n");
    return kExitDone;
}

Result<RunSummary> summaryOf(const RunRecord& run) {
    if (run.summaryJson.empty()) {
        return failure(
            ErrorCode::NotFound,
            fmt::format("Run {} has no summary: it has not ended.", run.id.value),
            "Wait for its end, or go on with it: seedling-cli train PROJECT --resume ID.");
    }
    return summaryFromJson(run.summaryJson);
}

Result<RunSummary> summaryOf(const DevicesArguments& arguments) {
    const auto project = openProject(arguments.project);
    if (!project) {
        return failureOf(project);
    }
    const auto run = chooseRun(**project, arguments.run);
    if (!run) {
        return failureOf(run);
    }
    auto summary = summaryOf(*run);
    if (summary) {
        summary->run = run->id;
    }
    return summary;
}

int forecast(const DevicesArguments& arguments) {
    const auto summary = summaryOf(arguments);
    if (!summary) {
        return failWith(summary.error());
    }
    const auto work = workOf(*summary);
    if (!work) {
        return failWith(work.error());
    }
    const DeviceCatalog catalog = catalogOf(arguments);
    std::vector<DeviceForecast> forecasts;
    for (const DeviceProfile& device : catalog.devices) {
        forecasts.push_back(simulate(*work, device));
    }
    const std::int64_t run = summary->run.value;
    if (!arguments.output.json) {
        Console::write(forecastsText(run, *work, forecasts));
        return kExitDone;
    }
    nlohmann::json rows = nlohmann::json::array();
    for (const DeviceForecast& each : forecasts) {
        rows.push_back(forecastJson(each));
    }
    Console::write(nlohmann::json{{"run", run},
                                  {"kind", "simulated"},
                                  {"work", workJson(*work)},
                                  {"forecasts", rows},
                                  {"problems", problemsJson(catalog)}}
                       .dump() +
                   "\n");
    return kExitDone;
}

int runDevices(const DevicesArguments& arguments) {
    if (!arguments.shown.empty()) {
        return showDevice(arguments.shown);
    }
    if (!arguments.project.empty()) {
        return forecast(arguments);
    }
    if (arguments.run > 0) {
        printFailure({ErrorCode::InvalidArgument, "A run is known by its project.",
                      "Name it: seedling-cli devices PROJECT --run ID."});
        return kExitBadArguments;
    }
    return listDevices(catalogOf(arguments), arguments.output.json);
}

}  // namespace

void addDevicesCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand(
        "devices", "Simulate what a run would take on other devices, or list the devices");
    command->footer(
        "Time, energy and memory are simulated from the operations that the run counted and the\n"
        "bytes that it must have moved. Each device says by which factor its figures are uncertain."
        "\n\nExamples:\n"
        "  seedling-cli devices\n"
        "  seedling-cli devices leaves.seedling --run 3\n"
        "  seedling-cli devices --show laptop-cpu > my-devices/mine.json\n"
        "  seedling-cli devices leaves.seedling --profiles my-devices");
    auto arguments = std::make_shared<DevicesArguments>();
    command->add_option("PROJECT", arguments->project,
                        "The project file (NAME.seedling); without it the devices are listed");
    addRunOption(*command, arguments->run);
    command->add_option("--profiles", arguments->folder,
                        "Folder with devices of your own: every *.json in it");
    command->add_option("--show", arguments->shown, "Print the profile of a built-in device");
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runDevices(*arguments); }});
}

}  // namespace seedling::cli
