#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/train/BatchPlan.h"
#include "engine/train/TrainingSet.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::shortRun;
using test::TinyProject;

struct Trained {
    Result<TrainOutcome> outcome;
    EventList events;
};

Trained trained(Project& project, const TrainConfig& config) {
    RunControl control;
    EventList events;
    auto outcome = train(project, {config, {}}, control, events);
    return {std::move(outcome), std::move(events)};
}

/// A few steps in which everything is left to the program.
TrainConfig automatic(std::int64_t steps) {
    TrainConfig config;
    config.minutes = 0;
    config.steps = steps;
    config.threads = 1;
    config.precision = "fp32";
    return config;
}

std::vector<std::string> choicesOf(Project& project, RunId run) {
    const RunRecord record = project.runs().get(run).value();
    return nlohmann::json::parse(record.hardwareJson).at("choices");
}

bool anyContains(const std::vector<std::string>& texts, const std::string& part) {
    return std::ranges::any_of(
        texts, [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

TEST(OddData, TwentyImagesInAllGetSmallBatchesAndASentence) {
    TinyProject tiny(10, 2, 2);
    const auto run = trained(*tiny.project, automatic(3));
    ASSERT_TRUE(run.outcome) << toText(run.outcome.error());
    const auto choices = choicesOf(*tiny.project, run.outcome->summary.run);
    ASSERT_EQ(choices.size(), 4U);
    EXPECT_TRUE(anyContains(choices, "FixMatch"));
    EXPECT_TRUE(anyContains(choices, "16 pixels"));
    EXPECT_TRUE(anyContains(choices, "frugal"));
    EXPECT_TRUE(anyContains(choices, "16 labelled and 16 unlabelled images"));
    EXPECT_TRUE(anyContains(choices, "only 20 images"));
    std::vector<std::string> told;
    for (const StateEvent& event : run.events.of<StateEvent>()) {
        told.push_back(event.reason);
    }
    for (const std::string& choice : choices) {
        EXPECT_TRUE(anyContains(told, choice)) << choice;
    }
}

TEST(OddData, NothingIsSaidOfWhatAPersonChose) {
    TinyProject tiny(4, 1, 2);
    const auto run = trained(*tiny.project, shortRun(1));
    ASSERT_TRUE(run.outcome);
    EXPECT_TRUE(choicesOf(*tiny.project, run.outcome->summary.run).empty());
}

TEST(OddData, ChosenBatchesStayWhenARunGoesOn) {
    TinyProject tiny(10, 2, 2);
    RunControl control;
    EventList events;
    events.onEvent = [&](const Event& event) {
        if (std::holds_alternative<ProgressEvent>(event)) {
            control.post(Command::Stop);
        }
    };
    const auto stopped = train(*tiny.project, {automatic(30), {}}, control, events);
    ASSERT_TRUE(stopped) << toText(stopped.error());
    RunControl again;
    EventList later;
    const auto resumed = train(*tiny.project, {{}, stopped->summary.run}, again, later);
    ASSERT_TRUE(resumed) << toText(resumed.error());
    EXPECT_EQ(choicesOf(*tiny.project, stopped->summary.run).size(), 4U);
    const auto whole = trained(*tiny.project, automatic(30));
    ASSERT_TRUE(whole.outcome);
    EXPECT_DOUBLE_EQ(resumed->summary.flopTotal, whole.outcome->summary.flopTotal);
}

TEST(OddData, GreyPicturesTrain) {
    test::TempFolder folder;
    for (int i = 0; i < 8; ++i) {
        std::string pixels(20 * 16, static_cast<char>(40 + 10 * i));
        std::fill_n(pixels.begin() + 20 * i, 40, static_cast<char>(200));
        folder.write("images/dark/" + std::to_string(i) + ".pgm", "P5\n20 16\n255\n" + pixels);
        for (char& pixel : pixels) {
            pixel = static_cast<char>(255 - static_cast<unsigned char>(pixel));
        }
        folder.write("images/light/" + std::to_string(i) + ".pgm", "P5\n20 16\n255\n" + pixels);
    }
    const auto project = Project::create(folder / "grey.seedling").value();
    ASSERT_TRUE(importSource(*project, (folder / "images").string(), {},
                             [](std::int64_t) { return true; }));
    const auto run = trained(*project, automatic(4));
    ASSERT_TRUE(run.outcome) << toText(run.outcome.error());
    EXPECT_EQ(project->predictions().read(run.outcome->summary.run)->size(), 16U);
}

TEST(OddData, AClassWithoutALabelIsLeftOutAndNamed) {
    TinyProject tiny(4, 0, 3);
    const auto classes = tiny.project->classes().all().value();
    const auto images = tiny.project->images().all().value();
    std::vector<LabelChange> changes;
    for (const ImageRecord& image : images) {
        if (image.hiddenTruth != classes[2].id) {
            changes.push_back({image.id, Label{Verdict::Class, *image.hiddenTruth}});
        }
    }
    ASSERT_TRUE(tiny.project->labels().apply(changes));
    const auto run = trained(*tiny.project, shortRun(2));
    ASSERT_TRUE(run.outcome) << toText(run.outcome.error());
    const auto predictions = tiny.project->predictions().read(run.outcome->summary.run).value();
    EXPECT_EQ(predictions.size(), images.size());
    for (const Prediction& prediction : predictions) {
        EXPECT_NE(prediction.classId, classes[2].id);
    }
    std::vector<std::string> warnings;
    for (const WarningEvent& warning : run.events.of<WarningEvent>()) {
        warnings.push_back(warning.message);
    }
    EXPECT_TRUE(anyContains(warnings, classes[2].name));
}

TEST(OddData, TwoHundredClassesTrain) {
    TinyProject tiny(2, 1, 200);
    const auto run = trained(*tiny.project, automatic(2));
    ASSERT_TRUE(run.outcome) << toText(run.outcome.error());
    EXPECT_TRUE(anyContains(choicesOf(*tiny.project, run.outcome->summary.run), "200 classes"));
    EXPECT_EQ(tiny.project->predictions().read(run.outcome->summary.run)->size(), 400U);
}

TEST(OddData, AMillionImagesAreChosenFromInLinearTime) {
    constexpr std::int64_t kImages = 1'000'000;
    const std::vector<ClassRecord> classes{{ClassId{1}, "ash", 0, "", 0},
                                           {ClassId{2}, "birch", 1, "", 1}};
    std::vector<ImageId> images;
    std::vector<LabelledImage> labels;
    for (std::int64_t i = 1; i <= kImages; ++i) {
        images.push_back(ImageId{i});
        if (i % 100 == 0) {
            const Label label{Verdict::Class, ClassId{1 + i / 100 % 2}, Author::Person, 0};
            labels.push_back({ImageId{i}, label});
        }
    }
    const auto set = selectTrainingSet({classes, labels, images}, 0.2, 1).value();
    EXPECT_EQ(set.validation.size(), 500U);
    EXPECT_EQ(set.unlabelled.size(), 999'500U);
    const TrainingSet again = withNewLabels(set, {{}, labels, images});
    EXPECT_EQ(again.labelled.size(), 9500U);
    BatchPlan plan(1, 64, 192);
    std::set<std::int64_t> seen;
    for (std::int64_t step = 0; step < 100; ++step) {
        const auto places = plan.unlabelled(step, kImages);
        seen.insert(places.begin(), places.end());
    }
    EXPECT_EQ(seen.size(), 19'200U);
}

}  // namespace
}  // namespace seedling
