#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "app/cli/Threads.h"
#include "datasets/base/PathText.h"
#include "engine/export/LabelsExport.h"
#include "engine/export/TorchScriptExport.h"

namespace seedling::cli {
namespace {

struct ExportArguments {
    std::string project;
    std::int64_t run = 0;
    std::string format;
    std::string out;
    int threads = 0;
    OutputFlags output;
};

int exportModel(Project& project, const ExportArguments& arguments, Reporter& reporter) {
    const auto run = chooseRun(project, arguments.run);
    if (!run) {
        return reporter.fail(run.error());
    }
    reporter.activity("writing the model and comparing it with the run");
    const auto report =
        exportTorchScript(project, run->id, arguments.out, threadsOf(arguments.threads));
    if (!report) {
        return reporter.fail(report.error());
    }
    const nlohmann::json payload = {
        {"format", arguments.format},
        {"run", run->id.value},
        {"folder", textFromPath(std::filesystem::absolute(report->folder).lexically_normal())},
        {"compared_images", report->comparedImages},
        {"same_class", report->sameClass},
        {"largest_difference", report->largestDifference},
        {"model_bytes", report->modelBytes},
    };
    return reporter.finish(
        payload.dump(),
        fmt::format("{}: model of run {}, {}. Loaded again and compared: same class for {} of {} "
                    "images, probabilities differ by at most {:.1e}.\n",
                    arguments.out, run->id.value, bytesText(report->modelBytes), report->sameClass,
                    report->comparedImages, report->largestDifference));
}

int exportLabels(Project& project, const ExportArguments& arguments, Reporter& reporter) {
    const auto keepGoing = [&](std::int64_t done, std::int64_t total) {
        reporter.progress(done, total);
        return !reporter.stopRequested();
    };
    reporter.activity("writing labels");
    const auto count = arguments.format == "labels-csv"
                           ? exportLabelsCsv(project, arguments.out)
                           : exportClassFolders(project, arguments.out, keepGoing);
    if (!count) {
        return reporter.fail(count.error());
    }
    const nlohmann::json payload = {
        {"format", arguments.format}, {"out", textFromPath(arguments.out)}, {"labels", *count}};
    return reporter.finish(payload.dump(), fmt::format("{}: {}\n", arguments.out,
                                                       countText(*count, "label", "labels")));
}

int runExport(const ExportArguments& arguments) {
    Reporter reporter(arguments.output, threadsOf(arguments.threads));
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    return arguments.format == "torchscript" ? exportModel(**project, arguments, reporter)
                                             : exportLabels(**project, arguments, reporter);
}

}  // namespace

void addExportCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("export", "Write a model or the labels for use elsewhere");
    command->footer(
        "torchscript writes a folder with model.pt, labels.txt and a README with examples, and\n"
        "compares the written model with the run before it reports success.\n\nExamples:\n"
        "  seedling-cli export leaves.seedling --format torchscript --out leaves-model\n"
        "  seedling-cli export leaves.seedling --format labels-csv --out labels.csv\n"
        "  seedling-cli export leaves.seedling --format class-folders --out sorted/");
    auto arguments = std::make_shared<ExportArguments>();
    addProjectArgument(*command, arguments->project);
    addRunOption(*command, arguments->run);
    command->add_option("--format", arguments->format, "What to write")
        ->required()
        ->check(CLI::IsMember({"torchscript", "labels-csv", "class-folders"}));
    command->add_option("--out", arguments->out, "Where to write it: a new folder, or a CSV file")
        ->required();
    addThreadsOption(*command, arguments->threads);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runExport(*arguments); }});
}

}  // namespace seedling::cli
