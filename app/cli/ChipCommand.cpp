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
#include "engine/chip/ChipJob.h"

namespace seedling::cli {
namespace {

struct ChipArguments {
    std::string project;
    std::int64_t run = 0;
    std::string budget = "256KB";
    std::string flash = "1MB";
    ChipTraining training;
    int batch = 1;
    std::string out;
    int threads = 0;
    OutputFlags output;
};

Result<ChipRequest> requestOf(const ChipArguments& arguments) {
    const auto working = bytesFromText(arguments.budget);
    if (!working) {
        return failureOf(working);
    }
    const auto flash = bytesFromText(arguments.flash);
    if (!flash) {
        return failureOf(flash);
    }
    ChipRequest request;
    request.profile = {*working, *flash};
    if (arguments.run > 0) {
        request.run = RunId{arguments.run};
    }
    request.training = arguments.training;
    request.imagesPerUpdate = arguments.batch;
    request.threads = threadsOf(arguments.threads);
    request.out = arguments.out;
    return request;
}

nlohmann::json jsonOf(const ChipAccuracy& accuracy) {
    return {{"images", accuracy.images},
            {"accuracy", accuracy.accuracy},
            {"accuracy_low", accuracy.low},
            {"accuracy_high", accuracy.high}};
}

nlohmann::json jsonOf(const ChipReport& report, const ChipRequest& request) {
    nlohmann::json layers = nlohmann::json::array();
    for (std::size_t i = 0; i < report.layers.size(); ++i) {
        layers.push_back(nlohmann::json::object({{"layer", report.layers[i]},
                                                 {"bias_worth", report.biasWorth[i]},
                                                 {"weight_worth", report.weightWorth[i]}}));
    }
    nlohmann::json json = {
        {"folder", textFromPath(std::filesystem::absolute(request.out).lexically_normal())},
        {"start", report.run ? "run" : "warm"},
        {"image_side", report.side},
        {"classes", report.classes},
        {"labels", report.labels},
        {"budget_bytes", request.profile.workingBytes},
        {"peak_bytes", report.memoryBytes},
        {"flash_bytes", report.flashBytes},
        {"multiply_adds", report.multiplyAdds},
        {"plan", report.plan},
        {"contributions", layers},
        {"steps", request.training.steps},
        {"loss", report.learning.loss},
        {"pseudo_labels", report.learning.pseudoLabels},
        {"unlabelled_shown", report.learning.asked},
    };
    if (report.run) {
        json["run"] = report.run->value;
    }
    if (report.before) {
        json["before"] = jsonOf(*report.before);
    }
    if (report.after) {
        json["test"] = jsonOf(*report.after);
    }
    return json;
}

std::string accuracyLine(const char* when, const ChipAccuracy& accuracy) {
    return fmt::format(
        "{}{}.\n", when,
        accuracyText({accuracy.accuracy, accuracy.low, accuracy.high, accuracy.images, "test"}));
}

std::string textOf(const ChipReport& report, const ChipArguments& arguments) {
    std::string text = fmt::format(
        "{}: learns within {} bytes of working memory (allowed: {}), beside {} bytes of numbers "
        "that are only read.\n",
        arguments.out, report.memoryBytes, arguments.budget, report.flashBytes);
    text += fmt::format("What learns: {}.\n", report.plan);
    text += fmt::format("{} and {} of {} images without a label.\n",
                        countText(report.labels, "label", "labels"),
                        countText(report.learning.pseudoLabels, "sure answer", "sure answers"),
                        report.learning.asked);
    if (report.before) {
        text += accuracyLine("Before: ", *report.before);
    }
    text += report.after ? accuracyLine("Now: ", *report.after)
                         : std::string("There is no test part to judge it by.\n");
    return text;
}

int runChip(const ChipArguments& arguments) {
    Reporter reporter(arguments.output, threadsOf(arguments.threads));
    const auto request = requestOf(arguments);
    if (!request) {
        return reporter.failArguments(request.error());
    }
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    if (request->run) {
        const auto run = chooseRun(**project, arguments.run);
        if (!run) {
            return reporter.fail(run.error());
        }
    }
    const auto report = learnOnChip(**project, *request,
                                    {[&](const std::string& what) { reporter.activity(what); },
                                     [&](std::int64_t done, std::int64_t total) {
                                         reporter.progress(done, total);
                                         return !reporter.stopRequested();
                                     }});
    if (!report) {
        return reporter.fail(report.error());
    }
    return reporter.finish(jsonOf(*report, *request).dump(), textOf(*report, arguments));
}

void addTrainingOptions(CLI::App& command, ChipArguments& arguments) {
    command.add_option("--steps", arguments.training.steps, "Labelled images to show")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{10'000'000}))
        ->capture_default_str();
    command
        .add_option("--unlabelled", arguments.training.unlabelledPerStep,
                    "Images without a label to show after each")
        ->check(CLI::Range(0, 100))
        ->capture_default_str();
    command
        .add_option("--threshold", arguments.training.threshold,
                    "Probability from which on an answer counts as a label")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("--rate", arguments.training.rate, "Learning rate at the beginning")
        ->check(CLI::Range(1e-6, 1.0))
        ->capture_default_str();
    command
        .add_option("--batch", arguments.batch,
                    "Images whose gradients make one step; more than one takes memory")
        ->check(CLI::Range(1, 1024))
        ->capture_default_str();
    command.add_option("--seed", arguments.training.seed, "Of the order and of all chance")
        ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{4'294'967'295}))
        ->capture_default_str();
}

}  // namespace

void addChipCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand(
        "chip", "Learn within the memory of a microcontroller, and write it as C");
    command->footer(
        "Begins with what was learnt from the images alone with the network chip, or with a run of "
        "it,\nchooses by trials on the labels which layers are worth learning within the budget, "
        "and learns\nfrom the labels and from sure answers with the very C functions that it "
        "writes: one header\nthat answers and goes on learning, in one block of memory of the size "
        "that is told.\n\n"
        "Examples:\n"
        "  seedling-cli warm digits.seedling --set network=chip --set image_side=28 --minutes 10\n"
        "  seedling-cli chip digits.seedling --budget 256KB --out digits-chip");
    auto arguments = std::make_shared<ChipArguments>();
    addProjectArgument(*command, arguments->project);
    command
        ->add_option("--run", arguments->run,
                     "Number of a run of the network chip to begin with, labels it knew included")
        ->check(CLI::PositiveNumber);
    command
        ->add_option("--budget", arguments->budget,
                     "Memory that is written to, the picture included: 256KB, 2MB")
        ->capture_default_str();
    command->add_option("--flash", arguments->flash, "Memory for numbers that are only read")
        ->capture_default_str();
    addTrainingOptions(*command, *arguments);
    command->add_option("--out", arguments->out, "Where to write it: a new folder")->required();
    addThreadsOption(*command, arguments->threads);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runChip(*arguments); }});
}

}  // namespace seedling::cli
