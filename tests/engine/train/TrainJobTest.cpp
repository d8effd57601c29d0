#include "engine/train/TrainJob.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>

#include "engine/eval/CalibratedModel.h"
#include "engine/protocol/MetricNames.h"
#include "engine/protocol/OptionTable.h"
#include "engine/train/Checkpoint.h"
#include "tests/engine/train/TinyProject.h"
#include "tests/engine/train/TrainedRuns.h"

namespace seedling {
namespace {

using test::bitwiseEqual;
using test::EventList;
using test::shortRun;
using test::TinyProject;
using test::trained;
using test::weightsOf;

TEST(TrainJob, LearnsAndRecordsEverything) {
    TinyProject tiny(20, 4);
    RunControl control;
    EventList events;
    const auto labels = tiny.project->labels().setHash().value();
    const auto outcome = train(*tiny.project, {shortRun(60), {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_EQ(tiny.project->labels().setHash().value(), labels) << "training gives no labels";
    EXPECT_EQ(outcome->reason, "steps");
    EXPECT_EQ(outcome->summary.steps, 60);
    EXPECT_EQ(outcome->summary.labels, 12);
    EXPECT_EQ(outcome->summary.imageSide, 16);
    EXPECT_GT(outcome->summary.flopTotal, 0);
    EXPECT_GT(outcome->summary.peakRssBytes, 0);

    const RunRecord run = tiny.project->runs().newestUsable().value();
    EXPECT_EQ(run.status, RunStatus::Finished);
    EXPECT_EQ(run.labelCount, 12);
    EXPECT_GT(run.endedMs, 0);
    EXPECT_TRUE(summaryFromJson(run.summaryJson));

    const auto predictions = tiny.project->predictions().read(run.id).value();
    ASSERT_EQ(predictions.size(), 60U);
    std::size_t right = 0;
    for (const Prediction& prediction : predictions) {
        const ImageRecord image = tiny.project->images().get(prediction.image).value();
        right += image.hiddenTruth == prediction.classId ? 1 : 0;
        EXPECT_GE(prediction.confidence, prediction.secondConfidence);
        EXPECT_NE(prediction.classId, prediction.secondClass);
        EXPECT_EQ(prediction.trusted, prediction.confidence >= 0.5F);
    }
    EXPECT_GE(right, 50U);

    for (const char* name :
         {metric::kLossSupervised, metric::kLossUnsupervised, metric::kMaskRate,
          metric::kPseudoLabelAccuracy, metric::kLearningRate, metric::kEnergyJ}) {
        EXPECT_FALSE(tiny.project->metrics().read(run.id, name).value().empty()) << name;
    }
    const auto states = events.of<StateEvent>();
    ASSERT_GE(states.size(), 3U);
    EXPECT_EQ(states.front().state, RunState::Preparing);
    EXPECT_EQ(states.back().state, RunState::Evaluating);
    const auto warnings = events.of<WarningEvent>();
    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings.front().code, "no_validation");
    EXPECT_TRUE(events.of<FinishedEvent>().empty());
}

TEST(TrainJob, ARunHeedsVetoes) {
    TinyProject tiny(20, 4);
    const ClassId lying = tiny.project->classes().all().value()[0].id;
    ProjectEdit edit;
    const auto images = tiny.project->images().all().value();
    for (const ImageRecord& image : images) {
        if (image.hiddenTruth == lying) {
            edit.vetoes.push_back({{image.id, lying}, true});
        }
    }
    ASSERT_EQ(edit.vetoes.size(), 20U);
    ASSERT_TRUE(tiny.project->edits().perform({EditKind::NotClass, "lying", {}}, edit));
    RunControl control;
    EventList events;
    ASSERT_TRUE(train(*tiny.project, {shortRun(40), {}}, control, events));
    const RunId run = tiny.project->runs().newestUsable().value().id;
    const auto labels = tiny.project->labels().all().value();
    const auto predictions = tiny.project->predictions().read(run).value();
    for (const Prediction& prediction : predictions) {
        const bool vetoed = tiny.project->images().get(prediction.image)->hiddenTruth == lying;
        const bool labelled =
            std::ranges::binary_search(labels, prediction.image, {}, &LabelledImage::image);
        if (vetoed && !labelled) {
            EXPECT_NE(prediction.classId, lying);
            EXPECT_FLOAT_EQ(prediction.thirdConfidence, 0) << "nor anything else of it";
        }
    }
}

TEST(TrainJob, TheSameSeedGivesTheSameNumbers) {
    TinyProject tiny(12, 3);
    const auto first = trained(tiny, shortRun(8));
    const auto second = trained(tiny, shortRun(8));
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(bitwiseEqual(weightsOf(*tiny.project, first->summary.run),
                             weightsOf(*tiny.project, second->summary.run)));
    TrainConfig other = shortRun(8);
    other.seed = 2;
    const auto third = trained(tiny, other);
    ASSERT_TRUE(third);
    EXPECT_FALSE(bitwiseEqual(weightsOf(*tiny.project, first->summary.run),
                              weightsOf(*tiny.project, third->summary.run)));
}

TEST(TrainJob, TwoThreadsAreAsRepeatableAsOne) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(6);
    config.threads = 2;
    const auto first = trained(tiny, config);
    const auto second = trained(tiny, config);
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(bitwiseEqual(weightsOf(*tiny.project, first->summary.run),
                             weightsOf(*tiny.project, second->summary.run)));
}

TEST(TrainJob, LabelsGivenDuringARunJoinItAtTheNextEvaluationPoint) {
    TinyProject tiny(12, 2);
    TrainConfig config = shortRun(20);
    config.evaluations = 4;
    // The label comes between the first report and the next evaluation point.
    RunControl control;
    EventList events;
    bool labelled = false;
    events.onEvent = [&](const Event& event) {
        if (std::holds_alternative<ProgressEvent>(event) && !labelled) {
            labelled = true;
            auto other = Project::open(tiny.project->file()).value();
            EXPECT_EQ(revealLabels(*other, 3, 9).value(), 3);
        }
    };
    const auto first = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(first) << toText(first.error());
    EXPECT_EQ(first->summary.labels, 9);
    const auto pickups = tiny.project->runs().labelPickups(first->summary.run).value();
    ASSERT_EQ(pickups.size(), 2U);
    EXPECT_EQ(pickups[0].first, 0);
    EXPECT_EQ(pickups[1].first % 5, 0);
    EXPECT_GT(pickups[1].second, pickups[0].second);
}

TEST(TrainJob, HoldsLabelsBackWhenThereAreEnough) {
    TinyProject tiny(20, 10);
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {shortRun(10), {}}, control, events);
    ASSERT_TRUE(outcome);
    ASSERT_TRUE(outcome->summary.validation);
    EXPECT_EQ(outcome->summary.validation->images, 6);
    EXPECT_EQ(outcome->summary.validation->source, "validation");
    EXPECT_LE(outcome->summary.validation->low, outcome->summary.validation->accuracy);
    EXPECT_TRUE(events.of<WarningEvent>().empty());
    EXPECT_FALSE(
        tiny.project->metrics().read(outcome->summary.run, metric::kValidationAccuracy)->empty());
    const auto calibration = storedCalibration(*tiny.project, outcome->summary.run).value();
    ASSERT_TRUE(calibration);
    EXPECT_EQ(calibration->images, 6);
    EXPECT_FALSE(calibration->isFitted()) << "too few to tell";
    EXPECT_EQ(calibration->temperature, 1);
}

TEST(TrainJob, MeasuresHowSureItsAnswersAre) {
    TinyProject tiny(24, 20);
    std::vector<LabelChange> changes;
    const auto labels = tiny.project->labels().all().value();
    const std::vector<ImageRecord> images = tiny.project->images().all().value();
    for (const ImageRecord& image : images) {
        if (!std::ranges::binary_search(labels, image.id, {}, &LabelledImage::image)) {
            changes.push_back({image.id, Label{Verdict::NoneOfThese, {}, Author::Person, 0}});
        }
    }
    ASSERT_EQ(changes.size(), 12U);
    ASSERT_TRUE(tiny.project->labels().apply(changes));
    for (const char* mirror : {"off", "on"}) {
        TrainConfig config = shortRun(10);
        config.validationShare = 0.5;
        config.mirror = mirror;
        const auto outcome = trained(tiny, config);
        ASSERT_TRUE(outcome) << toText(outcome.error());
        const RunId run = outcome->summary.run;
        const auto loaded = loadCalibratedModel(*tiny.project, run);
        ASSERT_TRUE(loaded) << toText(loaded.error());
        ASSERT_TRUE(loaded->calibration);
        EXPECT_EQ(loaded->calibration->images, 30);
        EXPECT_EQ(loaded->calibration->unknownImages, 12);
        EXPECT_NE(loaded->calibration->temperature, 1);
        EXPECT_EQ(loaded->calibration->classes.size(), 3U);

        // The temperature is in the model that answers.
        const RunModel plain = loadRunModel(*tiny.project, run).value();
        const torch::Tensor pixels = torch::randint(0, 256, {4, 3, 16, 16}, torch::kUInt8);
        const torch::NoGradGuard noGrad;
        for (Classifier* network : {plain.network.get(), loaded->model.network.get()}) {
            network->setMirrorAnswers(false);
        }
        const torch::Tensor expected =
            plain.network->forward(pixels) / loaded->calibration->temperature;
        EXPECT_TRUE(loaded->model.network->forward(pixels).allclose(expected, 1e-3, 1e-4));
    }
}

TEST(TrainJob, ABudgetInMinutesIsKeptAndTheScheduleEnds) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(0);
    config.minutes = 0.05;
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    EXPECT_EQ(outcome->reason, "budget");
    EXPECT_NEAR(outcome->summary.seconds, 3.0, 0.5);
    const auto rates =
        tiny.project->metrics().read(outcome->summary.run, metric::kLearningRate).value();
    ASSERT_FALSE(rates.empty());
    EXPECT_NEAR(rates.back().value, 0.0, 1e-4);
}

TEST(TrainJob, AnInfiniteLossStopsTheRunAndKeepsTheLastGoodCheckpoint) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(200);
    config.learningRate = 10;
    config.momentum = 0.999;
    config.weightDecay = 0.1;
    RunControl control;
    control.post(Command::Checkpoint);
    EventList events;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::NotFinite);
    EXPECT_NE(outcome.error().advice.find("learning rate"), std::string::npos);
    const RunRecord run = tiny.project->runs().all()->back();
    EXPECT_EQ(run.status, RunStatus::Failed);
    for (const torch::Tensor& weights : weightsOf(*tiny.project, run.id)) {
        EXPECT_TRUE(weights.isfinite().all().item<bool>());
    }
}

TEST(TrainJob, SaysWhichLabelsAreMissing) {
    TinyProject none(3, 0);
    const auto nothing = trained(none, shortRun(2));
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::NotEnoughLabels);
    EXPECT_TRUE(none.project->runs().all()->empty());

    TinyProject one(3, 2, 1);
    const auto single = trained(one, shortRun(2));
    ASSERT_FALSE(single);
    EXPECT_EQ(single.error().code, ErrorCode::NotEnoughLabels);
    EXPECT_NE(single.error().message.find("lying"), std::string::npos);
}

TEST(TrainJob, TwoImagesAreEnough) {
    TinyProject tiny(1, 1, 2);
    for (const std::string& method : findOption("method")->choices) {
        TrainConfig config = shortRun(3);
        config.method = method;
        if (method == "equilibrium") {
            config.network = "hopfield";
        }
        config.mirror = "auto";
        const auto outcome = trained(tiny, config);
        ASSERT_TRUE(outcome) << toText(outcome.error());
        EXPECT_EQ(outcome->summary.labels, 2);
    }
}

TEST(TrainJob, RefusesWhatMakesNoSense) {
    TinyProject tiny(4, 2);
    EXPECT_EQ(trained(tiny, shortRun(0)).error().code, ErrorCode::InvalidArgument);
    TrainConfig config = shortRun(5);
    config.method = "magic";
    EXPECT_EQ(trained(tiny, config).error().code, ErrorCode::InvalidArgument);
    const auto done = trained(tiny, shortRun(2));
    ASSERT_TRUE(done);
    RunControl control;
    EventList events;
    EXPECT_EQ(train(*tiny.project, {{}, done->summary.run}, control, events).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_EQ(train(*tiny.project, {{}, RunId{999}}, control, events).error().code,
              ErrorCode::NotFound);
}

}  // namespace
}  // namespace seedling
