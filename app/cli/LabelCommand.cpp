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
    std::string file;
    std::string revealList;
    int reveal = 0;
    int revealAny = 0;
    std::uint64_t seed = 1;
    OutputFlags output;
};

Result<LabelImport> write(Project& project, const LabelArguments& arguments) {
    if (!arguments.file.empty()) {
        return importLabels(project, arguments.file);
    }
    const auto revealed =
        !arguments.revealList.empty() ? revealListed(project, arguments.revealList)
        : arguments.revealAny > 0     ? revealAny(project, arguments.revealAny, arguments.seed)
                                      : revealLabels(project, arguments.reveal, arguments.seed);
    return revealed ? Result<LabelImport>(LabelImport{*revealed, 0, 0}) : failureOf(revealed);
}

std::string textOf(const LabelImport& report, std::int64_t total) {
    std::string text = fmt::format("{} written, the project now has {}.\n",
                                   countText(report.written, "label", "labels"), countText(total));
    if (report.unknownImages > 0) {
        text += fmt::format("{} of the file are not in the project.\n",
                            countText(report.unknownImages, "image", "images"));
    }
    if (report.unclear > 0) {
        text += fmt::format("{} have several classes there and were left as they are.\n",
                            countText(report.unclear, "image", "images"));
    }
    return text;
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
        Console::write(nlohmann::json{{"written", written->written},
                                      {"labels", *total},
                                      {"unknown_images", written->unknownImages},
                                      {"unclear", written->unclear}}
                           .dump() +
                       "\n");
    } else {
        Console::write(textOf(*written, *total));
    }
    return kExitDone;
}

}  // namespace

void addLabelCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("label", "Write labels from a file or from hidden truth");
    command->footer(
        "A CSV line is `path,class`; ?unsure, ?excluded and ?none stand for the other verdicts.\n"
        "COCO and Label Studio JSON give the classes of whole images.\n"
        "\nExamples:\n"
        "  seedling-cli label leaves.seedling --csv labels.csv\n"
        "  seedling-cli label digits.seedling --reveal 4 --seed 1");
    auto arguments = std::make_shared<LabelArguments>();
    addProjectArgument(*command, arguments->project);
    auto* ways = command->add_option_group("Where the labels come from");
    ways->add_option("--csv,--file", arguments->file, "Labels of a CSV, COCO or Label Studio file");
    ways->add_option("--reveal", arguments->reveal,
                     "Turn the hidden truth of N images a class into labels")
        ->check(CLI::PositiveNumber);
    ways->add_option("--reveal-any", arguments->revealAny,
                     "Turn the hidden truth of N images in all into labels")
        ->check(CLI::PositiveNumber);
    ways->add_option("--reveal-list", arguments->revealList,
                     "Turn the hidden truth of the images listed in this file into labels");
    ways->require_option(1);
    command->add_option("--seed", arguments->seed, "Which images are drawn");
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runLabel(*arguments); }});
}

}  // namespace seedling::cli
