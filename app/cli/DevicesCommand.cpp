#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/DevicesText.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "datasets/base/PathText.h"
#include "engine/meters/DeviceCatalog.h"
#include "engine/meters/DeviceForecast.h"
#include "engine/meters/OwnDevices.h"
#include "engine/meters/RunWork.h"

namespace seedling::cli {
namespace {

struct DevicesArguments {
    std::string project;
    std::int64_t run = 0;
    std::string folder;
    std::string shown;
    std::string added;
    std::string removed;
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

std::filesystem::path ownFolder(const DevicesArguments& arguments) {
    return arguments.folder.empty() ? ownDevicesFolder() : pathFromText(arguments.folder);
}

DeviceCatalog catalogOf(const DevicesArguments& arguments, Reporter& reporter) {
    DeviceCatalog catalog = readDevices(builtInDevices());
    const std::filesystem::path folder = ownFolder(arguments);
    std::error_code error;
    // Nobody need have devices of their own; a folder that was named must be there.
    if (!arguments.folder.empty() || std::filesystem::exists(folder, error)) {
        addDevices(catalog, folder);
    }
    for (const Error& problem : catalog.problems) {
        reporter.warn("device", toText(problem));
    }
    return catalog;
}

Status changeOwn(const DevicesArguments& arguments) {
    const std::filesystem::path folder = ownFolder(arguments);
    if (!arguments.added.empty()) {
        const auto added = addOwnDevice(folder, pathFromText(arguments.added));
        if (!added) {
            return failureOf(added);
        }
    }
    return arguments.removed.empty() ? Status() : removeOwnDevice(folder, arguments.removed);
}

nlohmann::json problemsJson(const DeviceCatalog& catalog) {
    nlohmann::json problems = nlohmann::json::array();
    for (const Error& problem : catalog.problems) {
        problems.push_back(toText(problem));
    }
    return problems;
}

int listDevices(const DeviceCatalog& catalog, Reporter& reporter) {
    nlohmann::json devices = nlohmann::json::array();
    for (const DeviceProfile& device : catalog.devices) {
        nlohmann::json row = deviceJson(device);
        row["own"] = catalog.own.contains(device.id);
        devices.push_back(std::move(row));
    }
    return reporter.finish(
        nlohmann::json{{"devices", devices}, {"problems", problemsJson(catalog)}}.dump(),
        devicesText(catalog.devices));
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

int forecast(const DevicesArguments& arguments, Reporter& reporter) {
    const auto summary = summaryOf(arguments);
    if (!summary) {
        return reporter.fail(summary.error());
    }
    const auto work = workOf(*summary);
    if (!work) {
        return reporter.fail(work.error());
    }
    const DeviceCatalog catalog = catalogOf(arguments, reporter);
    std::vector<DeviceForecast> forecasts;
    nlohmann::json rows = nlohmann::json::array();
    for (const DeviceProfile& device : catalog.devices) {
        forecasts.push_back(simulate(*work, device));
        nlohmann::json row = forecastJson(forecasts.back());
        row["own"] = catalog.own.contains(device.id);
        rows.push_back(std::move(row));
    }
    const std::int64_t run = summary->run.value;
    return reporter.finish(nlohmann::json{{"run", run},
                                          {"kind", "simulated"},
                                          {"work", workJson(*work)},
                                          {"forecasts", rows},
                                          {"problems", problemsJson(catalog)}}
                               .dump(),
                           forecastsText(run, *work, forecasts));
}

int runDevices(const DevicesArguments& arguments) {
    if (!arguments.shown.empty()) {
        return showDevice(arguments.shown);
    }
    Reporter reporter(arguments.output);
    if (arguments.project.empty() && arguments.run > 0) {
        return reporter.failArguments({ErrorCode::InvalidArgument, "A run is known by its project.",
                                       "Name it: seedling-cli devices PROJECT --run ID."});
    }
    if (const Status changed = changeOwn(arguments); !changed) {
        return reporter.fail(changed.error());
    }
    return arguments.project.empty() ? listDevices(catalogOf(arguments, reporter), reporter)
                                     : forecast(arguments, reporter);
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
        "  seedling-cli devices --add my-devices/mine.json\n"
        "  seedling-cli devices leaves.seedling --profiles my-devices");
    auto arguments = std::make_shared<DevicesArguments>();
    command->add_option("PROJECT", arguments->project,
                        "The project file (NAME.seedling); without it the devices are listed");
    addRunOption(*command, arguments->run);
    command->add_option("--profiles", arguments->folder,
                        "Folder with devices of your own, every *.json in it; without it "
                        "those that were added");
    command->add_option("--add", arguments->added,
                        "First check the profile of a device and add it to your own");
    command->add_option("--remove", arguments->removed,
                        "First remove the device with this id from your own");
    command->add_option("--show", arguments->shown, "Print the profile of a built-in device");
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runDevices(*arguments); }});
}

}  // namespace seedling::cli
