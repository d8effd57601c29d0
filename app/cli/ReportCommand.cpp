#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "datasets/base/PathText.h"
#include "datasets/project/RunLock.h"
#include "engine/report/RunReport.h"

namespace seedling::cli {
namespace {

struct ReportArguments {
    std::string project;
    std::int64_t run = 0;
    std::string out;
    OutputFlags output;
};

int runReportCommand(const ReportArguments& arguments) {
    Reporter reporter(arguments.output);
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    // A worker that was killed could not say so itself.
    if (const auto marked = markInterruptedRuns(**project); !marked) {
        return reporter.fail(marked.error());
    }
    const auto run = chooseRun(**project, arguments.run);
    if (!run) {
        return reporter.fail(run.error());
    }
    const std::filesystem::path file = arguments.out.empty() ? reportFileFor(**project, run->id)
                                                             : std::filesystem::path(arguments.out);
    reporter.activity("writing the report");
    const auto bytes = writeRunReport(**project, run->id, file);
    if (!bytes) {
        return reporter.fail(bytes.error());
    }
    const std::string written = textFromPath(std::filesystem::absolute(file).lexically_normal());
    const nlohmann::json payload = {{"run", run->id.value}, {"out", written}, {"bytes", *bytes}};
    return reporter.finish(payload.dump(),
                           fmt::format("{}: report of run {}, {}. Open it in a browser.\n",
                                       textFromPath(file), run->id.value, bytesText(*bytes)));
}

}  // namespace

void addReportCommand(CLI::App& app, CommandList& commands) {
    auto* command =
        app.add_subcommand("report", "Write all about a run into one HTML file, with charts");
    command->footer(
        "What was learnt and how that is known, what it cost, all curves, all settings and what "
        "it\n"
        "takes to repeat it. The file needs nothing beside it, and no network.\n\nExamples:\n"
        "  seedling-cli report leaves.seedling\n"
        "  seedling-cli report leaves.seedling --run 3 --out leaves.html");
    auto arguments = std::make_shared<ReportArguments>();
    addProjectArgument(*command, arguments->project);
    addRunOption(*command, arguments->run);
    command->add_option("--out", arguments->out,
                        "The file to write; NAME-run-N.html beside the project without it");
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runReportCommand(*arguments); }});
}

}  // namespace seedling::cli
