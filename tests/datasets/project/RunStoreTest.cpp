#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <limits>

#include "datasets/project/RunLock.h"
#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

class RunStoreTest : public ProjectTest {
protected:
    static RunRecord record(RunStatus status) {
        RunRecord run;
        run.configJson = R"({"method":"fixmatch"})";
        run.method = "fixmatch";
        run.preset = "quick";
        run.seed = std::numeric_limits<std::uint64_t>::max();
        run.status = status;
        run.startedMs = 1000;
        return run;
    }
    RunId addRun(RunStatus status) { return project().runs().add(record(status)).value(); }
    RunStatus statusOf(RunId run) { return project().runs().get(run).value().status; }
};

TEST_F(RunStoreTest, EveryFieldComesBack) {
    auto run = record(RunStatus::Preparing);
    run.id = project().runs().add(run).value();
    run.status = RunStatus::Stopped;
    run.reason = "You stopped it.";
    run.labelCount = 40;
    run.labelSetHash = "aa";
    run.versionsJson = "{\"a\":1}";
    run.hardwareJson = "{\"b\":2}";
    run.endedMs = 99;
    run.summaryJson = "{\"c\":3}";
    ASSERT_TRUE(project().runs().update(run));
    const auto read = project().runs().get(run.id).value();
    EXPECT_EQ(read.configJson, run.configJson);
    EXPECT_EQ(read.method, run.method);
    EXPECT_EQ(read.preset, run.preset);
    EXPECT_EQ(read.seed, run.seed);
    EXPECT_EQ(read.status, run.status);
    EXPECT_EQ(read.reason, run.reason);
    EXPECT_EQ(read.labelCount, run.labelCount);
    EXPECT_EQ(read.labelSetHash, run.labelSetHash);
    EXPECT_EQ(read.versionsJson, run.versionsJson);
    EXPECT_EQ(read.hardwareJson, run.hardwareJson);
    EXPECT_EQ(read.startedMs, run.startedMs);
    EXPECT_EQ(read.endedMs, run.endedMs);
    EXPECT_EQ(read.summaryJson, run.summaryJson);
    run.id = RunId{77};
    EXPECT_EQ(project().runs().update(run).error().code, ErrorCode::NotFound);
    EXPECT_EQ(project().runs().get(run.id).error().code, ErrorCode::NotFound);
}

TEST_F(RunStoreTest, StatusNamesAreTheirOwnInverse) {
    for (const auto status :
         {RunStatus::Preparing, RunStatus::Training, RunStatus::Paused, RunStatus::Finished,
          RunStatus::Stopped, RunStatus::Failed, RunStatus::Interrupted})
        EXPECT_EQ(runStatusFromString(toString(status)), status);
}

TEST_F(RunStoreTest, SaysWhereEachRunStands) {
    EXPECT_TRUE(project().runs().states().value().empty());
    const RunId first = addRun(RunStatus::Training);
    const RunId second = addRun(RunStatus::Preparing);
    auto run = project().runs().get(first).value();
    run.status = RunStatus::Finished;
    run.endedMs = 99;
    ASSERT_TRUE(project().runs().update(run));
    const std::vector<RunStanding> expected{{first, RunStatus::Finished, 99},
                                            {second, RunStatus::Preparing, 0}};
    EXPECT_EQ(project().runs().states().value(), expected);
}

TEST_F(RunStoreTest, TheNewestUsableRunIsFinishedOrStopped) {
    EXPECT_EQ(project().runs().newestUsable().error().code, ErrorCode::NotFound);
    addRun(RunStatus::Finished);
    const auto stopped = addRun(RunStatus::Stopped);
    addRun(RunStatus::Failed);
    addRun(RunStatus::Interrupted);
    EXPECT_EQ(project().runs().newestUsable().value().id, stopped);
    EXPECT_EQ(project().runs().all().value().size(), 4U);
}

TEST_F(RunStoreTest, AChosenRunIsInUseUntilANewerOneEnds) {
    RunStore& runs = project().runs();
    EXPECT_EQ(runs.inUse().error().code, ErrorCode::NotFound);
    const RunId first = addRun(RunStatus::Finished);
    const RunId second = addRun(RunStatus::Stopped);
    const RunId third = addRun(RunStatus::Finished);
    const RunId failed = addRun(RunStatus::Failed);
    const RunId running = addRun(RunStatus::Training);
    EXPECT_EQ(runs.inUse()->id, third);
    ASSERT_TRUE(runs.use(first));
    EXPECT_EQ(runs.inUse()->id, first);
    EXPECT_EQ(runs.newestUsable()->id, third);
    ASSERT_TRUE(runs.use(second));
    EXPECT_EQ(openAgain()->runs().inUse()->id, second);
    EXPECT_EQ(runs.use(failed).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(runs.use(running).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(runs.use(RunId{77}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(runs.inUse()->id, second);
    ASSERT_TRUE(runs.use(third));
    EXPECT_EQ(runs.inUse()->id, third);
    ASSERT_TRUE(runs.use(first));
    RunRecord ended = runs.get(running).value();
    ended.status = RunStatus::Finished;
    ASSERT_TRUE(runs.update(ended));
    EXPECT_EQ(runs.inUse()->id, running);
}

TEST_F(RunStoreTest, RemembersLabelPickups) {
    const auto run = addRun(RunStatus::Training);
    ASSERT_TRUE(project().runs().addLabelPickup(run, 200, 12));
    ASSERT_TRUE(project().runs().addLabelPickup(run, 0, 5));
    ASSERT_TRUE(project().runs().addLabelPickup(run, 200, 13));
    const std::vector<std::pair<std::int64_t, std::int64_t>> expected{{0, 5}, {200, 13}};
    EXPECT_EQ(project().runs().labelPickups(run).value(), expected);
    EXPECT_FALSE(project().runs().addLabelPickup(RunId{99}, 0, 0));
}

TEST_F(RunStoreTest, ARunWithoutItsWorkerIsInterrupted) {
    const auto killed = addRun(RunStatus::Training);
    const std::vector<MetricPoint> last{{10, "loss_supervised", 1.0, 7777}};
    ASSERT_TRUE(project().metrics().append(killed, last));
    const auto finished = addRun(RunStatus::Finished);
    const auto alive = startRun(project(), record(RunStatus::Preparing));
    ASSERT_TRUE(alive) << toText(alive.error());

    const auto viewer = openAgain();
    EXPECT_EQ(markInterruptedRuns(*viewer).value(), 1);
    EXPECT_EQ(statusOf(killed), RunStatus::Interrupted);
    EXPECT_EQ(project().runs().get(killed).value().endedMs, 7777);
    EXPECT_EQ(statusOf(finished), RunStatus::Finished);
    EXPECT_EQ(statusOf(alive->id), RunStatus::Preparing);
    EXPECT_EQ(markInterruptedRuns(*viewer).value(), 0);
}

TEST_F(RunStoreTest, OneWorkerARun) {
    const auto run = addRun(RunStatus::Stopped);
    {
        const auto first = RunLock::acquire(project(), run);
        ASSERT_TRUE(first);
        EXPECT_EQ(RunLock::acquire(project(), run).error().code, ErrorCode::Busy);
    }
    EXPECT_TRUE(RunLock::acquire(project(), run));
}

TEST_F(RunStoreTest, AKilledWorkerGivesUpItsLock) {
    owned.reset();
    const pid_t child = ::fork();
    if (child == 0) {
        auto mine = Project::open(folder / "leaves.seedling");
        const auto started = startRun(**mine, record(RunStatus::Training));
        if (started)
            ::kill(::getpid(), SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    owned = openAgain();
    EXPECT_EQ(markInterruptedRuns(project()).value(), 1);
    EXPECT_EQ(project().runs().all().value()[0].status, RunStatus::Interrupted);
}

TEST_F(RunStoreTest, MetricsReplaceAndForget) {
    const auto run = addRun(RunStatus::Training);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<MetricPoint> points{{2, "b", nan, 20}, {1, "a", 0.5, 10}, {2, "a", 0.6, 20}};
    ASSERT_TRUE(project().metrics().append(run, points));
    ASSERT_TRUE(project().metrics().append(run, std::vector<MetricPoint>{{2, "a", 0.7, 30}}));
    const auto a = project().metrics().read(run, "a").value();
    ASSERT_EQ(a.size(), 2U);
    EXPECT_EQ(a[0].value, 0.5);
    EXPECT_EQ(a[1].value, 0.7);
    EXPECT_EQ(a[1].whenMs, 30);
    const auto all = project().metrics().read(run).value();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[2].name, "b");
    EXPECT_TRUE(std::isnan(all[2].value));
    ASSERT_TRUE(project().metrics().removeAfter(run, 1));
    EXPECT_EQ(project().metrics().read(run).value().size(), 1U);
}

TEST_F(RunStoreTest, PredictionsAreReplacedWhole) {
    const auto images = addImages(3);
    const auto oak = addClass("oak");
    const auto run = addRun(RunStatus::Finished);
    const std::vector<Prediction> first{{images[2], oak, 0.5F, {}, 0, false},
                                        {images[0], oak, 0.75F, oak, 0.25F, true}};
    ASSERT_TRUE(project().predictions().replace(run, first));
    const auto read = project().predictions().read(run).value();
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].image, images[0]);
    EXPECT_EQ(read[0].confidence, 0.75F);
    EXPECT_EQ(read[0].secondConfidence, 0.25F);
    EXPECT_TRUE(read[0].trusted);
    EXPECT_FALSE(read[1].secondClass.isValid());
    ASSERT_TRUE(project().predictions().replace(
        run, std::vector<Prediction>{{images[1], oak, 1, {}, 0, 0}}));
    EXPECT_EQ(project().predictions().read(run).value().size(), 1U);
    EXPECT_TRUE(project().predictions().read(addRun(RunStatus::Failed)).value().empty());
}

TEST_F(RunStoreTest, EmbeddingsComeBack) {
    const auto images = addImages(2);
    const auto run = addRun(RunStatus::Finished);
    const std::vector<PredictionStore::Embedding> some{{images[1], {1.5F, -2.0F}}, {images[0], {}}};
    ASSERT_TRUE(project().predictions().replaceEmbeddings(run, some));
    const auto read = project().predictions().readEmbeddings(run).value();
    ASSERT_EQ(read.size(), 2U);
    EXPECT_TRUE(read[0].values.empty());
    EXPECT_EQ(read[1].values, some[0].values);
}

}  // namespace
}  // namespace seedling::test
