#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <unordered_map>

#include "app/cli/Background.h"
#include "app/cli/Command.h"
#include "app/cli/Format.h"
#include "app/cli/ProjectArgument.h"
#include "app/cli/Reporter.h"
#include "app/cli/Threads.h"
#include "datasets/select/LabelAdvice.h"
#include "engine/select/ProjectMap.h"

namespace seedling::cli {
namespace {

struct SuggestArguments {
    std::string project;
    int count = 20;
    std::string by = "auto";
    int threads = 0;
    bool background = false;
    OutputFlags output;
};

std::optional<ImageMap::Origin> originOf(const std::string& by) {
    if (by == "look") {
        return ImageMap::Origin::Look;
    }
    if (by == "warm") {
        return ImageMap::Origin::Warm;
    }
    return by == "run" ? std::optional(ImageMap::Origin::Run) : std::nullopt;
}

std::string nameOf(ImageMap::Origin origin) {
    return origin == ImageMap::Origin::Look   ? "look"
           : origin == ImageMap::Origin::Warm ? "warm"
                                              : "run";
}

/// All that is needed to say an advice in words.
struct Answer {
    LabelAdvice advice;
    ImageMap::Origin origin = ImageMap::Origin::Look;
    std::vector<std::string> names;  ///< Of the useful images.
    std::unordered_map<ClassId, std::string> classes;

    [[nodiscard]] std::string reasonFor(const UsefulImage& image) const {
        std::string reason = fmt::format("stands for {} of the images", percentText(image.gain));
        if (image.first.isValid() && image.second.isValid()) {
            reason += fmt::format("; {} or {}", classes.at(image.first), classes.at(image.second));
        }
        return reason;
    }
};

/// What the run that the map is of has answered; nothing for other maps.
Result<std::vector<Prediction>> predictionsFor(Project& project, const ImageMap& map) {
    if (map.origin() != ImageMap::Origin::Run) {
        return std::vector<Prediction>{};
    }
    return project.predictions().read(RunId{map.version()});
}

Result<std::shared_ptr<const ImageMap>> mapOf(Project& project, const SuggestArguments& arguments,
                                              Reporter& reporter) {
    const MapRequest request{
        .origin = originOf(arguments.by),
        .threads = threadsOf(arguments.threads),
        .tell = [&](const std::string& activity) { reporter.activity(activity); },
        .carryOn =
            [&](std::int64_t done, std::int64_t total) {
                reporter.progress(done, total);
                return !reporter.stopRequested();
            },
    };
    return projectMap(project, request);
}

Result<Answer> adviceBy(const ImageMap& map, Project& project, int count) {
    const auto labels = project.labels().all();
    if (!labels) {
        return failureOf(labels);
    }
    const auto classes = project.classes().all();
    if (!classes) {
        return failureOf(classes);
    }
    const auto predictions = predictionsFor(project, map);
    if (!predictions) {
        return failureOf(predictions);
    }
    Answer answer;
    answer.origin = map.origin();
    answer.advice = adviseLabels(map, LandmarkGraph(map), {*labels, *classes, *predictions},
                                 static_cast<std::size_t>(count));
    for (const ClassRecord& record : *classes) {
        answer.classes.emplace(record.id, record.name);
    }
    for (const UsefulImage& useful : answer.advice.useful) {
        const auto record = project.images().get(useful.image);
        if (!record) {
            return failureOf(record);
        }
        answer.names.push_back(imageName(*record));
    }
    return answer;
}

std::string jsonOf(const Answer& answer) {
    auto images = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < answer.names.size(); ++i) {
        const UsefulImage& useful = answer.advice.useful[i];
        images.push_back({{"path", answer.names[i]},
                          {"reason", answer.reasonFor(useful)},
                          {"score", useful.gain}});
    }
    return nlohmann::ordered_json{
        {"images", images}, {"by", nameOf(answer.origin)}, {"coverage", answer.advice.coverage}}
        .dump();
}

std::string textOf(const Answer& answer) {
    std::string text;
    for (std::size_t i = 0; i < answer.names.size(); ++i) {
        text += fmt::format("{}  {}\n", answer.names[i], answer.reasonFor(answer.advice.useful[i]));
    }
    return text +
           fmt::format("{} of the images lie near a label.\n", percentText(answer.advice.coverage));
}

int runSuggest(const SuggestArguments& arguments) {
    if (arguments.background) {
        giveWay();
    }
    Reporter reporter(arguments.output, threadsOf(arguments.threads));
    auto project = openProject(arguments.project);
    if (!project) {
        return reporter.fail(project.error());
    }
    const auto map = mapOf(**project, arguments, reporter);
    if (!map) {
        return reporter.fail(map.error());
    }
    if (arguments.count == 0) {
        return reporter.finish(nlohmann::json{{"by", nameOf((*map)->origin())}}.dump(),
                               "The images are compared.\n");
    }
    const auto answer = adviceBy(**map, **project, arguments.count);
    if (!answer) {
        return reporter.fail(answer.error());
    }
    return reporter.finish(jsonOf(*answer), textOf(*answer));
}

}  // namespace

void addSuggestCommand(CLI::App& app, CommandList& commands) {
    auto* command = app.add_subcommand("suggest", "Say which images to label next, and why");
    command->footer(
        "First come images that many others resemble and that lie far from every label; the more "
        "is\nknown, the more come from where classes meet.\n\n"
        "Example:\n"
        "  seedling-cli suggest leaves.seedling --count 40");
    auto arguments = std::make_shared<SuggestArguments>();
    addProjectArgument(*command, arguments->project);
    command
        ->add_option("--count", arguments->count,
                     "How many images; 0: only compare them, which later answers need")
        ->check(CLI::Range(0, 4096))
        ->capture_default_str();
    command
        ->add_option("--by", arguments->by,
                     "What images are compared by: their looks, what was learnt without labels "
                     "(warm), the run in use, or the best of what there is")
        ->check(CLI::IsMember({"auto", "look", "warm", "run"}))
        ->capture_default_str();
    addThreadsOption(*command, arguments->threads);
    addBackgroundFlag(*command, arguments->background);
    addOutputFlags(*command, arguments->output);
    commands.push_back({command, [arguments] { return runSuggest(*arguments); }});
}

}  // namespace seedling::cli
