#include "ui/train/TrainSession.h"

#include <QSignalSpy>

#include "datasets/project/RunLock.h"
#include "tests/ui/support/SessionFixture.h"

namespace seedling {
namespace {

using test::SessionFixture;

class TrainSessionTest : public SessionFixture {};

TEST_F(TrainSessionTest, StartsTheWorkerWithThePresetAndWhatDiffersFromIt) {
    ASSERT_TRUE(session->nextRun().setPreset("quick"));
    ASSERT_TRUE(session->nextRun().setOption("seed", "12"));
    session->start(session->nextRun().config());
    ASSERT_EQ(worker->starts.size(), 1U);
    const QStringList expected{QStringLiteral("train"),    project.file(),
                               QStringLiteral("--preset"), QStringLiteral("quick"),
                               QStringLiteral("--set"),    QStringLiteral("seed=12")};
    EXPECT_EQ(worker->starts.front(), expected);
    EXPECT_EQ(session->state(), TrainState::Starting);
}

TEST_F(TrainSessionTest, ARunOfAnotherProgramIsSeenWhileNothingRuns) {
    const RunId run = files.addRun(project.classes()[0].id);
    ASSERT_TRUE(test::waitFor([&] { return project.shownRun() == run; }));
    EXPECT_EQ(session->state(), TrainState::Idle);
}

TEST_F(TrainSessionTest, DoesNotStartTwice) {
    startRun();
    session->start(session->nextRun().config());
    EXPECT_EQ(worker->starts.size(), 1U);
}

TEST_F(TrainSessionTest, RefusesAConfigurationThatIsNotValid) {
    TrainConfig config;
    config.labelledBatch = -1;
    session->start(config);
    EXPECT_TRUE(worker->starts.empty());
}

TEST_F(TrainSessionTest, EachEventMovesWhatItIsAbout) {
    QSignalSpy progressed(session.get(), &TrainSession::progressChanged);
    QSignalSpy measured(session.get(), &TrainSession::metricsChanged);
    const RunId run = startRun();
    EXPECT_EQ(session->state(), TrainState::Training);
    EXPECT_EQ(session->run(), run);
    worker->say(script.progress(300));
    EXPECT_EQ(progressed.count(), 1);
    EXPECT_NEAR(session->fraction(), 0.25, 1e-9);
    EXPECT_NEAR(session->secondsLeft().value(), 300, 5);
    worker->say(script.metrics(300));
    worker->say(script.resources(300));
    EXPECT_EQ(measured.count(), 2);
    EXPECT_TRUE(session->history().has(metric::kMaskRate));
    EXPECT_EQ(session->history().last(metric::kEnergyJ, 0), script.resources(300).energyJ);
    ASSERT_TRUE(session->resources());
    worker->say(WarningEvent{"slow", "One core is busy with something else."});
    EXPECT_EQ(session->log().back().kind, LogLine::Kind::Warning);
    worker->say(StateEvent{run, RunState::Evaluating, "checking 50 images"});
    EXPECT_EQ(session->state(), TrainState::Evaluating);
    EXPECT_EQ(session->activity(), QStringLiteral("checking 50 images"));
}

TEST_F(TrainSessionTest, NeverClaimsToBeDoneWhileItRuns) {
    startRun();
    worker->say(ProgressEvent{100, 100, 10, 0, 1});
    EXPECT_LT(session->fraction(), 1.0);
}

TEST_F(TrainSessionTest, PauseResumeAndStopAreSentOnceAndOnlyWhenAllowed) {
    session->pause();
    session->stop();
    EXPECT_TRUE(worker->commands.empty());
    const RunId run = startRun();
    session->pause();
    session->pause();
    EXPECT_EQ(session->state(), TrainState::Pausing);
    worker->say(StateEvent{run, RunState::Paused, {}});
    session->resume();
    EXPECT_EQ(session->state(), TrainState::Paused);
    worker->say(StateEvent{run, RunState::Training, {}});
    EXPECT_EQ(session->state(), TrainState::Training);
    session->stop();
    session->stop();
    const std::vector<Command> expected{Command::Pause, Command::Resume, Command::Stop};
    EXPECT_EQ(worker->commands, expected);
}

TEST_F(TrainSessionTest, AfterTheRunItsPredictionsAreShown) {
    QSignalSpy ended(session.get(), &TrainSession::runEnded);
    const RunId run = startRun();
    finishRun(run);
    EXPECT_EQ(session->state(), TrainState::Idle);
    EXPECT_EQ(project.shownRun(), run);
    ASSERT_EQ(ended.count(), 1);
    EXPECT_TRUE(ended.front().at(1).toBool());
    EXPECT_TRUE(session->actions().start);
}

TEST_F(TrainSessionTest, ADeadWorkerIsToldAndItsRunCanBeResumed) {
    const RunId run = startRun();
    EXPECT_TRUE(project.project().metrics().append(run, script.points(120)));
    worker->fail({ErrorCode::WorkerDied, "The worker crashed (SIGSEGV).", "Your labels are safe."});
    EXPECT_EQ(session->state(), TrainState::Idle);
    ASSERT_TRUE(session->failure());
    ASSERT_TRUE(session->interrupted());
    EXPECT_EQ(session->interrupted()->run, run);
    EXPECT_EQ(session->interrupted()->step, 120);
    session->resumeInterrupted();
    const QStringList expected{QStringLiteral("train"), project.file(), QStringLiteral("--resume"),
                               QString::number(run.value)};
    EXPECT_EQ(worker->starts.back(), expected);
    EXPECT_FALSE(session->failure());
    EXPECT_TRUE(session->history().has(metric::kMaskRate)) << "the curve goes on where it was";
}

TEST_F(TrainSessionTest, AnInterruptedRunCanBeKeptOrDiscarded) {
    const RunId run = startRun();
    worker->fail({ErrorCode::WorkerDied, "The worker crashed.", {}});
    session->keepInterrupted();
    EXPECT_EQ(worker->commands.back(), Command::Stop);
    worker->fail({ErrorCode::WorkerDied, "The worker crashed again.", {}});
    session->discardInterrupted();
    EXPECT_FALSE(session->interrupted());
    EXPECT_EQ(project.project().runs().get(run)->status, RunStatus::Failed);
}

TEST_F(TrainSessionTest, AnInterruptedRunIsOfferedAtTheNextStart) {
    const RunId run = startRun();
    session.reset();
    project.close();
    ProjectModel next;
    ASSERT_TRUE(next.open(files.file()));
    const TrainSession later(next, std::make_unique<test::FakeWorker>());
    ASSERT_TRUE(later.interrupted());
    EXPECT_EQ(later.interrupted()->run, run);
}

TEST_F(TrainSessionTest, ShutDownStopsAtASafePointAndOffersToGoOn) {
    bool done = false;
    session->shutDown([&] { done = true; });
    EXPECT_TRUE(done) << "nothing runs";
    done = false;
    const RunId run = startRun();
    session->shutDown([&] { done = true; });
    EXPECT_FALSE(done);
    EXPECT_EQ(worker->commands.back(), Command::Stop);
    finishRun(run, RunStatus::Stopped);
    EXPECT_TRUE(done);
    ProjectModel next;
    project.close();
    ASSERT_TRUE(next.open(files.file()));
    const TrainSession later(next, std::make_unique<test::FakeWorker>());
    EXPECT_TRUE(later.interrupted());
}

TEST_F(TrainSessionTest, ShutDownDoesNotWaitForWhatAStoppedRunStillDoes) {
    startRun();
    session->stop();
    session->shutDown([] {});
    const std::vector<Command> expected{Command::Stop, Command::Stop};
    EXPECT_EQ(worker->commands, expected);
}

TEST_F(TrainSessionTest, ARunThatWasStoppedByHandIsNotOffered) {
    const RunId run = startRun();
    session->stop();
    finishRun(run, RunStatus::Stopped);
    EXPECT_FALSE(session->interrupted());
}

TEST_F(TrainSessionTest, SaysWhichClassLacksLabels) {
    EXPECT_FALSE(session->obstacle());
    QSignalSpy changed(session.get(), &TrainSession::obstacleChanged);
    ASSERT_TRUE(project.setLabel({1, 3}, std::nullopt));
    const auto obstacle = session->obstacle();
    ASSERT_TRUE(obstacle);
    EXPECT_TRUE(obstacle->reason.contains(QStringLiteral("maple")));
    EXPECT_EQ(obstacle->fix, TrainObstacle::Fix::LabelClass);
    EXPECT_EQ(obstacle->classId, project.classes()[1].id);
    EXPECT_FALSE(session->actions().start);
    EXPECT_EQ(changed.count(), 1);
    ASSERT_TRUE(project.removeClass(project.classes()[1].id));
    EXPECT_EQ(session->obstacle()->fix, TrainObstacle::Fix::AddClass);
}

}  // namespace
}  // namespace seedling
