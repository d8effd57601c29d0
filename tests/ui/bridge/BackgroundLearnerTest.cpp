#include "ui/bridge/BackgroundLearner.h"

#include <gtest/gtest.h>

#include <QDir>

#include "tests/support/FakeWorker.h"
#include "tests/ui/support/UiProject.h"
#include "ui/bridge/PowerSource.h"

namespace seedling {
namespace {

using Activity = BackgroundLearner::Activity;

class BackgroundLearnerTest : public testing::Test {
protected:
    explicit BackgroundLearnerTest(int images = 200)
        : m_files(images),
          m_learner(m_project, m_workers.factory(), [this] { return m_onBattery; }) {
        QObject::connect(&m_learner, &BackgroundLearner::mapMade, [this] { ++m_maps; });
        QObject::connect(&m_learner, &BackgroundLearner::stacksFound, [this] { ++m_stacks; });
        QObject::connect(&m_learner, &BackgroundLearner::failed, [this] { ++m_failures; });
        EXPECT_TRUE(m_project.open(m_files.file()));
    }

    [[nodiscard]] test::FakeWorker* worker(const char* command) const {
        return m_workers.running(QString::fromLatin1(command));
    }
    void finishComparing() {
        ASSERT_NE(worker("suggest"), nullptr);
        worker("suggest")->finish();
    }
    void finishStacking() {
        ASSERT_NE(worker("stacks"), nullptr);
        worker("stacks")->finish();
    }
    void finishLearning(double minutes) {
        ASSERT_NE(worker("warm"), nullptr);
        worker("warm")->finish("{\"seconds\": " + std::to_string(minutes * 60) + "}");
    }
    [[nodiscard]] QString goal() const {
        const QStringList arguments = worker("warm")->starts.back();
        return arguments.at(arguments.indexOf(QStringLiteral("--goal")) + 1);
    }

    test::UiProject m_files;
    test::FakeWorkers m_workers;
    bool m_onBattery = false;
    int m_maps = 0;
    int m_stacks = 0;
    int m_failures = 0;
    ProjectModel m_project;
    BackgroundLearner m_learner;
};

TEST_F(BackgroundLearnerTest, ComparesThenLearnsLongerAndLonger) {
    EXPECT_EQ(m_learner.activity(), Activity::Comparing);
    EXPECT_TRUE(worker("suggest")->starts.back().contains(QStringLiteral("--background")));
    finishComparing();
    EXPECT_EQ(m_maps, 1);
    EXPECT_EQ(m_learner.activity(), Activity::Stacking) << "an order first, it is waited for";
    finishStacking();
    EXPECT_EQ(m_stacks, 1);
    EXPECT_EQ(m_learner.activity(), Activity::Learning);
    EXPECT_EQ(goal(), QStringLiteral("5"));
    worker("warm")->say(ProgressEvent{30, 120, 1, 3, 100});
    EXPECT_DOUBLE_EQ(m_learner.fraction().value(), 0.25);
    finishLearning(5);
    finishComparing();
    EXPECT_EQ(m_maps, 2);
    EXPECT_EQ(goal(), QStringLiteral("12"));
    finishLearning(31);
    finishComparing();
    EXPECT_EQ(m_learner.activity(), Activity::None) << "half an hour is enough";
}

TEST_F(BackgroundLearnerTest, GivesWayToARunAndGoesOnAfterIt) {
    finishComparing();
    finishStacking();
    auto* warm = worker("warm");
    m_learner.setTraining(true);
    ASSERT_EQ(warm->commands, std::vector{Command::Stop});
    warm->finish("{\"seconds\": 60}", "stopped");
    EXPECT_EQ(m_learner.activity(), Activity::None);
    m_learner.setTraining(false);
    EXPECT_EQ(m_learner.activity(), Activity::Comparing) << "the run has better features";
}

TEST_F(BackgroundLearnerTest, IsQuietWhileTheMachineIsMeasured) {
    auto* compare = worker("suggest");
    m_learner.setQuiet(true);
    ASSERT_EQ(compare->commands, std::vector{Command::Stop});
    compare->fail({ErrorCode::Cancelled, "Stopped.", {}});
    EXPECT_EQ(m_learner.activity(), Activity::None);
    m_learner.setQuiet(false);
    EXPECT_EQ(m_learner.activity(), Activity::Comparing) << "what was broken off is done once more";
}

TEST_F(BackgroundLearnerTest, LearnsOnlyWhenWantedAndNotOnBattery) {
    m_learner.setLearning(false);
    EXPECT_EQ(m_learner.activity(), Activity::Comparing) << "comparing takes seconds";
    finishComparing();
    finishStacking();
    EXPECT_EQ(m_learner.activity(), Activity::None);
    m_onBattery = true;
    m_learner.setLearning(true);
    EXPECT_EQ(m_learner.activity(), Activity::None);
    m_onBattery = false;
    m_learner.setLearning(true);
    EXPECT_EQ(m_learner.activity(), Activity::Learning);
    auto* warm = worker("warm");
    m_learner.setLearning(false);
    EXPECT_EQ(warm->commands, std::vector{Command::Stop});
}

TEST_F(BackgroundLearnerTest, DoesNotTryForEverWhatFails) {
    worker("suggest")->fail({ErrorCode::DiskFull, "The disk is full.", {}});
    EXPECT_EQ(m_failures, 1);
    EXPECT_EQ(m_maps, 0);
    ASSERT_NE(worker("stacks"), nullptr);
    worker("stacks")->fail({ErrorCode::DiskFull, "The disk is full.", {}});
    EXPECT_EQ(m_stacks, 0);
    ASSERT_NE(worker("warm"), nullptr);
    worker("warm")->fail({ErrorCode::DiskFull, "The disk is full.", {}});
    EXPECT_EQ(m_failures, 3);
    EXPECT_EQ(m_learner.activity(), Activity::None);
}

TEST_F(BackgroundLearnerTest, WhatAnotherProjectWasComparedForIsNotTold) {
    auto* suggest = worker("suggest");
    m_project.close();
    EXPECT_EQ(suggest->commands, std::vector{Command::Stop});
    suggest->finish();
    EXPECT_EQ(m_maps, 0);
    EXPECT_EQ(m_learner.activity(), Activity::None);
}

class FewImages : public BackgroundLearnerTest {
protected:
    FewImages() : BackgroundLearnerTest(20) {}
};

TEST_F(FewImages, AreComparedButNotLearntFrom) {
    finishComparing();
    EXPECT_EQ(m_maps, 1);
    finishStacking();
    EXPECT_EQ(m_learner.activity(), Activity::None);
}

TEST(PowerSource, KnowsMainsFromBattery) {
    const test::TempFolder folder;
    const QString path = toQString(folder.path());
    EXPECT_FALSE(isOnBattery(path)) << "a computer without a battery";
    folder.write("BAT0/type", "Battery\n");
    folder.write("BAT0/status", "Discharging\n");
    folder.write("AC/type", "Mains\n");
    folder.write("AC/online", "1\n");
    EXPECT_FALSE(isOnBattery(path));
    folder.write("AC/online", "0\n");
    EXPECT_TRUE(isOnBattery(path));
    folder.write("BAT0/scope", "Device\n");
    EXPECT_FALSE(isOnBattery(path)) << "the battery of a mouse";
}

}  // namespace
}  // namespace seedling
