#include <fmt/format.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/cli/Background.h"
#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "app/cli/Threads.h"
#include "engine/select/ProjectStacks.h"

namespace seedling::cli {
namespace {

struct StacksArguments {
    std::string project;
    int threads = 0;
    bool background = false;
    bool noList = false;
    OutputFlags output;
};

/// Names of images, stack by stack.
using Stacks = std::vector<std::vector<std::string>>;

Result<Stacks> readStacks(Project& project) {
    const auto stacked = project.stacks().all();
    if (!stacked) {
        return failureOf(stacked);
    }
    std::map<ImageId, std::vector<std::string>> byFirst;
    for (const StackedImage& each : *stacked) {
        const auto record = project.images().get(each.image);
        if (!record) {
            return failureOf(record);
        }
        byFirst[each.first].push_back(imageName(*record));
    }
    Stacks stacks;
    for (auto& [first, names] : byFirst) {
        stacks.push_back(std::move(names));
    }
    return stacks;
}

std::string textOf(const Stacks& stacks) {
    std::string text;
    std::size_t images = 0;
    for (const auto& names : stacks) {
        text += fmt::format("{}\n", fmt::join(names, "  "));
        images += names.size();
    }
    return text +
           (stacks.empty()
                ? "No image shows nearly the same as another.\n"
                : fmt::format("{} show nearly the same as another, in {}.\n",
                              countText(static_cast<std::int64_t>(images), "image", "images"),
                              countText(std::ssize(stacks), "stack", "stacks")));
}

int runStacks(const StacksArguments& arguments) {
    if (arguments.background) {
        giveWay();
    }
    Reporter reporter(arguments.output, threadsOf(arguments.threads));
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    reporter.activity("looking for images that show nearly the same");
    const Status found = findProjectStacks(**project, threadsOf(arguments.threads),
                                           [&](std::int64_t done, std::int64_t total) {
                                               reporter.progress(done, total);
                                               return !reporter.stopRequested();
                                           });
    if (!found) {
        return reporter.fail(found.error());
    }
    if (arguments.noList) {
        return reporter.finish("{}", "Images that show nearly the same are known now.\n");
    }
    const auto stacks = readStacks(**project);
    if (!stacks) {
        return reporter.fail(stacks.error());
    }
    return reporter.finish(nlohmann::json{{"stacks", *stacks}}.dump(), textOf(*stacks));
}

}  // namespace

void addStacksCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("stacks", "Find images that show nearly the same");
    command->footer(
        "What is found is kept in the project: later runs hold such images back or learn from them "
        "together,\nand evaluate leaves out test images that training has nearly the same of.\n\n"
        "Example:\n"
        "  seedling-cli stacks leaves.seedling");
    auto arguments = std::make_shared<StacksArguments>();
    addProjectArgument(*command, arguments->project);
    addThreadsOption(*command, arguments->threads);
    addBackgroundFlag(*command, arguments->background);
    command->add_flag("--no-list", arguments->noList, "Keep them in the project and list nothing");
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runStacks(*arguments); }});
}

}  // namespace seedling::cli
