#include "datasets/project/RunRemoval.h"

#include <filesystem>

#include "datasets/project/RunLock.h"
#include "datasets/project/RunSettings.h"
#include "datasets/project/Sqlite.h"
#include "datasets/select/ImageMap.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

namespace fs = std::filesystem;

class RunRemovalTest : public ProjectTest {
protected:
    void SetUp() override {
        ProjectTest::SetUp();
        images = addImages(4);
        oak = addClass("oak");
        apply({labelled(images[0], oak)});
    }

    static RunRecord record(RunStatus status) {
        RunRecord run;
        run.configJson = "{}";
        run.method = "fixmatch";
        run.preset = "quick";
        run.status = status;
        run.startedMs = 1000;
        return run;
    }

    /// A run with a row in every table that names runs, and a checkpoint of 1000 bytes.
    RunId addRun(RunStatus status = RunStatus::Finished) {
        const RunId run = project().runs().add(record(status)).value();
        EXPECT_TRUE(project().runs().addLabelPickup(run, 0, 1));
        EXPECT_TRUE(project().metrics().append(run, std::vector<MetricPoint>{{1, "a", 0.5, 10}}));
        std::vector<Prediction> predictions;
        for (const ImageId image : images)
            predictions.push_back({image, oak, 0.75F, {}, 0, true});
        EXPECT_TRUE(project().predictions().replace(run, predictions));
        EXPECT_TRUE(project().predictions().replaceEmbeddings(
            run, std::vector<PredictionStore::Embedding>{{images[0], {1.5F}}}));
        EXPECT_TRUE(project().setSetting(evaluationSetting(run), "{}"));
        EXPECT_TRUE(project().setSetting(calibrationSetting(run), "{}"));
        EXPECT_TRUE(project().setSetting(settlingSetting(run), "{}"));
        if (isUsable(status)) {
            EXPECT_TRUE(project().spotChecks().draw(run, 2));
        }
        folder.write("leaves.seedling-data/runs/" + std::to_string(run.value) + "/checkpoint-1.pt",
                     std::string(1000, 'x'));
        return run;
    }

    fs::path folderOf(RunId run) {
        return folder / ("leaves.seedling-data/runs/" + std::to_string(run.value));
    }

    /// Rows that name a run, over all tables.
    std::int64_t rowsOf(RunId run) {
        std::int64_t rows = 0;
        for (const char* table :
             {"label_pickup", "metric", "prediction", "embedding", "spot_check"})
            rows +=
                project()
                    .database()
                    .number(std::string("SELECT count(*) FROM ") + table + " WHERE run = ?", run)
                    .value();
        return rows;
    }

    Result<std::int64_t> remove(const std::vector<RunId>& runs) {
        return removeRuns(project(), runs);
    }

    std::vector<ImageId> images;
    ClassId oak;
};

TEST_F(RunRemovalTest, TakesAllThatIsOfTheRunAndNothingElse) {
    const RunId first = addRun();
    const RunId second = addRun();
    const std::int64_t rows = rowsOf(second);
    ASSERT_GT(rows, 0);
    EXPECT_EQ(runFileBytes(project(), std::vector<RunId>{first}), 1000);
    const auto freed = remove({first});
    ASSERT_TRUE(freed) << toText(freed.error());
    EXPECT_EQ(*freed, 1000);
    EXPECT_EQ(project().runs().get(first).error().code, ErrorCode::NotFound);
    EXPECT_EQ(rowsOf(first), 0);
    EXPECT_FALSE(project().setting(evaluationSetting(first)).value());
    EXPECT_FALSE(project().setting(calibrationSetting(first)).value());
    EXPECT_FALSE(project().setting(settlingSetting(first)).value());
    EXPECT_FALSE(fs::exists(folderOf(first)));

    EXPECT_EQ(rowsOf(second), rows);
    EXPECT_TRUE(project().setting(evaluationSetting(second)).value());
    EXPECT_TRUE(project().setting(calibrationSetting(second)).value());
    EXPECT_TRUE(fs::exists(folderOf(second) / "checkpoint-1.pt"));
    ASSERT_EQ(allLabels().size(), 1U);
    EXPECT_EQ(allLabels()[0].label.classId, oak);
    EXPECT_EQ(project().database().number("SELECT count(*) FROM pragma_foreign_key_check").value(),
              0);
}

TEST_F(RunRemovalTest, SeveralAtOnceAreRemovedOrNone) {
    const RunId first = addRun();
    const RunId second = addRun(RunStatus::Failed);
    EXPECT_EQ(remove({first, RunId{77}}).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(project().runs().get(first));
    EXPECT_TRUE(fs::exists(folderOf(first) / "checkpoint-1.pt"));
    EXPECT_EQ(remove({second, first, second}).value(), 2000);
    EXPECT_TRUE(project().runs().all().value().empty());
}

TEST_F(RunRemovalTest, ARunThatIsBeingTrainedStays) {
    const RunId old = addRun();
    const auto alive = startRun(project(), record(RunStatus::Preparing));
    ASSERT_TRUE(alive);
    EXPECT_EQ(remove({old, alive->id}).error().code, ErrorCode::Busy);
    EXPECT_EQ(project().runs().all().value().size(), 2U);
    EXPECT_TRUE(fs::exists(folderOf(old) / "checkpoint-1.pt"));
}

TEST_F(RunRemovalTest, WhenTheRunInUseGoesTheNewestOtherOneTakesOver) {
    const RunId first = addRun();
    const RunId second = addRun();
    const RunId third = addRun();
    ASSERT_TRUE(project().runs().use(first));
    ASSERT_TRUE(remove({first}));
    EXPECT_EQ(project().runs().inUse()->id, third);
    ASSERT_TRUE(remove({third}));
    EXPECT_EQ(project().runs().inUse()->id, second);
    ASSERT_TRUE(remove({second}));
    EXPECT_EQ(project().runs().inUse().error().code, ErrorCode::NotFound);
    EXPECT_GT(addRun().value, third.value) << "a number is never used twice";
}

TEST_F(RunRemovalTest, TheMapOfTheRunGoesAndThatOfAnotherStays) {
    const RunId first = addRun();
    const RunId second = addRun();
    ImageMap::Content content;
    content.origin = ImageMap::Origin::Run;
    content.version = second.value;
    content.images = {images[0]};
    content.dimensions = 1;
    content.features = {1};
    content.landmarks = {0};
    content.nearest.assign(ImageMap::kNearest, 0);
    content.similarities.assign(ImageMap::kNearest, 1);
    const fs::path file = imageMapPath(project().dataFolder(), ImageMap::Origin::Run);
    ASSERT_TRUE(ImageMap::write(file, content));
    ASSERT_TRUE(remove({first}));
    EXPECT_TRUE(fs::exists(file));
    EXPECT_GT(remove({second}).value(), 1000);
    EXPECT_FALSE(fs::exists(file));
}

// Records go first: what a kill between the two leaves is a folder that nothing names.
TEST_F(RunRemovalTest, FilesThatAKillHasLeftGoLater) {
    const RunId killed = addRun();
    const RunId other = addRun();
    const fs::path unknown = folder.write("leaves.seedling-data/runs/99/checkpoint-1.pt", "x");
    ASSERT_TRUE(project().database().run("DELETE FROM run WHERE id = ?", killed));
    ASSERT_TRUE(project().setSetting("removed_run_" + std::to_string(killed.value), {}));
    EXPECT_EQ(removeRunLeftovers(project()).value(), 1000);
    EXPECT_FALSE(fs::exists(folderOf(killed)));
    EXPECT_TRUE(fs::exists(folderOf(other)));
    EXPECT_TRUE(fs::exists(unknown)) << "nobody has removed such a run";
    EXPECT_EQ(removeRunLeftovers(project()).value(), 0);
}

}  // namespace
}  // namespace seedling::test
