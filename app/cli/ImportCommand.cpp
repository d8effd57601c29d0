#include "datasets/project/Import.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "datasets/base/PathText.h"

namespace seedling::cli {
namespace {

struct ImportArguments {
    std::string project;
    std::vector<std::string> sources;
    std::vector<std::string> testSources;
    bool unlabelled = false;
    bool hideLabels = false;
    OutputFlags output;
};

/// What all sources together brought.
struct ImportTotals {
    std::int64_t images = 0;
    std::int64_t added = 0;
    std::int64_t testImages = 0;
    std::int64_t labelled = 0;
    std::int64_t classes = 0;
};

SourceLabels labelsOf(const ImportArguments& arguments) {
    if (arguments.unlabelled) {
        return SourceLabels::Ignore;
    }
    return arguments.hideLabels ? SourceLabels::Hide : SourceLabels::Use;
}

/// A mistyped source must be noticed before a project is made for it.
Status checkSources(const ImportArguments& arguments) {
    for (const auto* list : {&arguments.sources, &arguments.testSources}) {
        for (const std::string& location : *list) {
            const auto source = openSource(textFromPath(location));
            if (!source) {
                return failureOf(source);
            }
        }
    }
    return {};
}

Status importOne(Project& project, const std::string& location, const ImportOptions& options,
                 Reporter& reporter, ImportTotals& totals) {
    reporter.activity("looking through " + textFromPath(location));
    const auto report =
        importSource(project, textFromPath(location), options, [&](std::int64_t found) {
            reporter.progress(found, 0);
            return !reporter.stopRequested();
        });
    if (!report) {
        return failureOf(report);
    }
    totals.images += report->images;
    totals.added += report->added;
    totals.testImages += report->testImages;
    totals.labelled += report->labelled;
    totals.classes = report->classes;
    return {};
}

Status importAll(Project& project, const ImportArguments& arguments, Reporter& reporter,
                 ImportTotals& totals) {
    ImportOptions options;
    options.labels = labelsOf(arguments);
    for (const std::string& location : arguments.sources) {
        if (const Status status = importOne(project, location, options, reporter, totals);
            !status) {
            return status;
        }
    }
    options.asTest = true;
    for (const std::string& location : arguments.testSources) {
        if (const Status status = importOne(project, location, options, reporter, totals);
            !status) {
            return status;
        }
    }
    return {};
}

void removeProject(const std::filesystem::path& file) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::filesystem::remove(file.string() + suffix, ignored);
    }
    std::filesystem::remove(file.string() + "-data", ignored);
}

std::string textOf(const std::filesystem::path& file, const ImportTotals& totals) {
    return fmt::format("{}: {} ({} new), {} in the test part, {} written, {}\n",
                       textFromPath(file.filename()), countText(totals.images, "image", "images"),
                       countText(totals.added), countText(totals.testImages),
                       countText(totals.labelled, "label", "labels"),
                       countText(totals.classes, "class", "classes"));
}

int runImport(const ImportArguments& arguments) {
    Reporter reporter(arguments.output);
    if (const Status status = checkSources(arguments); !status) {
        return reporter.fail(status.error());
    }
    const std::filesystem::path file = projectFile(arguments.project);
    std::error_code ignored;
    const bool isNew = !std::filesystem::exists(file, ignored);
    auto project = isNew ? Project::create(file) : Project::open(file);
    if (!project) {
        return reporter.fail(project.error());
    }
    ImportTotals totals;
    if (const Status status = importAll(**project, arguments, reporter, totals); !status) {
        project->reset();
        if (isNew) {
            removeProject(file);
        }
        return reporter.fail(status.error());
    }
    const nlohmann::json payload = {
        {"project", textFromPath(file)}, {"images", totals.images},
        {"added", totals.added},         {"test_images", totals.testImages},
        {"labelled", totals.labelled},   {"classes", totals.classes},
    };
    return reporter.finish(payload.dump(), textOf(file, totals));
}

}  // namespace

void addImportCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("import", "Add images to a project; make it when missing");
    command->footer(
        "SOURCE is a folder (class subfolders become labels), an IDX image file, a CIFAR binary\n"
        "folder, a CSV manifest, or sample:SEED for the built-in sample.\n\n"
        "Examples:\n"
        "  seedling-cli import leaves.seedling photos/\n"
        "  seedling-cli import digits.seedling train-images-idx3-ubyte.gz \\\n"
        "      --test t10k-images-idx3-ubyte.gz --hide-labels");
    auto arguments = std::make_shared<ImportArguments>();
    addProjectArgument(*command, arguments->project);
    command->add_option("SOURCE", arguments->sources, "Where images come from")->required();
    command
        ->add_option("--test", arguments->testSources, "A source whose images become the test part")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    auto* unlabelled = command->add_flag("--unlabelled", arguments->unlabelled,
                                         "Do not read the labels that the source knows");
    command
        ->add_flag("--hide-labels", arguments->hideLabels,
                   "Keep the labels as hidden truth, for benchmarks (see `label --reveal`)")
        ->excludes(unlabelled);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runImport(*arguments); }});
}

}  // namespace seedling::cli
