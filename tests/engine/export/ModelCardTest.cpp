#include "engine/export/ModelCard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "datasets/base/FileIo.h"
#include "engine/export/MarkdownText.h"
#include "engine/export/ModelJson.h"
#include "engine/protocol/OptionTable.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling {
namespace {

using testing::HasSubstr;
using testing::Not;

RunSummary summary() {
    RunSummary made;
    made.method = "fixmatch";
    made.network = "frugal";
    made.precision = "bf16";
    made.imageSide = 32;
    made.steps = 1000;
    made.seconds = 125;
    made.validation = AccuracyEstimate{0.92, 0.81, 0.97, 50, "validation"};
    made.peakRssBytes = 1'400'000'000;
    made.energyJ = 3600;
    made.energyLowJ = 1800;
    made.energyHighJ = 7200;
    made.energySource = "processor time";
    made.flopTotal = 3e15;
    made.parameters = 1'160'000;
    return made;
}

CardFacts whole() {
    CardFacts facts;
    facts.run.projectFile = "leaves.seedling";
    facts.run.record.id = RunId{3};
    facts.run.record.method = "fixmatch";
    facts.run.record.preset = "balanced";
    facts.run.record.seed = 7;
    facts.run.summary = summary();
    facts.run.config = TrainConfig{};
    facts.run.config->learningRate = 0.125;
    facts.run.machine.program = "0.1.0";
    facts.run.machine.libtorch = "1.13.1";
    facts.run.labels.trainImages = 1650;
    facts.run.labels.knowsRun = true;
    facts.run.labels.classes = {{"oak", 0, 30, 31}, {"elm <b>|*", 1, 20, 20}};
    facts.data.labelHash = "0123456789abcdef0123456789abcdef";
    facts.data.labels = 50;
    facts.data.smallestSide = 48;
    facts.data.largestSide = 640;
    facts.data.kinds = {"folder"};
    ModelCalibration calibration;
    calibration.temperature = 1.25;
    calibration.images = 50;
    calibration.errorBefore = 0.08;
    calibration.errorAfter = 0.02;
    calibration.bins = {{20, 0.4, 0.5}, {30, 0.9, 0.8}};
    calibration.unknownBelow = 0.375;
    calibration.unknownBasis = UnknownBasis::Known;
    calibration.knownKept = 0.96;
    calibration.confusion = {{28, 2}, {1, 19}};
    calibration.classes = {"oak", "elm <b>|*"};
    facts.calibration = calibration;
    facts.model.format = "TorchScript";
    facts.model.multiplyAdds = 21'600'000;
    facts.model.modelBytes = 4'700'000;
    facts.model.comparedImages = 32;
    facts.model.sameClass = 32;
    facts.model.largestDifference = 3e-6;
    return facts;
}

TEST(ModelCard, SaysAllThatIsKnown) {
    const std::string card = modelCardText(whole());
    for (const char* said : {"# Model card: leaves.seedling, run 3",
                             "1,650 to learn from",
                             "| oak | 30 |",
                             "0123456789abcdef0123456789abcdef",
                             "Seed: 7",
                             "32 x 32 pixels",
                             "92.0 %",
                             "81.0 to 97.0 %",
                             "| 28 | 2 |",
                             "1.2500",
                             "2.0 % (8.0 % before)",
                             "below 0.3750",
                             "96.0 % of the held-back images",
                             "21,600,000 multiply-adds",
                             "Trained numbers: 1,160,000",
                             "estimated",
                             "processor time",
                             "LibTorch: 1.13.1",
                             "sides from 48 to 640 pixels",
                             "| 0.125 |",
                             "GPL-3.0-or-later",
                             "are that person's",
                             "32, probabilities differ"}) {
        EXPECT_THAT(card, HasSubstr(said));
    }
}

TEST(ModelCard, WhatPeopleNamedIsOnlyText) {
    const std::string card = modelCardText(whole());
    EXPECT_THAT(card, HasSubstr("elm &lt;b&gt;\\|\\*"));
    EXPECT_THAT(card, Not(HasSubstr("<b>")));
    EXPECT_EQ(markdown::plain("a\nb`c"), "a b\\`c");
}

TEST(ModelCard, WhatIsNotKnownIsSaidToBeSo) {
    CardFacts facts;
    facts.run.projectFile = "old.seedling";
    facts.run.record.id = RunId{1};
    facts.model.format = "TorchScript";
    const std::string card = modelCardText(facts);
    for (const char* said :
         {"Network: not known", "Label set: not known",
          "How many labels each class had is not known", "Not known: there were too few labels",
          "Not known: this run did not measure it", "settings are not known",
          "What the training cost is not known", "was not compared",
          "gets the name of one all the same", "Operations of an answer: not known"}) {
        EXPECT_THAT(card, HasSubstr(said));
    }
}

TEST(ModelCard, TooFewHeldBackLabelsAreNoCalibration) {
    CardFacts facts = whole();
    facts.calibration = ModelCalibration{};
    facts.calibration->images = 6;
    facts.calibration->confusion = {{3, 0}, {1, 2}};
    facts.calibration->classes = {"oak", "elm"};
    const std::string card = modelCardText(facts);
    EXPECT_THAT(card, HasSubstr("6 labels were held back, and fewer than 20 tell nothing"));
    EXPECT_THAT(card, HasSubstr("| 1 | 2 |")) << "what was answered is known all the same";
}

TEST(ModelCard, EqualLabelsOnEqualImagesHaveEqualHashes) {
    const std::string hash = labelContentHash({{"aa", "oak"}, {"bb", "elm"}});
    EXPECT_EQ(hash.size(), 32U);
    EXPECT_EQ(labelContentHash({{"bb", "elm"}, {"aa", "oak"}}), hash);
    EXPECT_NE(labelContentHash({{"bb", "oak"}, {"aa", "elm"}}), hash);
    EXPECT_NE(labelContentHash({{"aa", "oak"}}), hash);
}

TEST(ModelJson, TellsProgramsWhereNoneOfTheseBegins) {
    ExportFacts facts{"frugal", 32, {"oak", "elm"}, 1.25, 0.375};
    EXPECT_EQ(unknownBelowIn(modelJson(facts)), 0.375);
    EXPECT_THAT(modelJson(facts), HasSubstr("\"temperature\": 1.25"));
    facts.unknownBelow = 0;
    EXPECT_EQ(unknownBelowIn(modelJson(facts)), 0);
    EXPECT_EQ(unknownBelowIn("{}"), 0);
    EXPECT_EQ(unknownBelowIn("no JSON"), 0);
}

class ModelCardFile : public test::ProjectTest {};

TEST_F(ModelCardFile, IsWrittenFromTheProject) {
    const auto images = addImages(4);
    const ClassId oak = addClass("oak");
    auto records = allImages();
    for (ImageRecord& record : records) {
        record.width = 40;
        record.height = 30;
        record.hash = "00ff" + std::to_string(record.id.value);
    }
    ASSERT_TRUE(project().images().updateRead(records));
    apply({labelled(images[0], oak), labelled(images[1], oak)});
    RunRecord run;
    run.configJson = configToJson(TrainConfig{});
    run.method = "fixmatch";
    run.status = RunStatus::Finished;
    run.summaryJson = toJson(summary());
    const RunId id = project().runs().add(run).value();
    ASSERT_TRUE(project().runs().addLabelPickup(id, 0, project().labels().logPosition().value()));
    // Labels that came later are not this run's.
    apply({labelled(images[2], oak)});

    CardModel model;
    model.format = "TorchScript";
    const Status written = writeModelCard(project(), id, model, folder.path());
    ASSERT_TRUE(written) << toText(written.error());
    const std::string card = readTextFile(folder / "model-card.md").value();
    EXPECT_THAT(card, HasSubstr("| oak | 2 |"));
    EXPECT_THAT(card, HasSubstr("sides from 30 to 40 pixels"));
    EXPECT_THAT(card, HasSubstr("Trained numbers: 1,160,000")) << "the run's, not the export's";
    EXPECT_THAT(card,
                HasSubstr(labelContentHash({{"00ff" + std::to_string(images[0].value), "oak"},
                                            {"00ff" + std::to_string(images[1].value), "oak"}})));
}

}  // namespace
}  // namespace seedling
