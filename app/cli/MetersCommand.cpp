#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/MetersText.h"
#include "app/cli/Reporter.h"
#include "datasets/base/PathText.h"
#include "engine/meters/Calibrate.h"
#include "engine/meters/MeterReport.h"
#include "engine/meters/MeterSettings.h"
#include "engine/meters/WallMeterFile.h"

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

/// Waits while meters are read: tells how far it is, and hurries when a stop was asked for.
class Waiting {
public:
    Waiting(Reporter& reporter, double totalSeconds)
        : m_reporter(reporter), m_totalSeconds(totalSeconds) {
        tell();
    }

    void wait(double seconds) {
        const auto end = Clock::now() + std::chrono::duration<double>(seconds);
        while (!m_reporter.stopRequested() && Clock::now() < end) {
            std::this_thread::sleep_for(std::min<std::chrono::duration<double>>(
                end - Clock::now(), std::chrono::milliseconds(100)));
        }
        if (m_reporter.stopRequested()) {
            // Meters are still read: no interval may be of no length.
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        m_doneSeconds += seconds;
        tell();
    }

private:
    using Clock = std::chrono::steady_clock;

    void tell() { m_reporter.progress(std::llround(m_doneSeconds), std::llround(m_totalSeconds)); }

    Reporter& m_reporter;
    double m_totalSeconds;
    double m_doneSeconds = 0;
};

Status stopped() {
    return failure(ErrorCode::Cancelled, "Stopped; nothing was stored.");
}

// A file without a single reading is more likely another file than a meter that has yet to start.
Status checkWallMeter(const std::filesystem::path& file) {
    const auto content = readWallFile(file);
    if (!content) {
        return failureOf(content);
    }
    if (!content->last) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("No line of '{}' has a time and watts.", textFromPath(file)),
                       "It needs columns named time and watts, or those two first; let the meter "
                       "write first.");
    }
    return {};
}

// Stores what the person says about their machine.
Status storeChoices(const MetersArguments& arguments, MeterSettings& settings) {
    if (arguments.hasWallMeter) {
        const std::filesystem::path file = pathFromText(arguments.wallMeter);
        if (!file.empty()) {
            if (const Status usable = checkWallMeter(file); !usable) {
                return usable;
            }
        }
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

CalibrationHooks hooksOf(Waiting& waiting, Reporter& reporter) {
    CalibrationHooks hooks = machineHooks([&reporter](int threads) {
        reporter.heading(fmt::format("Reading for {:.0f} s with {} of {} cores busy ...",
                                     kCalibrationStepSeconds, threads, usableCores()));
    });
    hooks.wait = [&waiting](double seconds) { waiting.wait(seconds); };
    return hooks;
}

Result<Calibration> calibrateNow(const MeterEnvironment& environment, const MeterSettings& settings,
                                 Reporter& reporter) {
    const MachineMeters meters = machineMeters(environment, settings);
    if (calibrationMeter(meters) == nullptr) {
        reporter.heading(
            "No meter here can be read. Note what your plug meter shows in each step.");
    }
    reporter.activity("calibrating");
    const auto steps = static_cast<double>(calibrationSteps(environment.cores).size());
    Waiting waiting(reporter, steps * kCalibrationStepSeconds);
    return calibrate(meters, environment, hooksOf(waiting, reporter));
}

Status storeCalibration(const MetersArguments& arguments, MeterSettings& settings,
                        Reporter& reporter) {
    const MeterEnvironment environment;
    const auto calibration = arguments.watts.empty() ? calibrateNow(environment, settings, reporter)
                                                     : calibrationOf(arguments.watts, environment);
    if (reporter.stopRequested()) {
        return stopped();
    }
    if (!calibration) {
        return failureOf(calibration);
    }
    settings.calibration = *calibration;
    settings.idleWatts[calibration->meter] = calibration->points.front().watts;
    settings.idleDate = calibration->date;
    return writeMeterSettings(environment, settings);
}

Status storeRest(MeterSettings& settings, std::map<std::string, RestPower>& rest,
                 Reporter& reporter) {
    const MeterEnvironment environment;
    reporter.heading(
        fmt::format("Measuring for {:.0f} s what the machine uses at rest ...", kRestSeconds));
    reporter.activity("measuring at rest");
    Waiting waiting(reporter, kRestSeconds);
    rest = powerAtRest(machineMeters(environment, settings), environment, kRestSeconds,
                       [&waiting](double seconds) { waiting.wait(seconds); });
    if (reporter.stopRequested()) {
        return stopped();
    }
    if (rest.empty()) {
        return failure(ErrorCode::NotFound,
                       "No meter of this machine can be read, so nothing was measured at rest.",
                       "\"seedling-cli meters\" says what is wrong with each.");
    }
    for (const auto& [meter, power] : rest) {
        settings.idleWatts[meter] = power.watts;
    }
    settings.idleDate = dateToday(environment);
    return writeMeterSettings(environment, settings);
}

Status store(const MetersArguments& arguments, std::map<std::string, RestPower>& rest,
             Reporter& reporter) {
    auto settings = readMeterSettings({});
    if (!settings) {
        return failureOf(settings);
    }
    Status done;
    if (arguments.hasWallMeter || arguments.hasCarbon) {
        done = storeChoices(arguments, *settings);
    }
    if (done && arguments.isCalibration) {
        done = storeCalibration(arguments, *settings, reporter);
    }
    if (done && arguments.isAtRest) {
        done = storeRest(*settings, rest, reporter);
    }
    return done;
}

int runMeters(const MetersArguments& arguments) {
    Reporter reporter(arguments.output);
    std::map<std::string, RestPower> rest;
    if (const Status stored = store(arguments, rest, reporter); !stored) {
        return reporter.fail(stored.error());
    }
    reporter.activity("reading the meters");
    Waiting waiting(reporter, arguments.seconds);
    MeterReport report =
        meterReport(arguments.seconds, {}, [&waiting](double seconds) { waiting.wait(seconds); });
    if (reporter.stopRequested()) {
        return reporter.fail({ErrorCode::Cancelled, "Stopped.", {}});
    }
    report.rest = std::move(rest);
    return reporter.finish(toJson(report), metersText(report));
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
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runMeters(*arguments); }});
}

}  // namespace seedling::cli
