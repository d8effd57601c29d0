#include "ui/bridge/ProjectModel.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

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
    m_model.undoStack()->undo();
    EXPECT_EQ(m_model.labelAt(0)->classId, classAt(0));
    m_model.undoStack()->undo();
    EXPECT_EQ(m_model.labelAt(0), nullptr);
    EXPECT_TRUE(m_files.labelsInFile().empty());
    m_model.undoStack()->redo();
    EXPECT_EQ(m_model.labelAt(0)->classId, classAt(0));
    EXPECT_EQ(m_model.undoStack()->undoText(), QStringLiteral("label oak"));
}

TEST_F(ProjectModelTest, SameLabelAgainIsNoStep) {
    ASSERT_TRUE(m_model.setLabel({0}, classLabel(classAt(0))));
    ASSERT_TRUE(m_model.setLabel({0}, classLabel(classAt(0))));
    EXPECT_EQ(m_model.undoStack()->count(), 1);
}

TEST_F(ProjectModelTest, RemovedClassComesBackWithItsLabelsAndPredictions) {
    const ClassId oak = classAt(0);
    const RunId run = m_files.addRun(oak);
    m_model.reloadRuns();
    m_model.showRun(run);
    ASSERT_NE(m_model.predictionAt(5), nullptr);
    ASSERT_TRUE(m_model.setLabel({0, 1}, classLabel(oak)));

    const Status removed = m_model.removeClass(oak);
    ASSERT_TRUE(removed) << toText(removed.error());
    EXPECT_EQ(m_model.classOf(oak), nullptr);
    EXPECT_EQ(m_model.labelAt(0), nullptr);
    EXPECT_EQ(m_model.predictionAt(5), nullptr) << "a class that is gone is never predicted";

    m_model.undoStack()->undo();
    ASSERT_NE(m_model.classOf(oak), nullptr);
    EXPECT_EQ(m_model.labelCount(oak), 2);
    ASSERT_NE(m_model.predictionAt(5), nullptr);
    EXPECT_EQ(m_model.predictionAt(5)->classId, oak);

    m_model.undoStack()->redo();
    EXPECT_EQ(m_model.classOf(oak), nullptr);
    EXPECT_TRUE(m_files.labelsInFile().empty());
}

TEST_F(ProjectModelTest, TakenNameIsRefusedAndNothingChanges) {
    const Status added = m_model.addClass(QStringLiteral(" OAK "));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(m_model.classes().size(), 2U);
    EXPECT_EQ(m_model.undoStack()->count(), 0);
}

TEST_F(ProjectModelTest, SecondWindowIsRefusedInWords) {
    ProjectModel second;
    const Status opened = second.open(m_files.file());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Busy);
    EXPECT_FALSE(second.isOpen());
    m_model.close();
    EXPECT_TRUE(second.open(m_files.file()));
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
