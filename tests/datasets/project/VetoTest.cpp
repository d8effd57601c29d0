#include "datasets/project/VetoStore.h"

#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

/// A person's "not this class", through EditStore as everything that people do.
class VetoTest : public ProjectTest {
protected:
    std::vector<Veto> all() { return project().vetoes().all().value(); }

    ProjectEdit refuse(const std::vector<Veto>& vetoes) {
        ProjectEdit edit;
        for (const Veto& veto : vetoes)
            edit.vetoes.push_back({veto, true});
        return project().edits().perform({EditKind::NotClass, "oak", {}}, edit).value();
    }
};

TEST_F(VetoTest, IsKeptUndoneAndRedoneAlsoAfterARestart) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    const std::vector<Veto> vetoes{{images[0], oak}, {images[1], oak}};
    EXPECT_EQ(refuse(vetoes).vetoes.size(), 2U);
    EXPECT_EQ(all(), vetoes);
    auto again = openAgain();
    const auto title = again->edits().nextUndo().value();
    ASSERT_TRUE(title);
    EXPECT_EQ(title->kind, EditKind::NotClass);
    EXPECT_EQ(title->name, "oak");
    EXPECT_EQ(title->images, 2);
    const auto undone = again->edits().undo().value();
    ASSERT_EQ(undone.vetoes.size(), 2U);
    EXPECT_FALSE(undone.vetoes[0].stands);
    EXPECT_TRUE(all().empty());
    ASSERT_TRUE(again->edits().redo());
    EXPECT_EQ(all(), vetoes);
}

TEST_F(VetoTest, SayingItTwiceIsOneEditAndUndoKeepsTheFirst) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    refuse({{images[0], oak}});
    EXPECT_TRUE(refuse({{images[0], oak}}).isEmpty());
    EXPECT_EQ(refuse({{images[0], oak}, {images[1], oak}}).vetoes.size(), 1U);
    ASSERT_TRUE(project().edits().undo());
    EXPECT_EQ(all(), (std::vector<Veto>{{images[0], oak}}));
}

TEST_F(VetoTest, IsNoLabelAndOutlivesTheClass) {
    const auto image = addImages(1)[0];
    const auto oak = addClass("oak");
    const auto hash = project().labels().setHash().value();
    refuse({{image, oak}});
    EXPECT_TRUE(allLabels().empty());
    EXPECT_EQ(project().labels().setHash().value(), hash);
    const ClassRecord record = allClasses()[0];
    ASSERT_TRUE(project().edits().perform({EditKind::RemoveClass, "oak", {}},
                                          {{}, {{record, std::nullopt}}}));
    ASSERT_TRUE(project().edits().undo());
    EXPECT_EQ(all().size(), 1U);
}

}  // namespace
}  // namespace seedling::test
