#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "datasets/project/RunLock.h"
#include "datasets/project/RunRemoval.h"
#include "engine/meters/Carbon.h"

namespace seedling::cli {
namespace {

struct RunsArguments {
    std::string project;
    std::string carbon;  ///< A choice for carbonIntensity; empty: that of each run.
    std::int64_t use = 0;
    std::vector<std::int64_t> removed;
    OutputFlags output;
};

/// A run that was killed has no summary: its figures are then unknown.
std::optional<RunSummary> summaryOf(const RunRecord& run) {
    if (run.summaryJson.empty()) {
        return std::nullopt;
    }
    const auto summary = summaryFromJson(run.summaryJson);
    return summary ? std::optional(*summary) : std::nullopt;
}

/// Grams of CO2 equivalents of a run; none where neither the run nor the person says how clean its
/// electricity was. gramsPerKwh: the person's own value.
std::optional<double> carbonOf(const RunSummary& summary, std::optional<double> gramsPerKwh) {
    const double grams = gramsPerKwh.value_or(summary.carbonGramsPerKwh);
    const bool isKnown = gramsPerKwh || grams > 0;
    return isKnown ? std::optional(carbonGrams(summary.energyJ, grams)) : std::nullopt;
}

nlohmann::json joulesOf(const std::optional<EnergyFigure>& figure) {
    return figure ? nlohmann::json(figure->joules) : nlohmann::json();
}

nlohmann::json jsonOf(const std::vector<AlarmRecord>& alarms) {
    nlohmann::json list = nlohmann::json::array();
    for (const AlarmRecord& alarm : alarms) {
        list.push_back({{"step", alarm.step},
                        {"code", alarm.code},
                        {"message", alarm.message},
                        {"advice", alarm.advice}});
    }
    return list;
}

nlohmann::json jsonOf(const RunRecord& run, RunId inUse, std::optional<double> gramsPerKwh) {
    nlohmann::json row = {
        {"id", run.id.value},
        {"in_use", run.id == inUse},
        {"method", run.method},
        {"seed", run.seed},
        {"state", toString(run.status)},
        {"reason", run.reason},
        {"labels", run.labelCount},
        {"validation_accuracy", nullptr},
        {"seconds", nullptr},
        {"energy_j", nullptr},
        {"energy_kind", nullptr},
        {"energy_above_idle_j", nullptr},
        {"energy_process_j", nullptr},
        {"energy_measured_share", nullptr},
        {"carbon_g", nullptr},
        {"flop", nullptr},
        {"peak_rss_bytes", nullptr},
        {"forecast_s", nullptr},
        {"forecast_rss_bytes", nullptr},
        {"forecast_energy_j", nullptr},
        {"telemetry_cpu_s", nullptr},
    };
    if (const auto summary = summaryOf(run)) {
        if (summary->validation) {
            row["validation_accuracy"] = summary->validation->accuracy;
        }
        row["seconds"] = summary->seconds;
        row["energy_j"] = summary->energyJ;
        row["energy_kind"] = toString(summary->energyKind);
        row["energy_above_idle_j"] = joulesOf(summary->energyAboveIdle);
        row["energy_process_j"] = joulesOf(summary->energyProcess);
        row["energy_measured_share"] = summary->energyMeasuredShare;
        if (const auto grams = carbonOf(*summary, gramsPerKwh)) {
            row["carbon_g"] = *grams;
        }
        row["flop"] = summary->flopTotal;
        row["peak_rss_bytes"] = summary->peakRssBytes;
        // Earlier versions foretold nothing and did not look at what looking costs.
        if (summary->forecastRssBytes > 0) {
            row["forecast_s"] = summary->forecastSeconds;
            row["forecast_rss_bytes"] = summary->forecastRssBytes;
        }
        if (summary->forecastEnergyJ > 0) {
            row["forecast_energy_j"] = summary->forecastEnergyJ;
        }
        if (summary->telemetryCpuS > 0) {
            row["telemetry_cpu_s"] = summary->telemetryCpuS;
        }
    }
    return row;
}

std::string rowText(const std::string& run, const std::string& method, const std::string& state,
                    const std::string& labels, const std::string& accuracy, const std::string& time,
                    const std::string& memory, const std::string& energy,
                    const std::string& carbon) {
    return fmt::format("{:>4}  {:<12} {:<11} {:>6}  {:>9}  {:>8}  {:>9}  {:>18}  {:>9}\n", run,
                       method, state, labels, accuracy, time, memory, energy, carbon);
}

std::string lineOf(const RunRecord& run, RunId inUse, std::optional<double> gramsPerKwh) {
    const auto summary = summaryOf(run);
    const std::string number = (run.id == inUse ? "*" : "") + std::to_string(run.id.value);
    const auto row = [&](const std::string& accuracy, const std::string& time,
                         const std::string& memory, const std::string& energy,
                         const std::string& carbon) {
        return rowText(number, run.method, toString(run.status), std::to_string(run.labelCount),
                       accuracy, time, memory, energy, carbon);
    };
    if (!summary) {
        return row("-", "-", "-", "-", "-");
    }
    const auto grams = carbonOf(*summary, gramsPerKwh);
    return row(summary->validation ? percentText(summary->validation->accuracy) : "-",
               durationText(summary->seconds), bytesText(summary->peakRssBytes),
               energyText(summary->energyJ, summary->energyJ) + " " + toString(summary->energyKind),
               grams ? gramsText(*grams) : "-");
}

std::string tableOf(const std::vector<RunRecord>& runs, RunId inUse,
                    std::optional<double> gramsPerKwh) {
    if (runs.empty()) {
        return "No runs yet. Start one with: seedling-cli train PROJECT\n";
    }
    std::string text =
        rowText("run", "method", "state", "labels", "accuracy", "time", "memory", "energy", "CO2e");
    for (const RunRecord& run : runs) {
        text += lineOf(run, inUse, gramsPerKwh);
    }
    return inUse.isValid() ? text + "* in use: its model suggests, predicts and is exported\n"
                           : text;
}

int useRun(Project& project, const RunsArguments& arguments) {
    const RunId run{arguments.use};
    if (const Status used = project.runs().use(run); !used) {
        printFailure(used.error());
        return kExitFailed;
    }
    Console::write(arguments.output.json
                       ? nlohmann::json{{"in_use", run.value}}.dump() + "\n"
                       : fmt::format("Run {} is in use until a newer one ends. Labels stay as they "
                                     "are.\n",
                                     run.value));
    return kExitDone;
}

int deleteRuns(Project& project, const RunsArguments& arguments) {
    std::vector<RunId> runs;
    for (const std::int64_t run : arguments.removed) {
        runs.push_back(RunId{run});
    }
    const auto freed = removeRuns(project, runs);
    if (!freed) {
        printFailure(freed.error());
        return kExitFailed;
    }
    if (arguments.output.json) {
        Console::write(
            nlohmann::json{{"deleted", arguments.removed}, {"freed_bytes", *freed}}.dump() + "\n");
        return kExitDone;
    }
    Console::write(fmt::format("{} deleted, {} freed.\n",
                               countText(static_cast<std::int64_t>(runs.size()), "run", "runs"),
                               bytesText(*freed)));
    return kExitDone;
}

int listRuns(Project& project, const RunsArguments& arguments, std::optional<double> gramsPerKwh) {
    const auto runs = project.runs().all();
    if (!runs) {
        printFailure(runs.error());
        return kExitFailed;
    }
    const auto used = project.runs().inUse();
    const RunId inUse = used ? used->id : RunId{};
    if (!arguments.output.json) {
        Console::write(tableOf(*runs, inUse, gramsPerKwh));
        return kExitDone;
    }
    nlohmann::json list = nlohmann::json::array();
    for (const RunRecord& run : *runs) {
        const auto alarms = project.alarms().read(run.id);
        if (!alarms) {
            printFailure(alarms.error());
            return kExitFailed;
        }
        list.push_back(jsonOf(run, inUse, gramsPerKwh));
        list.back()["alarms"] = jsonOf(*alarms);
    }
    Console::write(nlohmann::json{{"runs", list}}.dump() + "\n");
    return kExitDone;
}

int runRuns(const RunsArguments& arguments) {
    std::optional<double> gramsPerKwh;
    if (!arguments.carbon.empty()) {
        const auto carbon = carbonIntensity(arguments.carbon);
        if (!carbon) {
            printFailure(carbon.error());
            return kExitBadArguments;
        }
        gramsPerKwh = carbon->gramsPerKwh;
    }
    const auto project = openProject(arguments.project);
    if (!project) {
        printFailure(project.error());
        return kExitFailed;
    }
    // A worker that was killed could not say so itself.
    if (const auto marked = markInterruptedRuns(**project); !marked) {
        printFailure(marked.error());
        return kExitFailed;
    }
    // Should an earlier deletion have been killed. Listing does not depend on it.
    (void)removeRunLeftovers(**project);
    if (arguments.use > 0) {
        return useRun(**project, arguments);
    }
    return arguments.removed.empty() ? listRuns(**project, arguments, gramsPerKwh)
                                     : deleteRuns(**project, arguments);
}

}  // namespace

void addRunsCommand(CLI::App& app, CommandList& commands) {
    auto* command =
        app.add_subcommand("runs", "List, choose or delete the training runs of a project");
    command->footer(
        "The run in use is the newest one unless another was chosen. Labels never change with it.\n"
        "Deleting takes a run's model, figures and answers; nothing brings them "
        "back.\n\nExamples:\n"
        "  seedling-cli runs leaves.seedling\n"
        "  seedling-cli runs leaves.seedling --use 2\n"
        "  seedling-cli runs leaves.seedling --delete 1 --delete 3");
    auto arguments = std::make_shared<RunsArguments>();
    addProjectArgument(*command, arguments->project);
    command->add_option("--carbon", arguments->carbon,
                        "Reckon with this electricity instead of that stored with each run: a "
                        "country (DEU), world, or grams of CO2e per kWh");
    auto* use = command
                    ->add_option("--use", arguments->use,
                                 "Make the model of this run the one that suggests, predicts and "
                                 "is exported, until a newer run ends")
                    ->check(CLI::PositiveNumber);
    command
        ->add_option("--delete", arguments->removed,
                     "Delete this run and its model; may be repeated")
        ->check(CLI::PositiveNumber)
        ->allow_extra_args(false)
        ->excludes(use);
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runRuns(*arguments); }});
}

}  // namespace seedling::cli
