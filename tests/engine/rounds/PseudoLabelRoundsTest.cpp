#include "engine/rounds/PseudoLabelRounds.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>

#include "engine/model/ModelFactory.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::TinyProject;

struct Rounds {
    Rounds() {
        tiny = std::make_unique<TinyProject>(20, 2);
        cache = PixelCache::open(*tiny->project, 16, 1, [](auto, auto) { return true; }).value();
        const auto classes = tiny->project->classes().all().value();
        const auto labels = tiny->project->labels().all().value();
        set = selectTrainingSet({classes, labels, cache->images(Part::Train)}, 0, 1).value();
        network = createClassifier({"frugal", 16, 3}).value();
        network->eval();
    }

    bool begin(PseudoLabelRounds& rounds, double fraction) {
        return rounds.begin(fraction, *network, *cache, set, [] { return true; });
    }

    std::unique_ptr<TinyProject> tiny;
    std::unique_ptr<PixelCache> cache;
    TrainingSet set;
    std::shared_ptr<Classifier> network;
};

TEST(PseudoLabelRounds, KeepMoreFromRoundToRound) {
    Rounds data;
    PseudoLabelRounds rounds({});
    ASSERT_TRUE(rounds.isDue(0));
    ASSERT_TRUE(data.begin(rounds, 0));
    EXPECT_FALSE(rounds.isDue(0.2));
    EXPECT_EQ(rounds.roundsLeft(), 3);
    const double first = rounds.keptShare();
    EXPECT_NEAR(first, 0.3, 0.12);
    ASSERT_TRUE(rounds.isDue(0.76));
    ASSERT_TRUE(data.begin(rounds, 0.76));
    EXPECT_GT(rounds.keptShare(), first);
    EXPECT_EQ(rounds.roundsLeft(), 0);
    EXPECT_FALSE(rounds.isDue(1));
}

TEST(PseudoLabelRounds, LabelledImagesKeepTheirLabel) {
    Rounds data;
    PseudoLabelRounds rounds({});
    ASSERT_TRUE(data.begin(rounds, 0));
    for (const LabelledItem& item : data.set.labelled) {
        EXPECT_EQ(rounds.classesOf({item.image}).item<std::int64_t>(), item.classIndex);
    }
}

TEST(PseudoLabelRounds, VetoedClassesAreNotGiven) {
    Rounds data;
    PseudoLabelRounds rounds({});
    ASSERT_TRUE(data.begin(rounds, 0.9));
    // Whatever it said of the unlabelled images it kept, a person says it is wrong.
    for (const ImageId image : rounds.kept()) {
        const bool labelled =
            std::ranges::binary_search(data.set.labelled, image, {}, &LabelledItem::image);
        if (!labelled) {
            data.set.vetoes.push_back(
                {image, static_cast<int>(rounds.classesOf({image}).item<std::int64_t>())});
        }
    }
    ASSERT_GT(data.set.vetoes.size(), 10U);
    PseudoLabelRounds again({});
    ASSERT_TRUE(data.begin(again, 0.9));
    for (const LabelledItem& veto : data.set.vetoes) {
        if (std::ranges::binary_search(again.kept(), veto.image)) {
            EXPECT_NE(again.classesOf({veto.image}).item<std::int64_t>(), veto.classIndex);
        }
    }
}

TEST(PseudoLabelRounds, LookAtFewerImagesWhereThatIsAllowed) {
    Rounds data;
    PseudoLabelRounds::Settings settings;
    settings.mostImages = 20;
    PseudoLabelRounds rounds(settings);
    ASSERT_TRUE(data.begin(rounds, 0.9));
    EXPECT_LE(rounds.kept().size(), 20 + data.set.labelled.size());
    for (const LabelledItem& item : data.set.labelled) {
        EXPECT_EQ(rounds.classesOf({item.image}).item<std::int64_t>(), item.classIndex);
    }
}

TEST(PseudoLabelRounds, LeaveMostOfARunToItsSteps) {
    constexpr std::size_t kMost = PseudoLabelRounds::kMostImages;
    EXPECT_EQ(PseudoLabelRounds::imagesWithin(600, 0.0001), kMost);
    // Four rounds with all of 60,000 images would take more than the two minutes.
    const std::size_t slow = PseudoLabelRounds::imagesWithin(120, 0.0006);
    EXPECT_LT(4 * static_cast<double>(slow) * 0.0006, 0.2 * 120);
    EXPECT_GT(slow, 5'000U);
    EXPECT_EQ(PseudoLabelRounds::imagesWithin(60, 1), 2'000U) << "too few say nothing";
    EXPECT_EQ(PseudoLabelRounds::imagesWithin(0, 0.0006), kMost) << "a run by steps";
    EXPECT_EQ(PseudoLabelRounds::imagesWithin(600, 0), kMost) << "nobody knows";
}

TEST(PseudoLabelRounds, AreTheSameAfterACheckpoint) {
    Rounds data;
    PseudoLabelRounds rounds({});
    ASSERT_TRUE(data.begin(rounds, 0.3));
    PseudoLabelRounds again({});
    again.restore(rounds.state());
    EXPECT_EQ(again.kept(), rounds.kept());
    EXPECT_EQ(again.keptShare(), rounds.keptShare());
    EXPECT_TRUE(again.classesOf(again.kept()).equal(rounds.classesOf(rounds.kept())));
    EXPECT_FALSE(again.isDue(0.4));
    EXPECT_TRUE(again.isDue(0.5));
}

TEST(PseudoLabelRounds, AreGivenUpWhenAsked) {
    Rounds data;
    PseudoLabelRounds rounds({});
    EXPECT_FALSE(rounds.begin(0, *data.network, *data.cache, data.set, [] { return false; }));
    EXPECT_TRUE(rounds.isDue(0));
}

}  // namespace
}  // namespace seedling
