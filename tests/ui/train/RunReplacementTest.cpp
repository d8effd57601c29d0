#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <algorithm>
#include <filesystem>

#include "datasets/base/FileIo.h"
#include "datasets/project/RunLock.h"
#include "engine/protocol/ReplacedRun.h"
#include "tests/ui/support/SessionFixture.h"
#include "ui/charts/Format.h"
#include "ui/gallery/ThumbnailLoader.h"
#include "ui/train/AlarmList.h"
#include "ui/train/RunPanel.h"
#include "ui/train/TrainPage.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {
namespace {

constexpr std::int64_t kMega = 1'000'000;

/// A run that may not fit, and the one that is trained in its place.
class RunReplacementTest : public test::SessionFixture {
protected:
    static AlarmEvent alarm() {
        return {"memory_short", "This run may come to 900 MB.", "Close other programs.",
                MemoryShortage{900 * kMega, 500 * kMega, 64, 3, 10e6}};
    }

    /// A run that was told not to fit before its first step.
    RunId startTooLarge() {
        const RunId run = startRun();
        worker->say(alarm());
        return run;
    }
    RunRecord recordOf(RunId run) { return project.project().runs().get(run).value(); }

    std::filesystem::path folderOf(RunId run) {
        return project.project().dataFolder() / "runs" / std::to_string(run.value);
    }
    void addCheckpoint(RunId run) {
        std::filesystem::create_directories(folderOf(run));
        ASSERT_TRUE(writeFileAtomically(folderOf(run) / "checkpoint-1.pt", std::string(1000, 'x')));
    }
    bool isGone(RunId run) {
        const auto& runs = project.runs();
        return !std::filesystem::exists(folderOf(run)) &&
               std::ranges::find(runs, run, &RunRecord::id) == runs.end();
    }
};

TEST_F(RunReplacementTest, ASmallerBatchTakesTheRunsPlace) {
    const RunId first = startTooLarge();
    addCheckpoint(first);
    ASSERT_TRUE(session->smallerRun());
    EXPECT_EQ(session->smallerRun()->labelledBatch, 24);
    session->trainWithSmallerBatch();
    EXPECT_TRUE(worker->wasKilled) << "its memory is free at once";
    ASSERT_EQ(worker->starts.size(), 2U);
    EXPECT_TRUE(worker->starts.back().contains(QStringLiteral("labelled_batch=24")));
    EXPECT_TRUE(worker->starts.back().contains(QStringLiteral("unlabelled_ratio=3")));
    EXPECT_EQ(session->nextRun().config().labelledBatch, 24) << "the runs to come fit as well";
    EXPECT_FALSE(session->failure());
    EXPECT_FALSE(session->interrupted());
    EXPECT_TRUE(session->alarms().empty());
    EXPECT_TRUE(isReplaced(recordOf(first)));
    const RunId second = project.project().runs().add(script.record(RunStatus::Training)).value();
    worker->say(HelloEvent{});
    worker->say(StateEvent{second, RunState::Training, {}});
    EXPECT_TRUE(test::waitFor([&] { return isGone(first); })) << "with its files";
    EXPECT_EQ(project.runs().size(), 1U);
    finishRun(second);
    EXPECT_EQ(project.shownRun(), second);
}

TEST_F(RunReplacementTest, WhatAKillLeavesOfAReplacedRunGoesWithTheNextOpening) {
    RunRecord record = script.record(RunStatus::Failed);
    const RunId failed = project.project().runs().add(record).value();
    record.reason = replacedReason({});
    const RunId replaced = project.project().runs().add(record).value();
    addCheckpoint(failed);
    addCheckpoint(replaced);
    const auto elsewhere = Project::open(files.path()).value();
    {
        const auto lock = RunLock::acquire(*elsewhere, replaced);
        ASSERT_TRUE(lock);
        ASSERT_TRUE(project.open(files.file()));
        EXPECT_FALSE(isGone(replaced)) << "another program has it in its hands";
        EXPECT_EQ(project.runs().size(), 2U);
    }
    ASSERT_TRUE(project.open(files.file()));
    EXPECT_TRUE(isGone(replaced));
    EXPECT_TRUE(std::filesystem::exists(folderOf(failed) / "checkpoint-1.pt"));
    ASSERT_EQ(project.runs().size(), 1U);
    EXPECT_EQ(project.runs().front().id, failed);
}

TEST_F(RunReplacementTest, IsNotOfferedOnceSomethingIsLearnt) {
    startTooLarge();
    worker->say(script.progress(600));
    EXPECT_FALSE(session->smallerRun());
    session->trainWithSmallerBatch();
    EXPECT_FALSE(worker->wasKilled);
}

TEST_F(RunReplacementTest, IsNotOfferedWithoutAShortage) {
    startRun();
    worker->say(AlarmEvent{"one_class", "Oak swallows the rest.", "Label more maples."});
    EXPECT_FALSE(session->smallerRun());
}

TEST_F(RunReplacementTest, ARefusedRunIsTrainedWithoutItsLimit) {
    TrainConfig config = session->nextRun().config();
    config.memoryMb = 500;
    session->start(config);
    const RunId run = project.project().runs().add(script.record(RunStatus::Failed)).value();
    worker->say(HelloEvent{});
    worker->say(StateEvent{run, RunState::Training, {}});
    worker->say(alarm());
    worker->fail({ErrorCode::InvalidArgument, "It takes 900 MB, and may take 500 MB.", "Less."});
    ASSERT_TRUE(session->smallerRun()) << "also of a run that was refused";
    session->trainWithoutMemoryLimit();
    ASSERT_EQ(worker->starts.size(), 2U);
    EXPECT_FALSE(worker->starts.back().join(QLatin1Char(' ')).contains(QLatin1String("memory_mb")));
    EXPECT_TRUE(isReplaced(recordOf(run)));
}

TEST_F(RunReplacementTest, ClosingTheWindowStartsNothing) {
    startTooLarge();
    bool done = false;
    session->shutDown([&] { done = true; });
    session->trainWithSmallerBatch();
    EXPECT_EQ(worker->starts.size(), 1U) << "it is stopping already";
    worker->fail({ErrorCode::Cancelled, "Stopped.", {}});
    EXPECT_TRUE(done);
    EXPECT_EQ(worker->starts.size(), 1U);
}

class ReplacementPageTest : public RunReplacementTest {
protected:
    ReplacementPageTest()
        : checks(project),
          thumbnails(project),
          page(project, *session, checks, thumbnails, workers.factory()) {
        page.resize(1200, 800);
        page.show();
        page.sidePanel()->show();
    }
    ~ReplacementPageTest() override { delete page.sidePanel(); }

    QPushButton* link(const QString& text) {
        for (QPushButton* button : page.findChildren<QPushButton*>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    bool says(const QString& text) {
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

    test::FakeWorkers workers;
    SpotChecks checks;
    ThumbnailLoader thumbnails;
    TrainPage page;
};

TEST_F(ReplacementPageTest, OneKeyTrainsWithASmallerBatchAndTheOtherRunIsNotListed) {
    startTooLarge();
    ASSERT_TRUE(test::waitFor([&] { return link(QStringLiteral("Use a smaller batch")); }));
    EXPECT_TRUE(link(QStringLiteral("Go on anyway")));
    QPushButton* smaller = link(QStringLiteral("Use a smaller batch"));
    smaller->setFocus();
    QTest::keyClick(smaller, Qt::Key_Space);
    EXPECT_EQ(worker->starts.size(), 2U);
    auto* alarms = page.findChild<AlarmList*>();
    EXPECT_TRUE(test::waitFor([&] { return alarms->texts().isEmpty(); }));
    const RunId second = project.project().runs().add(script.record(RunStatus::Training)).value();
    worker->say(StateEvent{second, RunState::Training, {}});
    auto* panel = page.sidePanel()->findChild<RunPanel*>();
    EXPECT_TRUE(test::waitFor([&] { return panel->list().rowCount() == 1; }));
}

TEST_F(ReplacementPageTest, GoingOnClosesTheLineAndNothingElse) {
    startTooLarge();
    ASSERT_TRUE(test::waitFor([&] { return link(QStringLiteral("Go on anyway")); }));
    link(QStringLiteral("Go on anyway"))->click();
    EXPECT_TRUE(page.findChild<AlarmList*>()->texts().isEmpty());
    EXPECT_FALSE(worker->wasKilled);
    EXPECT_TRUE(session->isActive());
}

TEST_F(ReplacementPageTest, TheOfferGoesWhenTheRunHasLearntSomething) {
    startTooLarge();
    ASSERT_TRUE(test::waitFor([&] { return link(QStringLiteral("Use a smaller batch")); }));
    worker->say(script.progress(600));
    EXPECT_TRUE(test::waitFor([&] { return !link(QStringLiteral("Use a smaller batch")); }));
    EXPECT_EQ(page.findChild<AlarmList*>()->texts().size(), 1) << "what is wrong is still said";
}

TEST_F(ReplacementPageTest, ARefusedRunSaysItOnceAndOffersWhatMendsIt) {
    TrainConfig config = session->nextRun().config();
    config.memoryMb = 500;
    session->start(config);
    const RunId run = project.project().runs().add(script.record(RunStatus::Failed)).value();
    worker->say(StateEvent{run, RunState::Training, {}});
    const AlarmEvent said = alarm();
    worker->say(said);
    worker->fail({ErrorCode::InvalidArgument, said.message, said.advice});
    ASSERT_TRUE(test::waitFor([&] { return link(QStringLiteral("Go on without the limit")); }));
    EXPECT_TRUE(page.findChild<AlarmList*>()->texts().isEmpty()) << "the failure says it";
    QPushButton* smaller = link(QStringLiteral("Use a smaller batch"));
    ASSERT_TRUE(smaller);
    smaller->click();
    EXPECT_TRUE(worker->starts.back().contains(QStringLiteral("labelled_batch=24")));
}

TEST_F(ReplacementPageTest, TheForecastStandsBesideTheRun) {
    session->start(session->nextRun().config());
    ASSERT_TRUE(test::waitFor([&] {
        return says(QStringLiteral("not known before the first run with these settings"));
    }));
    const RunId run = project.project().runs().add(script.record(RunStatus::Training)).value();
    worker->say(StateEvent{run, RunState::Training, {}});
    worker->say(
        MetricsEvent{0, {{metric::kForecastSeconds, 400}, {metric::kForecastRssBytes, 1.5e9}}});
    const QString memory = format::bytes(1.5e9).joined();
    ASSERT_TRUE(
        test::waitFor([&] { return says(QStringLiteral("foretold 06:40 and ") + memory); }));
    worker->say(script.progress(300));
    worker->say(script.resources(300));
    EXPECT_TRUE(test::waitFor([&] { return says(QStringLiteral("01:40 of about 06:")); }));
    EXPECT_TRUE(says(QStringLiteral("foretold 06:40")));
}

TEST_F(ReplacementPageTest, AFinishedRunShowsTheAlarmsOfTheFile) {
    const RunId run = script.addTo(project.project());
    ASSERT_TRUE(project.project().alarms().add(
        run, {250, "one_class", "Oak swallows the rest.", "Label more maples.", 1000}));
    project.reloadRuns();
    project.showRun(run);
    auto* alarms = page.findChild<AlarmList*>();
    ASSERT_TRUE(test::waitFor([&] { return alarms->texts().size() == 1; }));
    EXPECT_EQ(alarms->texts().front(), QStringLiteral("Oak swallows the rest. Label more maples."));
    EXPECT_FALSE(link(QStringLiteral("Use a smaller batch")));
}

}  // namespace
}  // namespace seedling
