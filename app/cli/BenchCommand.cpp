#include <memory>
#include <string>
#include <utility>

#include "app/cli/Benches.h"
#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Reporter.h"
#include "app/cli/Threads.h"
#include "app/cli/TrainArguments.h"

namespace seedling::cli {
namespace {

constexpr int kMostRounds = 1'000'000;

int report(const Result<BenchResult>& result, const OutputFlags& output) {
    if (!result) {
        printFailure(result.error());
        return kExitFailed;
    }
    Console::write(output.json ? result->json + "\n" : result->text);
    return kExitDone;
}

/// A configuration as a training takes it, with short names for what is varied most; empty text:
/// not given.
struct ConfigArguments {
    TrainArguments training;
    std::string batch;
    std::string ratio;
    std::string size;
    std::string network;  ///< step only, as precision
    std::string precision;

    [[nodiscard]] Result<TrainConfig> config() const {
        TrainArguments all = training;
        for (const auto& [key, value] :
             {std::pair{"labelled_batch", &batch}, std::pair{"unlabelled_ratio", &ratio},
              std::pair{"image_side", &size}, std::pair{"network", &network},
              std::pair{"precision", &precision}}) {
            if (!value->empty()) {
                all.settings.push_back(std::string(key) + "=" + *value);
            }
        }
        return configOf(all);
    }
};

void addConfigArguments(CLI::App& command, ConfigArguments& arguments) {
    addTrainArguments(command, arguments.training);
    command.add_option("--batch", arguments.batch, "Short for --set labelled_batch=");
    command.add_option("--mu", arguments.ratio, "Short for --set unlabelled_ratio=");
    command.add_option("--size", arguments.size, "Short for --set image_side=");
}

void addRounds(CLI::App& command, const char* names, const char* help, int& rounds) {
    command.add_option(names, rounds, help)
        ->check(CLI::Range(1, kMostRounds))
        ->capture_default_str();
}

struct StepArguments {
    ConfigArguments config;
    StepBench bench;
    OutputFlags output;
};

int runStep(const StepArguments& arguments) {
    const auto config = arguments.config.config();
    if (!config) {
        printFailure(config.error());
        return kExitBadArguments;
    }
    StepBench bench = arguments.bench;
    bench.config = *config;
    return report(benchStep(bench), arguments.output);
}

void addStep(CLI::App& app, CommandList& commands) {
    auto* command =
        app.add_subcommand("step", "Whole training steps, the making of views included");
    command->footer(
        "Examples:\n"
        "  seedling-cli bench step --threads 2 --precision bf16\n"
        "  seedling-cli bench step --model wrn-28-2 --mu 7 --mask-rate 0.5 --json");
    auto arguments = std::make_shared<StepArguments>();
    addConfigArguments(*command, arguments->config);
    command->add_option("--model", arguments->config.network, "Short for --set network=");
    command->add_option("--precision", arguments->config.precision, "Short for --set precision=");
    addRounds(*command, "--steps,--rounds", "Steps to time", arguments->bench.steps);
    command
        ->add_option("--mask-rate", arguments->bench.maskRate,
                     "Share of the unlabelled images that is trusted")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command->add_option("--classes", arguments->bench.classes, "Classes to tell apart")
        ->check(CLI::Range(2, 100'000))
        ->capture_default_str();
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runStep(*arguments); }});
}

struct AugmentArguments {
    ConfigArguments config;
    int rounds = 20;
    OutputFlags output;
};

int runAugment(const AugmentArguments& arguments) {
    const auto config = arguments.config.config();
    if (!config) {
        printFailure(config.error());
        return kExitBadArguments;
    }
    return report(benchAugment(*config, arguments.rounds), arguments.output);
}

void addAugment(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("augment", "The making of the views of a step");
    command->footer("Example:\n  seedling-cli bench augment --threads 1 --size 48 --json");
    auto arguments = std::make_shared<AugmentArguments>();
    addConfigArguments(*command, arguments->config);
    addRounds(*command, "--steps,--rounds", "Steps to time", arguments->rounds);
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runAugment(*arguments); }});
}

struct DecodeArguments {
    DecodeBench bench;
    int threads = 0;
    OutputFlags output;
};

int runDecode(const DecodeArguments& arguments) {
    DecodeBench bench = arguments.bench;
    bench.threads = threadsOf(arguments.threads);
    return report(benchDecode(bench), arguments.output);
}

void addDecode(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("decode", "Decoding of JPEG, PNG and other images");
    command->footer(
        "Examples:\n"
        "  seedling-cli bench decode --size 1024\n"
        "  seedling-cli bench decode --folder photos --json");
    auto arguments = std::make_shared<DecodeArguments>();
    command->add_option("--folder", arguments->bench.folder,
                        "Whose images to decode; without it, painted pictures");
    addRounds(*command, "--images", "Pictures to paint, or at most to take of the folder",
              arguments->bench.images);
    command->add_option("--size", arguments->bench.side, "Side of the painted pictures, in pixels")
        ->check(CLI::Range(16, 8192))
        ->capture_default_str();
    addRounds(*command, "--rounds", "Times to decode each", arguments->bench.rounds);
    addThreadsOption(*command, arguments->threads);
    addJsonFlag(*command, arguments->output);
    commands.push_back({command, [arguments] { return runDecode(*arguments); }});
}

/// What a bench of a whole project takes: how many pictures of which side, on how many threads.
template <class Bench>
struct PictureArguments {
    Bench bench;
    int threads = 0;
    OutputFlags output;

    [[nodiscard]] Bench benchWithThreads() const {
        Bench whole = bench;
        whole.threads = threadsOf(threads);
        return whole;
    }
};

template <class Bench>
void addPictures(CLI::App& command, const char* what, PictureArguments<Bench>& arguments) {
    command.add_option("--images", arguments.bench.images, what)
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
    command.add_option("--size", arguments.bench.side, "Their side, in pixels")
        ->check(CLI::Range(8, 512))
        ->capture_default_str();
    addThreadsOption(command, arguments.threads);
    addJsonFlag(command, arguments.output);
}

void addCache(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand(
        "cache", "A project of many images: importing, opening and its pixel cache");
    command->footer("Example:\n  seedling-cli bench cache --images 1000000 --size 8 --json");
    auto arguments = std::make_shared<PictureArguments<CacheBench>>();
    addPictures(*command, "Pictures in the project", *arguments);
    commands.push_back({command, [arguments] {
                            return report(benchCache(arguments->benchWithThreads()),
                                          arguments->output);
                        }});
}

void addOrder(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand(
        "order", "From images that were never read to which of them to label first");
    command->footer(
        "Examples:\n"
        "  seedling-cli bench order --json\n"
        "  seedling-cli bench order --folder photos");
    auto arguments = std::make_shared<PictureArguments<OrderBench>>();
    command->add_option("--folder", arguments->bench.folder,
                        "Whose images to take; without it, pictures of noise");
    addPictures(*command, "Pictures of noise to make", *arguments);
    commands.push_back({command, [arguments] {
                            return report(benchOrder(arguments->benchWithThreads()),
                                          arguments->output);
                        }});
}

}  // namespace

void addBenchCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("bench", "Time a part of the work on this machine");
    command->require_subcommand(1);
    addStep(*command, commands);
    addAugment(*command, commands);
    addDecode(*command, commands);
    addCache(*command, commands);
    addOrder(*command, commands);
}

}  // namespace seedling::cli
