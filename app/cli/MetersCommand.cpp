#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/MetersText.h"
#include "app/cli/Reporter.h"
#include "datasets/base/PathText.h"
#include "engine/meters/Calibrate.h"
#include "engine/meters/MeterReport.h"
#include "engine/meters/MeterSettings.h"

namespace seedling::cli {
namespace {

constexpr double kRestSeconds = 30;

struct MetersArguments {
    double seconds = 1;
    bool isAtRest = false;
    bool isCalibration = false;
    std::vector<double> watts;
    std::string wallMeter;
    bool hasWallMeter = false;
    std::string carbon;
    bool hasCarbon = false;
    OutputFlags output;
};

// Stores what the person says about their machine.
Status storeChoices(const MetersArguments& arguments, MeterSettings& settings) {
    if (arguments.hasWallMeter) {
        const std::filesystem::path file = pathFromText(arguments.wallMeter);
        settings.wallMeter =
            file.empty() ? std::string() : textFromPath(std::filesystem::absolute(file));
    }
    if (arguments.hasCarbon) {
        const auto carbon = carbonIntensity(arguments.carbon);
        if (!carbon) {
            return failureOf(carbon);
        }
        settings.carbon = arguments.carbon;
    }
    return writeMeterSettings({}, settings);
}

void tellStep(int threads) {
    Console::note(fmt::format("Reading for {:.0f} s with {} of {} cores busy ...\n",
                              kCalibrationStepSeconds, threads, usableCores()));
}

Status storeCalibration(const MetersArguments& arguments, MeterSettings& settings) {
    const MeterEnvironment environment;
    const MachineMeters meters = machineMeters(environment, settings);
    if (arguments.watts.empty() && calibrationMeter(meters) == nullptr) {
        Console::note("No meter here can be read. Note what your plug meter shows in each step.\n");
    }
    const auto calibration = arguments.watts.empty()
                                 ? calibrate(meters, environment, machineHooks(tellStep))
                                 : calibrationOf(arguments.watts, environment);
    if (!calibration) {
        return failureOf(calibration);
    }
    settings.calibration = *calibration;
    settings.idleWatts[calibration->meter] = calibration->points.front().watts;
    settings.idleDate = calibration->date;
    return writeMeterSettings(environment, settings);
}

Status storeRest(MeterSettings& settings) {
    const MeterEnvironment environment;
    Console::note(
        fmt::format("Measuring for {:.0f} s what the machine uses at rest ...\n", kRestSeconds));
    const auto watts = powerAtRest(
        machineMeters(environment, settings), environment, kRestSeconds, [](double seconds) {
            std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
        });
    if (watts.empty()) {
        return failure(ErrorCode::NotFound,
                       "No meter of this machine can be read, so nothing was measured at rest.",
                       "\"seedling-cli meters\" says what is wrong with each.");
    }
    for (const auto& [meter, value] : watts) {
        settings.idleWatts[meter] = value;
    }
    settings.idleDate = dateToday(environment);
    return writeMeterSettings(environment, settings);
}

Status store(const MetersArguments& arguments) {
    auto settings = readMeterSettings({});
    if (!settings) {
        return failureOf(settings);
    }
    Status done;
    if (arguments.hasWallMeter || arguments.hasCarbon) {
        done = storeChoices(arguments, *settings);
    }
    if (done && arguments.isCalibration) {
        done = storeCalibration(arguments, *settings);
    }
    if (done && arguments.isAtRest) {
        done = storeRest(*settings);
    }
    return done;
}

int runMeters(const MetersArguments& arguments) {
    if (const Status stored = store(arguments); !stored) {
        printFailure(stored.error());
        return kExitFailed;
    }
    const MeterReport report = meterReport(arguments.seconds);
    Console::write(arguments.output.json ? toJson(report) + "\n" : metersText(report));
    return kExitDone;
}

void addOptions(CLI::App& command, MetersArguments& arguments) {
    command.add_option("--seconds", arguments.seconds, "How long to meter")
        ->check(CLI::Range(0.1, 3600.0))
        ->capture_default_str();
    command.add_flag("--at-rest", arguments.isAtRest,
                     "First measure for 30 s what the machine uses at rest, and store it");
    auto* calibration =
        command.add_flag("--calibrate", arguments.isCalibration,
                         "First measure for two minutes how its power follows its load, and store "
                         "it, for when no meter can be read");
    command
        .add_option("--watts", arguments.watts,
                    "What a plug meter showed in the steps of --calibrate, separated by commas")
        ->delimiter(',')
        ->needs(calibration);
    command.add_option_function<std::string>(
        "--wall-meter",
        [&arguments](const std::string& file) {
            arguments.wallMeter = file;
            arguments.hasWallMeter = true;
        },
        "Store the CSV file (time,watts) that a wall meter or smart plug writes; \"\" for none");
    command.add_option_function<std::string>(
        "--carbon",
        [&arguments](const std::string& choice) {
            arguments.carbon = choice;
            arguments.hasCarbon = true;
        },
        "Store how clean your electricity is: a country (DEU), world, or grams of CO2e per kWh");
}

}  // namespace

void addMetersCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("meters", "Show how energy can be metered on this machine");
    command->footer(
        "What is stored counts for every run from then on.\n\nExamples:\n"
        "  seedling-cli meters\n"
        "  seedling-cli meters --at-rest\n"
        "  seedling-cli meters --calibrate --watts 21,38,52,61\n"
        "  seedling-cli meters --wall-meter plug.csv --carbon DEU");
    auto arguments = std::make_shared<MetersArguments>();
    addOptions(*command, *arguments);
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runMeters(*arguments); }});
}

}  // namespace seedling::cli
