#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "app/cli/Command.h"
#include "app/cli/Demo.h"
#include "app/cli/Format.h"
#include "app/cli/Threads.h"
#include "datasets/base/PathText.h"

namespace seedling::cli {
namespace {

struct DemoArguments {
    std::string folder;
    double minutes = DemoSettings{}.minutes;
    int threads = 0;
    OutputFlags output;
};

std::int64_t peakMemoryOf(const DemoReport& report) {
    return std::max(report.supervised.summary.peakRssBytes, report.fixmatch.summary.peakRssBytes);
}

/// Energy of both trainings together.
struct DemoEnergy {
    double joules = 0;
    double lowJoules = 0;
    double highJoules = 0;
    EnergyKind kind = EnergyKind::Estimated;
    std::string source;
};

DemoEnergy energyOf(const DemoReport& report) {
    const RunSummary& a = report.supervised.summary;
    const RunSummary& b = report.fixmatch.summary;
    // The later kinds are the less certain ones.
    return {a.energyJ + b.energyJ, a.energyLowJ + b.energyLowJ, a.energyHighJ + b.energyHighJ,
            std::max(a.energyKind, b.energyKind), b.energySource};
}

std::string folderOf(const DemoReport& report) {
    return textFromPath(std::filesystem::absolute(report.model.folder).lexically_normal());
}

std::string jsonOf(const DemoReport& report) {
    const DemoEnergy energy = energyOf(report);
    const nlohmann::ordered_json json = {
        {"labels", report.fixmatch.summary.labels},
        {"test_accuracy", report.fixmatch.test.accuracy},
        {"supervised_accuracy", report.supervised.test.accuracy},
        {"test_images", report.fixmatch.test.images},
        {"seconds", report.seconds},
        {"peak_rss_bytes", peakMemoryOf(report)},
        {"energy_j", energy.joules},
        {"energy_low_j", energy.lowJoules},
        {"energy_high_j", energy.highJoules},
        {"energy_kind", toString(energy.kind)},
        {"model", folderOf(report)},
    };
    return json.dump();
}

std::string rowOf(const char* name, const DemoRun& run) {
    return fmt::format("  {:<18} {:>7}   ({:.1f} to {:.1f})   trained for {}\n", name,
                       percentText(run.test.accuracy), run.test.accuracyLow * 100,
                       run.test.accuracyHigh * 100, durationText(run.summary.seconds));
}

std::string textOf(const DemoReport& report) {
    const DemoEnergy energy = energyOf(report);
    std::string text =
        fmt::format("\nThe built-in sample: {} of {} kinds of leaves, {} of them labelled.\n\n",
                    countText(report.images, "picture", "pictures"), report.classes,
                    countText(report.fixmatch.summary.labels));
    text += fmt::format("Accuracy on {} hidden test pictures:\n",
                        countText(report.fixmatch.test.images));
    text += rowOf("labels alone", report.supervised);
    text += rowOf("Seedling, FixMatch", report.fixmatch);
    text += fmt::format("  {:+.1f} points from the pictures without a label\n\n",
                        (report.fixmatch.test.accuracy - report.supervised.test.accuracy) * 100);
    text += fmt::format("Peak memory  {}\n", bytesText(peakMemoryOf(report)));
    text += fmt::format("Energy       {}, for both trainings\n             {}\n",
                        energyText(energy.joules, energy.lowJoules, energy.highJoules, energy.kind),
                        energy.source);
    text += fmt::format("Time         {}\n", durationText(report.seconds));
    text += fmt::format(
        "Model        {}\n             the same class as inside for {} of {} pictures, "
        "probabilities within {:.1e}\n",
        folderOf(report), report.model.sameClass, report.model.comparedImages,
        report.model.largestDifference);
    text += fmt::format("Project      {}\n", textFromPath(report.project));
    return text;
}

int runDemoCommand(const DemoArguments& arguments) {
    Reporter reporter(arguments.output, threadsOf(arguments.threads));
    DemoSettings settings;
    settings.folder =
        arguments.folder.empty() ? defaultDemoFolder() : std::filesystem::path(arguments.folder);
    settings.minutes = arguments.minutes;
    settings.threads = arguments.threads;
    const auto report = runDemo(settings, reporter);
    if (!report) {
        return reporter.fail(report.error());
    }
    return reporter.finish(jsonOf(*report), textOf(*report));
}

}  // namespace

void addDemoCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("demo", "Do the whole job on the built-in sample");
    command->footer(
        "Trains with 4 labels a class, once from the labels alone and once with FixMatch, "
        "compares\n"
        "both on the hidden test part and exports the model. Takes less than 3 minutes.\n\n"
        "Examples:\n"
        "  seedling-cli demo\n"
        "  seedling-cli demo /tmp/leaves --json");
    auto arguments = std::make_shared<DemoArguments>();
    command->add_option("DIR", arguments->folder,
                        "Where project and model go; the user's cache folder without it");
    command->add_option("--minutes", arguments->minutes, "Time for each of the two trainings")
        ->check(CLI::Range(0.01, 600.0))
        ->capture_default_str();
    addThreadsOption(*command, arguments->threads);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runDemoCommand(*arguments); }});
}

}  // namespace seedling::cli
