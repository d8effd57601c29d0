#include <memory>
#include <string>

#include "app/cli/Benches.h"
#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Reporter.h"
#include "app/cli/TrainArguments.h"

namespace seedling::cli {
namespace {

struct BenchArguments {
    std::string what;
    TrainArguments training;
    int classes = 10;
    int rounds = 20;
    OutputFlags output;
};

int runBench(const BenchArguments& arguments) {
    const auto config = configOf(arguments.training);
    if (!config) {
        printFailure(config.error());
        return kExitBadArguments;
    }
    const auto result = arguments.what == "step"
                            ? benchStep(*config, arguments.classes, arguments.rounds)
                            : benchAugment(*config, arguments.rounds);
    if (!result) {
        printFailure(result.error());
        return kExitFailed;
    }
    Console::write(arguments.output.json ? result->json + "\n" : result->text);
    return kExitDone;
}

}  // namespace

void addBenchCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("bench", "Time a part of training on this machine");
    command->footer(
        "step: whole training steps without the making of views; augment: the making of views.\n"
        "\nExamples:\n"
        "  seedling-cli bench step --threads 2 --set precision=bf16\n"
        "  seedling-cli bench augment --set image_side=48 --json");
    auto arguments = std::make_shared<BenchArguments>();
    command->add_option("WHAT", arguments->what, "step or augment")
        ->required()
        ->check(CLI::IsMember({"step", "augment"}));
    command->add_option("--rounds", arguments->rounds, "Steps to time")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->add_option("--classes", arguments->classes, "Classes to tell apart")
        ->check(CLI::Range(2, 100'000))
        ->capture_default_str();
    addTrainArguments(*command, arguments->training);
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runBench(*arguments); }});
}

}  // namespace seedling::cli
