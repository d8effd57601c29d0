#include <fmt/format.h>

#include <memory>
#include <string>

#include "app/cli/Background.h"
#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "app/cli/TrainArguments.h"
#include "engine/warm/WarmJob.h"

namespace seedling::cli {
namespace {

struct WarmArguments {
    std::string project;
    TrainArguments training;
    double goalMinutes = 0;
    bool background = false;
    OutputFlags output;
};

std::string inWords(const WarmReport& report, const std::string& project) {
    const std::string what = fmt::format(
        "The images of {} were learnt without labels for {} in all: {} steps of {} at "
        "{} pixels.\n",
        project, durationText(report.seconds), report.steps, report.network, report.imageSide);
    return what + (report.finished ? "Every later run starts from there.\n"
                                   : "Stopped before the end; the same command goes on.\n");
}

int runWarm(const WarmArguments& arguments) {
    if (arguments.background) {
        giveWay();
    }
    const Result<TrainConfig> config = configOf(arguments.training);
    Reporter reporter(arguments.output, config ? config->threads : 0);
    if (!config) {
        return reporter.failArguments(config.error());
    }
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    const auto report = learnWithoutLabels(**project, *config, reporter.control(),
                                           reporter.events(), arguments.goalMinutes);
    if (!report) {
        return reporter.fail(report.error());
    }
    return reporter.finish(toJson(*report), inWords(*report, arguments.project),
                           report->finished ? "budget" : "stopped");
}

}  // namespace

void addWarmCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("warm", "Learn what the images look like, without labels");
    command->footer(
        "The result is kept in the project, and every later run starts from it: do this while "
        "you label.\nDone again with more minutes it goes on. Ctrl+C stops and keeps what was "
        "learnt.\n\n"
        "Example:\n"
        "  seedling-cli warm leaves.seedling --minutes 10");
    auto arguments = std::make_shared<WarmArguments>();
    addProjectArgument(*command, arguments->project);
    addTrainArguments(*command, arguments->training);
    command
        ->add_option("--goal", arguments->goalMinutes,
                     "Learn for so many minutes in all, for runs of the given preset or minutes")
        ->check(CLI::PositiveNumber);
    addBackgroundFlag(*command, arguments->background);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runWarm(*arguments); }});
}

}  // namespace seedling::cli
