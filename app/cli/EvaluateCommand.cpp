#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "app/cli/Threads.h"
#include "engine/eval/Evaluate.h"
#include "engine/protocol/TestEvaluation.h"

namespace seedling::cli {
namespace {

constexpr std::size_t kShownConfusions = 5;

struct EvaluateArguments {
    std::string project;
    std::int64_t run = 0;
    int threads = 0;
    bool withDuplicates = false;
    OutputFlags output;
};

nlohmann::json jsonOf(const EvaluationReport& report) {
    return {
        {"run", report.run.value},
        {"split", report.split},
        {"images", report.images},
        {"left_out", report.leftOut},
        {"accuracy", report.accuracy},
        {"accuracy_low", report.accuracyLow},
        {"accuracy_high", report.accuracyHigh},
        {"balanced_accuracy", report.balancedAccuracy},
        {"confusion", report.confusion},
        {"classes", report.classes},
    };
}

std::string recallsOf(const EvaluationReport& report) {
    std::size_t width = 0;
    for (const std::string& name : report.classes) {
        width = std::max(width, name.size());
    }
    std::string text;
    for (std::size_t i = 0; i < report.classes.size(); ++i) {
        const auto& row = report.confusion[i];
        const std::int64_t images = std::accumulate(row.begin(), row.end(), std::int64_t{0});
        if (images > 0) {
            const double recall = static_cast<double>(row[i]) / static_cast<double>(images);
            text += fmt::format("  {:<{}}  {:>7} of {}\n", report.classes[i], width,
                                percentText(recall), countText(images));
        }
    }
    return text;
}

std::string confusionsOf(const EvaluationReport& report) {
    struct Mistake {
        std::int64_t images;
        std::size_t truth;
        std::size_t answer;
    };
    std::vector<Mistake> mistakes;
    for (std::size_t truth = 0; truth < report.classes.size(); ++truth) {
        for (std::size_t answer = 0; answer < report.classes.size(); ++answer) {
            if (truth != answer && report.confusion[truth][answer] > 0) {
                mistakes.push_back({report.confusion[truth][answer], truth, answer});
            }
        }
    }
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const Mistake& a, const Mistake& b) { return a.images > b.images; });
    mistakes.resize(std::min(mistakes.size(), kShownConfusions));
    std::string text;
    for (const Mistake& mistake : mistakes) {
        text += fmt::format("  {} taken for {}: {}\n", report.classes[mistake.truth],
                            report.classes[mistake.answer], countText(mistake.images));
    }
    return text.empty() ? text : "Most frequent mistakes:\n" + text;
}

std::string leftOutText(const EvaluationReport& report) {
    return report.leftOut == 0
               ? std::string()
               : fmt::format("{} left out, as training has nearly the same ones.\n",
                             countText(report.leftOut, "test image was", "test images were"));
}

std::string textOf(const EvaluationReport& report) {
    const AccuracyEstimate estimate{report.accuracy, report.accuracyLow, report.accuracyHigh,
                                    report.images, report.split};
    return fmt::format("run {}: {}; mean over the classes {}\n", report.run.value,
                       accuracyText(estimate), percentText(report.balancedAccuracy)) +
           leftOutText(report) + recallsOf(report) + confusionsOf(report);
}

int runEvaluate(const EvaluateArguments& arguments) {
    const int threads = threadsOf(arguments.threads);
    Reporter reporter(arguments.output, threads);
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    const auto run = chooseRun(**project, arguments.run);
    if (!run) {
        return reporter.fail(run.error());
    }
    reporter.activity("evaluating on the test part");
    const auto report = evaluate(**project, run->id, {threads, arguments.withDuplicates});
    if (!report) {
        return reporter.fail(report.error());
    }
    const std::string payload = jsonOf(*report).dump();
    if (!arguments.withDuplicates) {
        // For the window and the report of the run; not worth a word when it fails.
        (void)(*project)->setSetting(evaluationSetting(run->id), payload);
    }
    return reporter.finish(payload, textOf(*report));
}

}  // namespace

void addEvaluateCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("evaluate", "Measure a run on the test part");
    command->footer(
        "The test part comes from `import --test` or from a folder test/ beside train/; it is "
        "read\n"
        "by this command and, after it has learnt, by chip alone.\n\nExample:\n"
        "  seedling-cli evaluate digits.seedling --json");
    auto arguments = std::make_shared<EvaluateArguments>();
    addProjectArgument(*command, arguments->project);
    addRunOption(*command, arguments->run);
    command->add_flag("--with-duplicates", arguments->withDuplicates,
                      "Judge those test images too that show nearly the same as a training image");
    addThreadsOption(*command, arguments->threads);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runEvaluate(*arguments); }});
}

}  // namespace seedling::cli
