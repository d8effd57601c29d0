#include "datasets/project/SpotCheckStore.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

class SpotCheckStoreTest : public ProjectTest {
protected:
    void SetUp() override {
        ProjectTest::SetUp();
        images = addImages(40);
        oak = addClass("oak");
        elm = addClass("elm");
    }

    /// A run that ended at 1,000 and takes all images for oak.
    RunId addRun(std::uint64_t seed = 1) {
        RunRecord run;
        run.configJson = "{}";
        run.seed = seed;
        run.status = RunStatus::Finished;
        run.startedMs = 500;
        run.endedMs = 1000;
        const RunId id = project().runs().add(run).value();
        std::vector<Prediction> predictions;
        for (const ImageId image : images) {
            Prediction prediction;
            prediction.image = image;
            prediction.classId = oak;
            predictions.push_back(prediction);
        }
        EXPECT_TRUE(project().predictions().replace(id, predictions));
        return id;
    }
    void label(ImageId image, ClassId id, std::int64_t when) {
        apply({{image, Label{Verdict::Class, id, Author::Person, when}}});
    }
    SpotCheckStore& checks() { return project().spotChecks(); }

    std::vector<ImageId> images;
    ClassId oak;
    ClassId elm;
};

TEST_F(SpotCheckStoreTest, DrawsBySeedAndGoesOnWithTheSameSample) {
    const RunId run = addRun();
    const auto ten = checks().draw(run, 10).value();
    ASSERT_EQ(ten.size(), 10U);
    EXPECT_EQ(checks().draw(run, 5).value(), ten) << "fewer are never drawn";
    const auto twenty = checks().draw(run, 20).value();
    EXPECT_TRUE(std::equal(ten.begin(), ten.end(), twenty.begin()));
    std::set<ImageId> different;
    for (const SpotCheckItem& item : twenty)
        different.insert(item.image);
    EXPECT_EQ(different.size(), 20U);

    const RunId other = addRun(2);
    EXPECT_NE(checks().draw(other, 10).value(), ten);
    EXPECT_EQ(checks().draw(other, 100).value().size(), 40U) << "as many as there are";
}

TEST_F(SpotCheckStoreTest, LeavesOutWhatTheRunHasLearntFromAndUsesWhatWasLabelledSince) {
    label(images[0], oak, 900);   // Learnt from.
    label(images[1], oak, 1100);  // Labelled since, and the run was right.
    label(images[2], elm, 1100);  // ... and wrong.
    apply({{images[3], Label{Verdict::Unsure, {}, Author::Person, 1100}}});
    ASSERT_TRUE(project().images().setPart(std::vector{images[4]}, Part::Test));
    const RunId run = addRun();
    const auto items = checks().draw(run, 100).value();
    EXPECT_EQ(items.size(), 38U);
    const SpotCheckCounts counts = countSpotCheck(items);
    EXPECT_EQ(counts.right, 1);
    EXPECT_EQ(counts.checked, 2);
    EXPECT_EQ(counts.open, 35);
    for (const SpotCheckItem& item : items) {
        EXPECT_NE(item.image, images[0]);
        EXPECT_NE(item.image, images[4]);
    }
}

TEST_F(SpotCheckStoreTest, AnswersAreKept) {
    const RunId run = addRun();
    const auto drawn = checks().draw(run, 4).value();
    ASSERT_TRUE(checks().answer(run, drawn[0].image, SpotAnswer::Right));
    ASSERT_TRUE(checks().answer(run, drawn[1].image, SpotAnswer::Wrong));
    ASSERT_TRUE(checks().answer(run, drawn[2].image, SpotAnswer::Unclear));
    const auto again = openAgain()->spotChecks().read(run).value();
    const SpotCheckCounts counts = countSpotCheck(again);
    EXPECT_EQ(counts.right, 1);
    EXPECT_EQ(counts.checked, 2);
    EXPECT_EQ(counts.open, 1);
    EXPECT_EQ(checks().answer(run, ImageId{999}, SpotAnswer::Right).error().code,
              ErrorCode::NotFound);
}

}  // namespace
}  // namespace seedling::test
