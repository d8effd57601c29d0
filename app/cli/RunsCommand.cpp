#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "datasets/project/RunLock.h"

namespace seedling::cli {
namespace {

struct RunsArguments {
    std::string project;
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

nlohmann::json jsonOf(const RunRecord& run) {
    nlohmann::json row = {
        {"id", run.id.value},        {"method", run.method},
        {"seed", run.seed},          {"state", toString(run.status)},
        {"labels", run.labelCount},  {"validation_accuracy", nullptr},
        {"seconds", nullptr},        {"energy_j", nullptr},
        {"energy_kind", nullptr},    {"flop", nullptr},
        {"peak_rss_bytes", nullptr},
    };
    if (const auto summary = summaryOf(run)) {
        if (summary->validation) {
            row["validation_accuracy"] = summary->validation->accuracy;
        }
        row["seconds"] = summary->seconds;
        row["energy_j"] = summary->energyJ;
        row["energy_kind"] = toString(summary->energyKind);
        row["flop"] = summary->flopTotal;
        row["peak_rss_bytes"] = summary->peakRssBytes;
    }
    return row;
}

std::string lineOf(const RunRecord& run) {
    const auto summary = summaryOf(run);
    std::string accuracy = "-";
    if (summary && summary->validation) {
        accuracy = percentText(summary->validation->accuracy);
    }
    return fmt::format("{:>4}  {:<12} {:<11} {:>6}  {:>9}  {:>8}  {:>9}\n", run.id.value,
                       run.method, toString(run.status), run.labelCount, accuracy,
                       summary ? durationText(summary->seconds) : "-",
                       summary ? bytesText(summary->peakRssBytes) : "-");
}

std::string tableOf(const std::vector<RunRecord>& runs) {
    if (runs.empty()) {
        return "No runs yet. Start one with: seedling-cli train PROJECT\n";
    }
    std::string text = fmt::format("{:>4}  {:<12} {:<11} {:>6}  {:>9}  {:>8}  {:>9}\n", "run",
                                   "method", "state", "labels", "accuracy", "time", "memory");
    for (const RunRecord& run : runs) {
        text += lineOf(run);
    }
    return text;
}

int runRuns(const RunsArguments& arguments) {
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
    const auto runs = (*project)->runs().all();
    if (!runs) {
        printFailure(runs.error());
        return kExitFailed;
    }
    if (!arguments.output.json) {
        Console::write(tableOf(*runs));
        return kExitDone;
    }
    nlohmann::json list = nlohmann::json::array();
    for (const RunRecord& run : *runs) {
        list.push_back(jsonOf(run));
    }
    Console::write(nlohmann::json{{"runs", list}}.dump() + "\n");
    return kExitDone;
}

}  // namespace

void addRunsCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("runs", "List the training runs of a project");
    auto arguments = std::make_shared<RunsArguments>();
    addProjectArgument(*command, arguments->project);
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runRuns(*arguments); }});
}

}  // namespace seedling::cli
