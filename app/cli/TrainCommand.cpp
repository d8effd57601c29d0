#include <fmt/format.h>

#include <memory>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/LocalRanks.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/RankArguments.h"
#include "app/cli/Reporter.h"
#include "app/cli/TrainArguments.h"
#include "engine/distributed/RankFollower.h"
#include "engine/protocol/Event.h"
#include "engine/protocol/RunForecast.h"
#include "engine/train/TrainJob.h"

namespace seedling::cli {
namespace {

struct TrainCommandArguments {
    std::string project;
    TrainArguments training;
    std::int64_t resume = 0;
    bool forecast = false;
    RankArguments ranks;
    OutputFlags output;
};

std::string nextSteps(const std::string& project, const TrainOutcome& outcome) {
    if (outcome.reason == "stopped" || outcome.reason == "memory") {
        return fmt::format("Go on with: seedling-cli train {} --resume {}\n", project,
                           outcome.summary.run.value);
    }
    return fmt::format("Export with: seedling-cli export {} --format torchscript --out model\n",
                       project);
}

std::string forecastText(const RunForecast& forecast) {
    const std::string energy =
        forecast.joules > 0 ? energyText(forecast.joules, forecast.joules) : "not known";
    std::string text = "A run with these options would take, about:\n";
    text += fmt::format("  memory  {} at its peak, of it tensors {}\n",
                        bytesText(forecast.rssBytes), bytesText(forecast.tensorPeakBytes));
    text += fmt::format("  time    {}\n", durationText(forecast.seconds));
    text += fmt::format("  energy  {}{}\n", energy,
                        forecast.endsWithEnergy ? ", which is what ends it" : "");
    for (const std::string& choice : forecast.choices) {
        text += choice + '\n';
    }
    if (!forecast.fits) {
        text += fmt::format(
            "It would not begin: allow {} MB (memory_mb), the least that suffices with these "
            "batches.\n",
            forecast.leastMegabytes);
    }
    return text;
}

int runForecast(Project& project, const TrainConfig& config, Reporter& reporter) {
    const auto answer = forecast(project, config, reporter.control(), reporter.events());
    return answer ? reporter.finish(toJson(*answer), forecastText(*answer))
                  : reporter.fail(answer.error());
}

/// Rank 0 alone speaks to whoever started the run; the others say only what went wrong.
int runFollower(const TrainCommandArguments& arguments, const LaunchEnvironment& launch,
                int threads) {
    Reporter reporter(OutputFlags{}, threads);
    const auto failed = [&](Error error) {
        error.message = fmt::format("Rank {}: {}", launch.rank, error.message);
        return reporter.fail(error);
    };
    auto project = openProject(arguments.project);
    if (!project) {
        return failed(project.error());
    }
    const auto ranks = joinRanks(launch, arguments.ranks);
    if (!ranks) {
        return failed(ranks.error());
    }
    FollowSettings settings;
    settings.threads = threads;
    const Status done = trainAlong(**project, **ranks, reporter.control(), settings);
    return done ? kExitDone : failed(done.error());
}

int runTrain(const TrainCommandArguments& arguments) {
    Result<TrainConfig> config = configOf(arguments.training);
    const auto launch = launchOf(arguments.ranks);
    if (config && launch && arguments.ranks.local > 1) {
        return runLocalRanks(arguments.ranks.local, arguments.output.events);
    }
    if (config && launch && launch->size > 1) {
        config->threads = threadsOfRank(*launch, config->threads);
        sayWhenRanksAreLost(arguments.output.events && launch->rank == 0);
        if (launch->rank > 0 && !arguments.forecast) {
            return runFollower(arguments, *launch, config->threads);
        }
    }
    const bool speaks = !launch || launch->rank == 0;
    Reporter reporter(speaks ? arguments.output : OutputFlags{}, config ? config->threads : 0);
    if (!config || !launch) {
        return reporter.failArguments(config ? launch.error() : config.error());
    }
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    if (arguments.forecast && launch->size > 1) {
        return reporter.failArguments(
            {ErrorCode::InvalidArgument, "A forecast is made by one process alone.",
             "Ask for it without torchrun, srun, mpirun and --local-ranks."});
    }
    if (arguments.forecast) {
        return runForecast(**project, *config, reporter);
    }
    TrainRequest request;
    request.config = *config;
    if (arguments.resume > 0) {
        request.resume = RunId{arguments.resume};
    }
    const auto ranks = joinRanks(*launch, arguments.ranks);
    if (!ranks) {
        return reporter.fail(ranks.error());
    }
    const auto outcome = train(**project, request, reporter.control(), reporter.events(), **ranks);
    if (!outcome) {
        return reporter.fail(outcome.error());
    }
    return reporter.finish(
        toJson(outcome->summary),
        runSummaryText(outcome->summary, outcome->reason) + nextSteps(arguments.project, *outcome),
        outcome->reason);
}

}  // namespace

void addTrainCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("train", "Learn from the labels and all images");
    command->footer(
        "Ctrl+C stops at a safe point; the run can then be resumed.\n\n"
        "Examples:\n"
        "  seedling-cli train leaves.seedling --minutes 10\n"
        "  seedling-cli train leaves.seedling --method supervised --set learning_rate=0.03\n"
        "  seedling-cli train leaves.seedling --forecast --set memory_mb=600\n"
        "  seedling-cli train leaves.seedling --resume 3\n"
        "  seedling-cli train leaves.seedling --local-ranks 2\n"
        "  torchrun --no-python --nproc-per-node 2 seedling-cli train leaves.seedling");
    auto arguments = std::make_shared<TrainCommandArguments>();
    addProjectArgument(*command, arguments->project);
    addTrainArguments(*command, arguments->training);
    auto* resume = command->add_option("--resume", arguments->resume,
                                       "Go on with this run; it keeps its own options");
    resume->check(CLI::PositiveNumber);
    for (const char* option :
         {"--preset", "--method", "--minutes", "--seed", "--threads", "--set"}) {
        resume->excludes(option);
    }
    auto* forecast = command->add_flag("--forecast", arguments->forecast,
                                       "Say what the run would take in memory, time and energy, "
                                       "and start none");
    resume->excludes(forecast);
    addRankArguments(*command, arguments->ranks);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runTrain(*arguments); }});
}

}  // namespace seedling::cli
