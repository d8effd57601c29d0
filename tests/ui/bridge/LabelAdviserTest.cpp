#include "ui/bridge/LabelAdviser.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/ui/support/UiMap.h"
#include "tests/ui/support/UiProject.h"
#include "ui/gallery/ClosestLabels.h"
#include "ui/gallery/ImageListModel.h"

namespace seedling {
namespace {

using test::waitFor;

Label labelOf(ClassId id) {
    Label label;
    label.classId = id;
    label.whenMs = 10;
    return label;
}

/// Two bundles of similar images: rows 0 to 3 and rows 4 to 7. The middle of a bundle lies between
/// its inner two.
class LabelAdviserTest : public testing::Test {
protected:
    LabelAdviserTest() : m_files(8), m_adviser(m_project) {}

    void open() {
        ASSERT_TRUE(m_project.open(m_files.file()));
        ASSERT_TRUE(waitFor([this] { return m_project.hints() != nullptr; }));
    }
    ClassId classAt(std::size_t place) { return m_project.classes()[place].id; }
    /// Waits for hints that know of the last change.
    bool thinksAgain() {
        return waitFor([this, before = m_project.hints()] { return m_project.hints() != before; });
    }

    static constexpr std::initializer_list<int> kBundles = {0, 0, 0, 0, 1, 1, 1, 1};
    test::UiProject m_files;
    ProjectModel m_project;
    LabelAdviser m_adviser;
};

TEST_F(LabelAdviserTest, ProposesAMiddleOneOfEachBundleFirst) {
    test::writeMap(m_files.path(), kBundles);
    open();
    const auto& useful = m_project.hints()->useful;
    ASSERT_EQ(useful.size(), 8U);
    EXPECT_TRUE(useful[0].row == 1 || useful[0].row == 2) << useful[0].row;
    EXPECT_TRUE(useful[1].row == 5 || useful[1].row == 6) << useful[1].row;
    EXPECT_EQ(m_project.suggestionAt(3), nullptr);
    EXPECT_NE(m_project.hints()->whyUseful(1), nullptr);

    ImageListModel list(m_project);
    list.refresh();
    EXPECT_EQ(list.projectRow(0), useful[0].row);
    EXPECT_FALSE(list.hasBetterOrder());
}

TEST_F(LabelAdviserTest, SuggestsFromTheFirstLabelOn) {
    test::writeMap(m_files.path(), kBundles);
    open();
    ASSERT_TRUE(m_project.setLabel({1}, labelOf(classAt(0))));
    ASSERT_TRUE(thinksAgain());
    ASSERT_NE(m_project.suggestionAt(3), nullptr);
    EXPECT_EQ(m_project.suggestionAt(3)->classId, classAt(0));
    EXPECT_EQ(m_project.suggestionAt(5), nullptr) << "nothing is known of the other bundle";
    EXPECT_GT(m_project.hints()->coverage, 0.3);
    EXPECT_TRUE(m_project.suggestsInstantly());
    EXPECT_EQ(closestLabelled(m_project, 3, 3), (std::vector<int>{1}));
    EXPECT_TRUE(closestLabelled(m_project, 1, 3).empty()) << "itself is not meant";
}

TEST_F(LabelAdviserTest, ARunTakesOverUntilTheNewestLabelsSayOtherwise) {
    test::writeMap(m_files.path(), kBundles);
    open();
    ASSERT_TRUE(m_project.setLabel({1}, labelOf(classAt(0))));
    ASSERT_TRUE(thinksAgain());
    const RunId run = m_files.addRun(classAt(1));
    test::showRun(m_project, run);
    EXPECT_FALSE(m_project.suggestsInstantly());
    EXPECT_EQ(m_project.suggestionAt(3)->classId, classAt(1));
}

TEST_F(LabelAdviserTest, NoticesAMapThatIsMadeLater) {
    ASSERT_TRUE(m_project.open(m_files.file()));
    ImageListModel list(m_project);
    list.refresh();
    EXPECT_EQ(m_project.hints(), nullptr);
    EXPECT_EQ(list.projectRow(0), 0);
    test::writeMap(m_files.path(), kBundles);
    m_adviser.lookForMap();
    ASSERT_TRUE(thinksAgain());
    EXPECT_TRUE(list.hasBetterOrder());
    list.refresh();
    EXPECT_NE(list.projectRow(0), 0);
}

TEST_F(LabelAdviserTest, TheMapOfAnotherRunIsNotUsed) {
    test::writeMap(m_files.path(), kBundles, ImageMap::Origin::Run, 77);
    test::writeMap(m_files.path(), kBundles, ImageMap::Origin::Warm, 5);
    open();
    EXPECT_EQ(m_project.hints()->map->origin(), ImageMap::Origin::Warm);
}

TEST_F(LabelAdviserTest, ForgetsWhenTheProjectIsClosed) {
    test::writeMap(m_files.path(), kBundles);
    open();
    m_project.close();
    EXPECT_EQ(m_project.hints(), nullptr);
}

TEST(InstantIsBetter, NeedsTenNewLabelsAndMoreRightAnswers) {
    test::UiProject files(24);
    std::vector<int> bundles(24, 0);
    std::fill(bundles.begin() + 12, bundles.end(), 1);
    test::writeMap(files.path(), bundles);
    ProjectModel project;
    ASSERT_TRUE(project.open(files.file()));
    const ClassId oak = project.classes()[0].id;
    const ClassId maple = project.classes()[1].id;
    const RunId run = files.addRun(maple);  // Takes all for maple.
    project.reloadRuns();
    test::showRun(project, run);
    LabelAdviser adviser(project);
    adviser.lookForMap();
    ASSERT_TRUE(waitFor([&] { return project.hints() != nullptr; }));
    for (int row = 0; row < 9; ++row) {
        ASSERT_TRUE(project.setLabel({row}, labelOf(oak)));
    }
    const auto before = project.hints();
    ASSERT_TRUE(waitFor([&] { return project.hints() != before; }));
    EXPECT_FALSE(project.suggestsInstantly()) << "nine labels are too few to tell";
    ASSERT_TRUE(project.setLabel({9, 10}, labelOf(oak)));
    ASSERT_TRUE(waitFor([&] { return project.suggestsInstantly(); }));
    EXPECT_EQ(project.suggestionAt(11)->classId, oak);
    EXPECT_EQ(project.predictionAt(11)->classId, maple) << "of the run itself";
}

}  // namespace
}  // namespace seedling
