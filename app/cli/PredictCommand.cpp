#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Format.h"
#include "app/cli/InputReader.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "app/cli/Threads.h"
#include "datasets/base/Csv.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"
#include "engine/eval/Predict.h"

namespace seedling::cli {
namespace {

struct PredictArguments {
    std::string model;
    std::vector<std::string> inputs;
    std::int64_t run = 0;
    std::string out;
    int threads = 0;
    OutputFlags output;
};

struct PredictTotals {
    std::string csv = "path,class,confidence,second_class,second_confidence,none_of_these\n";
    std::int64_t images = 0;
    std::int64_t unreadable = 0;
    double seconds = 0;
};

bool isProject(const std::string& typed) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(projectFile(typed), ignored);
}

Result<std::unique_ptr<Predictor>> openPredictor(const PredictArguments& arguments, int threads) {
    if (!isProject(arguments.model)) {
        return openExportedModel(arguments.model, threads);
    }
    auto project = openProject(arguments.model);
    if (!project) {
        return failureOf(project);
    }
    const auto run = chooseRun(**project, arguments.run);
    if (!run) {
        return failureOf(run);
    }
    return openRunPredictor(**project, run->id, threads);
}

std::string csvLine(const std::string& name, const std::vector<float>& probabilities,
                    const Predictor& predictor) {
    const std::vector<std::string>& classes = predictor.classes();
    std::size_t best = 0;
    std::size_t second = probabilities.size();
    for (std::size_t i = 1; i < probabilities.size(); ++i) {
        if (probabilities[i] > probabilities[best]) {
            second = best;
            best = i;
        } else if (second == probabilities.size() || probabilities[i] > probabilities[second]) {
            second = i;
        }
    }
    std::string line =
        fmt::format("{},{},{:.4f},", csvCell(name), csvCell(classes[best]), probabilities[best]);
    if (second < probabilities.size()) {
        line += fmt::format("{},{:.4f},", csvCell(classes[second]), probabilities[second]);
    } else {
        line += ",,";
    }
    const bool unknown = static_cast<double>(probabilities[best]) < predictor.unknownBelow();
    return line + (unknown ? "yes\n" : "\n");
}

Status answerBatch(const InputBatch& batch, Predictor& predictor, Reporter& reporter,
                   PredictTotals& totals) {
    for (const auto& bad : batch.unreadable) {
        reporter.warn("unreadable", bad.name + " was left out: " + bad.error.message);
    }
    totals.unreadable += static_cast<std::int64_t>(batch.unreadable.size());
    if (batch.images.empty()) {
        return {};
    }
    const auto answers = predictor.predict(batch.images);
    if (!answers) {
        return failureOf(answers);
    }
    for (std::size_t i = 0; i < batch.names.size(); ++i) {
        totals.csv += csvLine(batch.names[i], (*answers)[i].probabilities, predictor);
    }
    totals.images += static_cast<std::int64_t>(batch.names.size());
    return {};
}

Result<PredictTotals> answerAll(InputReader& reader, Predictor& predictor, Reporter& reporter) {
    PredictTotals totals;
    const auto start = std::chrono::steady_clock::now();
    while (!reader.atEnd()) {
        if (reporter.stopRequested()) {
            return failure(ErrorCode::Cancelled, "Stopped; no answers were written.");
        }
        if (const Status status = answerBatch(reader.readBatch(), predictor, reporter, totals);
            !status) {
            return failureOf(status);
        }
        reporter.progress(static_cast<std::int64_t>(reader.position()),
                          static_cast<std::int64_t>(reader.size()));
    }
    totals.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return totals;
}

int finish(const PredictArguments& arguments, const PredictTotals& totals, Reporter& reporter) {
    const bool toFile = !arguments.out.empty();
    if (toFile) {
        if (const Status status = writeFileAtomically(arguments.out, totals.csv); !status) {
            return reporter.fail(status.error());
        }
    }
    const nlohmann::json payload = {
        {"images", totals.images},
        {"unreadable", totals.unreadable},
        {"seconds", totals.seconds},
        {"out", textFromPath(arguments.out)},
    };
    std::string summary =
        fmt::format("{} answered in {}{}\n", countText(totals.images, "image", "images"),
                    durationText(totals.seconds), toFile ? ": " + arguments.out : std::string("."));
    if (totals.unreadable > 0) {
        summary += fmt::format("{} left out.\n", countText(totals.unreadable, "unreadable file was",
                                                           "unreadable files were"));
    }
    return reporter.finish(payload.dump(), toFile ? summary : totals.csv);
}

int runPredict(const PredictArguments& arguments) {
    const int threads = threadsOf(arguments.threads);
    Reporter reporter(arguments.output, threads);
    if (arguments.out.empty() && (arguments.output.events || arguments.output.json)) {
        return reporter.failArguments({ErrorCode::InvalidArgument, "--out is missing.",
                                       "With --json or --events the answers need a file."});
    }
    auto predictor = openPredictor(arguments, threads);
    if (!predictor) {
        return reporter.fail(predictor.error());
    }
    reporter.activity("looking for images");
    auto inputs = collectInputs(arguments.inputs, [&](std::int64_t found) {
        reporter.progress(found, 0);
        return !reporter.stopRequested();
    });
    if (!inputs) {
        return reporter.fail(inputs.error());
    }
    InputReader reader(std::move(*inputs), threads);
    reporter.activity("classifying " +
                      countText(static_cast<std::int64_t>(reader.size()), "image", "images"));
    const auto totals = answerAll(reader, **predictor, reporter);
    if (!totals) {
        return reporter.fail(totals.error());
    }
    return finish(arguments, *totals, reporter);
}

}  // namespace

void addPredictCommand(CLI::App& app, CommandList& commands) {
    auto* command =
        app.add_subcommand("predict", "Classify new images with a run or an exported model");
    command->footer(
        "Writes CSV: path,class,confidence,second_class,second_confidence,none_of_these. The last\n"
        "is \"yes\" where the image most likely shows none of the classes, as far as the run "
        "could\n"
        "measure that. Files that cannot be read are named on standard error and left out.\n"
        "\nExamples:\n"
        "  seedling-cli predict leaves.seedling new-photos/ --out answers.csv\n"
        "  seedling-cli predict leaves-model/ photo.jpg");
    auto arguments = std::make_shared<PredictArguments>();
    command
        ->add_option("MODEL", arguments->model,
                     "A project, or a folder with a model written by `export`")
        ->required();
    command->add_option("INPUT", arguments->inputs, "Images, folders or other sources")->required();
    addRunOption(*command, arguments->run);
    command->add_option("--out", arguments->out, "The CSV file; standard output without it");
    addThreadsOption(*command, arguments->threads);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runPredict(*arguments); }});
}

}  // namespace seedling::cli
