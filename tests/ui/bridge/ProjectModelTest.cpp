#include "ui/bridge/ProjectModel.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QSignalSpy>
#include <csignal>

#include "tests/ui/support/UiProject.h"

namespace seedling {
namespace {

using test::UiProject;

Label classLabel(ClassId id) {
    Label label;
    label.classId = id;
    return label;
}

class ProjectModelTest : public testing::Test {
protected:
    ProjectModelTest() {
        const Status opened = m_model.open(m_files.file());
        EXPECT_TRUE(opened) << (opened ? "" : toText(opened.error()));
    }
    [[nodiscard]] ClassId classAt(std::size_t place) const { return m_model.classes()[place].id; }

    UiProject m_files;
    ProjectModel m_model;
};

TEST_F(ProjectModelTest, LoadsWhatIsInTheFile) {
    EXPECT_EQ(m_model.images().size(), 6U);
    EXPECT_EQ(m_model.counts().toLabel, 6);
    EXPECT_EQ(m_model.classes().size(), 2U);
    EXPECT_EQ(m_model.rowOf(m_model.images()[3].id), 3);
    EXPECT_EQ(m_model.rowOf(ImageId{9999}), -1);
}

TEST_F(ProjectModelTest, LabelIsInTheFileWhenTheCallReturns) {
    ASSERT_TRUE(m_model.setLabel({0, 2}, classLabel(classAt(1))));
    EXPECT_EQ(m_model.labelCount(classAt(1)), 2);
    EXPECT_EQ(m_model.counts().toLabel, 4);
    const auto stored = m_files.labelsInFile();
    ASSERT_EQ(stored.size(), 2U);
    EXPECT_EQ(stored[0].label.classId, classAt(1));
    EXPECT_EQ(stored[0].label.author, Author::Person);
}

TEST_F(ProjectModelTest, UndoAndRedoFollowEveryChange) {
    ASSERT_TRUE(m_model.setLabel({0}, classLabel(classAt(0))));
    ASSERT_TRUE(m_model.setLabel({0}, classLabel(classAt(1))));
    ASSERT_TRUE(m_model.undo());
    EXPECT_EQ(m_model.labelAt(0)->classId, classAt(0));
    ASSERT_TRUE(m_model.undo());
    EXPECT_EQ(m_model.labelAt(0), nullptr);
    EXPECT_TRUE(m_files.labelsInFile().empty());
    ASSERT_TRUE(m_model.redo());
    EXPECT_EQ(m_model.labelAt(0)->classId, classAt(0));
    EXPECT_EQ(m_model.undoText(), QStringLiteral("label oak"));
    EXPECT_EQ(m_model.redoText(), QStringLiteral("label maple"));
}

TEST_F(ProjectModelTest, SameLabelAgainIsNoStep) {
    ASSERT_TRUE(m_model.setLabel({0}, classLabel(classAt(0))));
    ASSERT_TRUE(m_model.setLabel({0}, classLabel(classAt(0))));
    ASSERT_TRUE(m_model.undo());
    EXPECT_TRUE(m_model.undoText().isEmpty());
}

TEST_F(ProjectModelTest, RemovedClassComesBackWithItsLabelsAndPredictions) {
    const ClassId oak = classAt(0);
    const RunId run = m_files.addRun(oak);
    m_model.reloadRuns();
    test::showRun(m_model, run);
    ASSERT_NE(m_model.predictionAt(5), nullptr);
    ASSERT_TRUE(m_model.setLabel({0, 1}, classLabel(oak)));

    const Status removed = m_model.removeClass(oak);
    ASSERT_TRUE(removed) << toText(removed.error());
    EXPECT_EQ(m_model.classOf(oak), nullptr);
    EXPECT_EQ(m_model.labelAt(0), nullptr);
    EXPECT_EQ(m_model.predictionAt(5), nullptr) << "a class that is gone is never predicted";

    ASSERT_TRUE(m_model.undo());
    ASSERT_NE(m_model.classOf(oak), nullptr);
    EXPECT_EQ(m_model.labelCount(oak), 2);
    ASSERT_TRUE(test::waitFor([&] { return m_model.predictionAt(5) != nullptr; }));
    EXPECT_EQ(m_model.predictionAt(5)->classId, oak);

    ASSERT_TRUE(m_model.redo());
    EXPECT_EQ(m_model.classOf(oak), nullptr);
    EXPECT_TRUE(m_files.labelsInFile().empty());
}

TEST_F(ProjectModelTest, WhatARunSaysIsReadInTheBackground) {
    const RunId run = m_files.addRun(classAt(1));
    m_model.reloadRuns();
    QSignalSpy shown(&m_model, &ProjectModel::runShown);
    m_model.showRun(run);
    EXPECT_EQ(m_model.shownRun(), run);
    EXPECT_TRUE(m_model.isReadingRun());
    EXPECT_EQ(m_model.predictionAt(5), nullptr) << "nothing is read while one waits";
    ASSERT_TRUE(test::waitFor([&] { return shown.count() == 1; }));
    EXPECT_FALSE(m_model.isReadingRun());
    ASSERT_NE(m_model.predictionAt(5), nullptr);
    EXPECT_EQ(m_model.predictionAt(5)->classId, classAt(1));
}

TEST_F(ProjectModelTest, OfSeveralRunsTheOneAskedForLastIsShown) {
    const RunId first = m_files.addRun(classAt(0));
    const RunId second = m_files.addRun(classAt(1));
    m_model.reloadRuns();
    std::vector<RunId> shown;
    QObject::connect(&m_model, &ProjectModel::runShown, [&](RunId run) { shown.push_back(run); });
    m_model.showRun(first);
    test::showRun(m_model, second);
    EXPECT_EQ(shown, std::vector{second}) << "the answer for the first one came too late";
    EXPECT_EQ(m_model.predictionAt(0)->classId, classAt(1));

    m_model.showRun(first);
    m_model.showRun({});
    EXPECT_FALSE(m_model.isReadingRun());
    test::showRun(m_model, second);
    m_model.showRun(first);
    m_model.close();
    ASSERT_TRUE(m_model.open(m_files.file()));
    EXPECT_EQ(m_model.shownRun(), second) << "the newest is in use";
    EXPECT_EQ(m_model.predictionAt(0)->classId, classAt(1));
    EXPECT_EQ(shown.size(), 2U);
}

TEST_F(ProjectModelTest, AnotherWindowSeesVetoes) {
    const ClassId oak = classAt(0);
    ProjectModel second;
    ASSERT_TRUE(second.open(m_files.file()));
    ASSERT_TRUE(m_model.veto({{0, oak}, {3, oak}}));
    second.followChanges();
    EXPECT_TRUE(second.isVetoed(3, oak));
    EXPECT_FALSE(second.veto({{1, oak}})) << "it only looks";
    ASSERT_TRUE(m_model.undo());
    second.followChanges();
    EXPECT_TRUE(second.vetoes().empty());
}

TEST_F(ProjectModelTest, IsReadInTheBackgroundAndHandedOver) {
    ASSERT_TRUE(m_model.setLabel({2}, classLabel(classAt(1))));
    m_model.close();
    ProjectLoader loader;
    std::optional<Error> error;
    QObject::connect(&loader, &ProjectLoader::failed, [&](const Error& e) { error = e; });
    QObject::connect(
        &loader, &ProjectLoader::loaded,
        [&](const std::shared_ptr<LoadedProject>& loaded) { m_model.adopt(std::move(*loaded)); });
    loader.load(m_files.file());
    EXPECT_TRUE(loader.isBusy());
    ASSERT_TRUE(test::waitFor([&] { return m_model.isOpen(); }));
    EXPECT_FALSE(loader.isBusy());
    EXPECT_EQ(m_model.counts().labelled, 1);
    loader.load(QStringLiteral("/no/such.seedling"));
    ASSERT_TRUE(test::waitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, ErrorCode::NotFound);
    EXPECT_TRUE(m_model.isOpen()) << "what is open stays";
}

TEST_F(ProjectModelTest, ALabelGivenWhileImagesAreReadAnewIsNotForgotten) {
    auto content = readContent(m_model.project()).value();
    ASSERT_TRUE(m_model.setLabel({2}, classLabel(classAt(1))));
    m_model.renew(std::move(content));
    ASSERT_NE(m_model.labelAt(2), nullptr);
    EXPECT_EQ(m_model.counts().labelled, 1);
}

TEST_F(ProjectModelTest, UndoGoesBackBeyondARestart) {
    ASSERT_TRUE(m_model.addClass(QStringLiteral("birch")));
    ASSERT_TRUE(m_model.setLabel({0, 1, 2}, classLabel(classAt(2))));
    ASSERT_TRUE(m_model.setLabel({3}, classLabel(classAt(0))));
    ASSERT_TRUE(m_model.undo());
    m_model.close();
    EXPECT_TRUE(m_model.undoText().isEmpty());
    ASSERT_TRUE(m_model.open(m_files.file()));
    EXPECT_EQ(m_model.undoText(), QStringLiteral("label birch (3 images)"));
    EXPECT_EQ(m_model.redoText(), QStringLiteral("label oak"));
    ASSERT_TRUE(m_model.redo());
    EXPECT_EQ(m_model.labelAt(3)->classId, classAt(0));
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(m_model.undo());
    }
    EXPECT_EQ(m_model.classes().size(), 2U);
    EXPECT_EQ(m_model.counts().toLabel, 6);
    EXPECT_TRUE(m_model.undo()) << "nothing is left to undo";
}

TEST_F(ProjectModelTest, MergedClassesComeApartAgain) {
    const ClassId oak = classAt(0);
    const ClassId maple = classAt(1);
    ASSERT_TRUE(m_model.setLabel({0, 1}, classLabel(oak)));
    ASSERT_TRUE(m_model.setLabel({2}, classLabel(maple)));
    const Status merged = m_model.mergeClass(oak, maple);
    ASSERT_TRUE(merged) << toText(merged.error());
    EXPECT_EQ(m_model.labelCount(maple), 3);
    EXPECT_EQ(m_model.classOf(oak), nullptr);
    EXPECT_EQ(m_model.undoText(), QStringLiteral("merge oak into maple"));
    ASSERT_TRUE(m_model.undo());
    EXPECT_EQ(m_model.labelCount(oak), 2);
    EXPECT_EQ(m_model.labelAt(0)->classId, oak);
    EXPECT_EQ(m_model.labelAt(2)->classId, maple);
}

TEST_F(ProjectModelTest, ClassesAreMovedAndMovedBack) {
    ASSERT_TRUE(m_model.addClass(QStringLiteral("birch")));
    ASSERT_TRUE(m_model.moveClass(classAt(2), 0));
    EXPECT_EQ(m_model.classes()[0].name, "birch");
    EXPECT_EQ(m_model.classes()[2].name, "maple");
    EXPECT_EQ(m_model.undoText(), QStringLiteral("move class birch"));
    ASSERT_TRUE(m_model.undo());
    EXPECT_EQ(m_model.classes()[2].name, "birch");
}

TEST_F(ProjectModelTest, TakenNameIsRefusedAndNothingChanges) {
    const Status added = m_model.addClass(QStringLiteral(" OAK "));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(m_model.classes().size(), 2U);
    EXPECT_TRUE(m_model.undoText().isEmpty());
}

TEST_F(ProjectModelTest, ASecondWindowLooksAndFollows) {
    ProjectModel second;
    ASSERT_TRUE(second.open(m_files.file()));
    EXPECT_TRUE(second.isReadOnly());
    EXPECT_FALSE(m_model.isReadOnly());
    EXPECT_EQ(second.setLabel({0}, classLabel(classAt(0))).error().code, ErrorCode::Busy);
    EXPECT_EQ(second.addClass(QStringLiteral("birch")).error().code, ErrorCode::Busy);
    EXPECT_TRUE(m_files.labelsInFile().empty());

    ASSERT_TRUE(m_model.addClass(QStringLiteral("birch")));
    second.followChanges();
    EXPECT_EQ(second.classes().size(), 3U) << "a class alone is a change as well";
    ASSERT_TRUE(m_model.setLabel({0}, classLabel(classAt(2))));
    EXPECT_EQ(second.labelAt(0), nullptr);
    second.followChanges();
    ASSERT_NE(second.labelAt(0), nullptr);
    EXPECT_EQ(second.labelAt(0)->classId, classAt(2));
    EXPECT_EQ(second.classes().size(), 3U);
    EXPECT_EQ(second.undo().error().code, ErrorCode::Busy);

    m_model.close();
    EXPECT_TRUE(second.open(m_files.file()));
    EXPECT_FALSE(second.isReadOnly());
}

TEST_F(ProjectModelTest, LabelsFromTheCommandLineAppear) {
    auto other = Project::open(m_files.path()).value();
    ASSERT_TRUE(other->labels().apply(
        std::vector{LabelChange{m_model.images()[3].id, classLabel(classAt(1))}}));
    std::vector<int> changed;
    QObject::connect(&m_model, &ProjectModel::labelsChanged,
                     [&](const std::vector<int>& rows) { changed = rows; });
    EXPECT_TRUE(test::waitFor([&] { return m_model.labelAt(3) != nullptr; }));
    EXPECT_EQ(changed, (std::vector<int>{3}));
    EXPECT_EQ(m_model.counts().labelled, 1);
}

TEST_F(ProjectModelTest, RunsOfOtherProgramsAppear) {
    QSignalSpy changed(&m_model, &ProjectModel::runsChanged);
    m_model.followRuns();
    EXPECT_EQ(changed.count(), 0);
    const RunId run = m_files.addRun(classAt(1));
    m_model.followRuns();
    ASSERT_EQ(m_model.runs().size(), 1U);
    EXPECT_EQ(m_model.shownRun(), run) << "it has come into use";
    ASSERT_TRUE(test::waitFor([&] { return m_model.predictionAt(5) != nullptr; }));
    m_model.followRuns();
    EXPECT_EQ(changed.count(), 1) << "nothing is new";

    auto other = Project::open(m_files.path()).value();
    RunRecord next;
    next.configJson = std::string("{}");
    next.status = RunStatus::Training;
    next.id = other->runs().add(next).value();
    m_model.followRuns();
    EXPECT_EQ(m_model.runs().size(), 2U);
    EXPECT_EQ(m_model.shownRun(), run) << "it is not over";
    next.status = RunStatus::Stopped;
    next.endedMs = 3;
    ASSERT_TRUE(other->runs().update(next));
    m_model.followRuns();
    EXPECT_EQ(m_model.runs().back().status, RunStatus::Stopped);
    EXPECT_EQ(m_model.shownRun(), next.id);
    m_model.close();
    m_model.followRuns();
}

TEST_F(ProjectModelTest, LabelSurvivesKill) {
    m_model.close();
    const pid_t child = ::fork();
    if (child == 0) {
        ProjectModel model;
        const bool done =
            model.open(m_files.file()) && model.setLabel({4}, classLabel(model.classes()[0].id));
        ::raise(done ? SIGKILL : SIGTERM);
    }
    int state = 0;
    ASSERT_EQ(::waitpid(child, &state, 0), child);
    ASSERT_TRUE(WIFSIGNALED(state) && WTERMSIG(state) == SIGKILL);
    // The lock of the dead window stops nobody.
    ASSERT_TRUE(m_model.open(m_files.file()));
    ASSERT_NE(m_model.labelAt(4), nullptr);
}

}  // namespace
}  // namespace seedling
