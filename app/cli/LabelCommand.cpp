#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "datasets/project/Import.h"

namespace seedling::cli {
namespace {

struct LabelArguments {
    std::string project;
    std::string csv;
    std::string revealList;
    int reveal = 0;
    std::uint64_t seed = 1;
    OutputFlags output;
};

Result<std::int64_t> write(Project& project, const LabelArguments& arguments) {
    if (!arguments.csv.empty()) {
        return importLabelsCsv(project, arguments.csv);
    }
    if (!arguments.revealList.empty()) {
        return revealListed(project, arguments.revealList);
    }
    return revealLabels(project, arguments.reveal, arguments.seed);
}

Result<std::int64_t> countLabels(Project& project) {
    const auto labels = project.labels().all();
    if (!labels) {
        return failureOf(labels);
    }
    return static_cast<std::int64_t>(labels->size());
}

int fail(const Error& error) {
    printFailure(error);
    return kExitFailed;
}

int runLabel(const LabelArguments& arguments) {
    const auto project = openProject(arguments.project);
    if (!project) {
        return fail(project.error());
    }
    const auto written = write(**project, arguments);
    if (!written) {
        return fail(written.error());
    }
    const auto total = countLabels(**project);
    if (!total) {
        return fail(total.error());
    }
    if (arguments.output.json) {
        Console::write(nlohmann::json{{"written", *written}, {"labels", *total}}.dump() + "\n");
    } else {
        Console::write(fmt::format("{} written, the project now has {}.\n",
                                   countText(*written, "label", "labels"), countText(*total)));
    }
    return kExitDone;
}

}  // namespace

void addLabelCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("label", "Write labels from a file or from hidden truth");
    command->footer(
        "A CSV line is `path,class`; ?unsure, ?excluded and ?none stand for the other verdicts.\n"
        "\nExamples:\n"
        "  seedling-cli label leaves.seedling --csv labels.csv\n"
        "  seedling-cli label digits.seedling --reveal 4 --seed 1");
    auto arguments = std::make_shared<LabelArguments>();
    addProjectArgument(*command, arguments->project);
    auto* ways = command->add_option_group("Where the labels come from");
    ways->add_option("--csv", arguments->csv, "A CSV file with the columns path and class");
    auto* reveal = ways->add_option("--reveal", arguments->reveal,
                                    "Turn the hidden truth of N images a class into labels");
    reveal->check(CLI::PositiveNumber);
    ways->add_option("--reveal-list", arguments->revealList,
                     "Turn the hidden truth of the images listed in this file into labels");
    ways->require_option(1);
    command->add_option("--seed", arguments->seed, "Which images --reveal draws")->needs(reveal);
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runLabel(*arguments); }});
}

}  // namespace seedling::cli
