#include "app/cli/Demo.h"

#include <chrono>
#include <cstdlib>
#include <memory>
#include <string>

#include "app/cli/Format.h"
#include "app/cli/Threads.h"
#include "datasets/base/FileIo.h"
#include "datasets/project/Import.h"
#include "engine/protocol/OptionTable.h"
#include "engine/train/TrainJob.h"

namespace seedling::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSample = "sample:1";
constexpr const char* kProjectName = "sample.seedling";
constexpr const char* kModelName = "model";

fs::path withSuffix(const fs::path& file, const char* suffix) {
    fs::path result = file;
    result += suffix;
    return result;
}

Result<std::unique_ptr<Project>> freshProject(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return tl::make_unexpected(systemError(error.value(), "create", folder));
    }
    const fs::path file = folder / kProjectName;
    for (const char* suffix : {"", "-wal", "-shm", "-data"}) {
        fs::remove_all(withSuffix(file, suffix), error);
        if (error) {
            return tl::make_unexpected(
                systemError(error.value(), "remove", withSuffix(file, suffix)));
        }
    }
    return Project::create(file);
}

Status fill(Project& project, const DemoSettings& settings, Reporter& reporter,
            DemoReport& report) {
    ImportOptions options;
    options.labels = SourceLabels::Hide;
    const auto imported = importSource(project, kSample, options,
                                       [&](std::int64_t) { return !reporter.stopRequested(); });
    if (!imported) {
        return failureOf(imported);
    }
    report.images = imported->images;
    report.classes = static_cast<int>(imported->classes);
    const auto revealed =
        revealLabels(project, settings.labelsPerClass, static_cast<std::uint64_t>(settings.seed));
    return revealed ? Status{} : failureOf(revealed);
}

Result<DemoRun> trainAndTest(Project& project, const std::string& method,
                             const DemoSettings& settings, Reporter& reporter) {
    auto config = presetConfig("quick");
    if (!config) {
        return failureOf(config);
    }
    config->method = method;
    config->minutes = settings.minutes;
    config->seed = settings.seed;
    config->threads = settings.threads;
    const auto outcome =
        train(project, {*config, std::nullopt}, reporter.control(), reporter.events());
    if (!outcome) {
        return failureOf(outcome);
    }
    if (outcome->reason == "stopped") {
        return failure(ErrorCode::Cancelled, "The demo was stopped.");
    }
    reporter.activity("evaluating on the hidden test part");
    const auto test = evaluate(project, outcome->summary.run, {threadsOf(settings.threads)});
    if (!test) {
        return failureOf(test);
    }
    return DemoRun{outcome->summary, *test};
}

Status trainBoth(Project& project, const DemoSettings& settings, Reporter& reporter,
                 DemoReport& report) {
    const std::string time = durationText(settings.minutes * 60);
    reporter.heading("Learning from the labelled pictures alone, " + time);
    auto supervised = trainAndTest(project, "supervised", settings, reporter);
    if (!supervised) {
        return failureOf(supervised);
    }
    report.supervised = std::move(*supervised);
    reporter.heading("Learning from all pictures with FixMatch, " + time);
    auto fixmatch = trainAndTest(project, "fixmatch", settings, reporter);
    if (!fixmatch) {
        return failureOf(fixmatch);
    }
    report.fixmatch = std::move(*fixmatch);
    return {};
}

}  // namespace

fs::path defaultDemoFolder() {
    const char* cache = std::getenv("XDG_CACHE_HOME");
    if (cache != nullptr && *cache == '/') {
        return fs::path(cache) / "seedling" / "demo";
    }
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home == '/') {
        return fs::path(home) / ".cache" / "seedling" / "demo";
    }
    return "seedling-demo";
}

Result<DemoReport> runDemo(const DemoSettings& settings, Reporter& reporter) {
    const auto start = std::chrono::steady_clock::now();
    DemoReport report;
    report.project = settings.folder / kProjectName;
    auto project = freshProject(settings.folder);
    if (!project) {
        return failureOf(project);
    }
    reporter.activity("adding the built-in sample");
    if (const Status status = fill(**project, settings, reporter, report); !status) {
        return failureOf(status);
    }
    if (const Status status = trainBoth(**project, settings, reporter, report); !status) {
        return failureOf(status);
    }
    reporter.activity("exporting the model and comparing it with the run");
    auto model = exportTorchScript(**project, report.fixmatch.summary.run,
                                   settings.folder / kModelName, threadsOf(settings.threads));
    if (!model) {
        return failureOf(model);
    }
    report.model = std::move(*model);
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

}  // namespace seedling::cli
