#include "datasets/project/EditStore.h"

#include <gmock/gmock.h>

#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

class EditStoreTest : public ProjectTest {
protected:
    EditStore& edits() { return project().edits(); }

    static LabelEdit as(ImageId image, ClassId id) {
        return {image, std::nullopt, Label{Verdict::Class, id, Author::Person, 7}};
    }
    ProjectEdit perform(EditKind kind, const ProjectEdit& edit, const std::string& name = "oak") {
        auto done = edits().perform({kind, name, {}}, edit);
        EXPECT_TRUE(done) << toText(done.error());
        return done.value_or(ProjectEdit{});
    }
    static ClassRecord named(const std::string& name) {
        ClassRecord record;
        record.name = name;
        return record;
    }
    ClassRecord record(ClassId id) {
        for (const ClassRecord& each : allClasses()) {
            if (each.id == id)
                return each;
        }
        return {};
    }
};

TEST_F(EditStoreTest, LabelsGoBackToWhatTheyWere) {
    const auto images = addImages(3);
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    perform(EditKind::Label, {{as(images[0], oak)}, {}});
    perform(EditKind::Label, {{as(images[0], elm), as(images[1], elm)}, {}}, "elm");
    const auto undone = edits().undo().value();
    EXPECT_EQ(undone.labels.size(), 2U);
    ASSERT_EQ(allLabels().size(), 1U);
    EXPECT_EQ(allLabels()[0].label.classId, oak);
    EXPECT_EQ(allLabels()[0].label.whenMs, 7) << "as it was, its time too";
    ASSERT_TRUE(edits().redo());
    EXPECT_EQ(allLabels().size(), 2U);
    ASSERT_TRUE(edits().undo());
    ASSERT_TRUE(edits().undo());
    EXPECT_TRUE(allLabels().empty());
    EXPECT_EQ(edits().undo().error().code, ErrorCode::NotFound);
}

TEST_F(EditStoreTest, NamesWhatComesNextAlsoAfterARestart) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    EXPECT_FALSE(edits().nextUndo().value());
    perform(EditKind::Label, {{as(images[0], oak), as(images[1], oak)}, {}});
    perform(EditKind::Exclude,
            {{{images[0], {}, Label{Verdict::Excluded, {}, Author::Person, 0}}}, {}}, {});
    ASSERT_TRUE(edits().undo());
    auto again = openAgain();
    const auto undo = again->edits().nextUndo().value();
    ASSERT_TRUE(undo);
    EXPECT_EQ(undo->kind, EditKind::Label);
    EXPECT_EQ(undo->name, "oak");
    EXPECT_EQ(undo->images, 2);
    const auto redo = again->edits().nextRedo().value();
    ASSERT_TRUE(redo);
    EXPECT_EQ(redo->kind, EditKind::Exclude);
    ASSERT_TRUE(again->edits().undo());
    EXPECT_TRUE(allLabels().empty());
}

TEST_F(EditStoreTest, SomethingNewEndsWhatCouldBeRedone) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    perform(EditKind::Label, {{as(images[0], oak)}, {}});
    ASSERT_TRUE(edits().undo());
    perform(EditKind::Label, {{as(images[1], oak)}, {}});
    EXPECT_FALSE(edits().nextRedo().value());
    EXPECT_EQ(edits().redo().error().code, ErrorCode::NotFound);
    ASSERT_TRUE(edits().undo());
    EXPECT_TRUE(allLabels().empty());
    EXPECT_FALSE(edits().nextUndo().value()) << "what was undone is not undone again";
}

TEST_F(EditStoreTest, WhatChangesNothingIsNoEdit) {
    const auto image = addImages(1)[0];
    const auto oak = addClass("oak");
    perform(EditKind::Label, {{as(image, oak)}, {}});
    ASSERT_TRUE(edits().undo());
    const auto same = perform(EditKind::RemoveLabel, {{{image, {}, std::nullopt}}, {}});
    EXPECT_TRUE(same.labels.empty());
    EXPECT_TRUE(edits().nextRedo().value()) << "and does not end what could be redone";
}

TEST_F(EditStoreTest, AClassComesWithAKeyAndGoesAgain) {
    const auto added = perform(EditKind::AddClass, {{}, {{std::nullopt, named("oak")}}});
    ASSERT_EQ(allClasses().size(), 1U);
    EXPECT_EQ(added.classes[0].after->id, allClasses()[0].id);
    EXPECT_FALSE(allClasses()[0].key.empty());
    ASSERT_TRUE(edits().undo());
    EXPECT_TRUE(allClasses().empty());
    ASSERT_TRUE(edits().redo());
    EXPECT_EQ(allClasses()[0].id, added.classes[0].after->id);
}

TEST_F(EditStoreTest, AClassGoesWithItsLabelsAndBothComeBack) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    apply({labelled(images[0], oak), labelled(images[1], elm)});
    const ClassRecord before = record(oak);
    perform(EditKind::RemoveClass, {{{images[0], {}, std::nullopt}}, {{before, std::nullopt}}});
    EXPECT_EQ(allClasses().size(), 1U);
    EXPECT_EQ(allLabels().size(), 1U);
    ASSERT_TRUE(edits().undo());
    EXPECT_EQ(record(oak).name, "oak");
    EXPECT_EQ(record(oak).position, before.position);
    EXPECT_EQ(allLabels()[0].label.classId, oak);
}

TEST_F(EditStoreTest, AFailureChangesNothing) {
    const auto images = addImages(1);
    const auto oak = addClass("oak");
    // The class cannot go while an image that was not named is labelled with it.
    apply({labelled(images[0], oak)});
    const auto failed =
        edits().perform({EditKind::RemoveClass, "oak", {}}, {{}, {{record(oak), std::nullopt}}});
    EXPECT_EQ(failed.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(allClasses().size(), 1U);
    EXPECT_FALSE(edits().nextUndo().value());
}

TEST_F(EditStoreTest, WhatAnotherProgramMadeImpossibleIsSaidOnce) {
    const auto images = addImages(1);
    const auto added = perform(EditKind::AddClass, {{}, {{std::nullopt, named("oak")}}});
    // Another program labels with the new class: it cannot simply go any more.
    auto other = openAgain();
    ASSERT_TRUE(other->labels().apply(
        std::vector{labelled(images[0], added.classes[0].after->id, Author::Import)}));
    EXPECT_EQ(edits().undo().error().code, ErrorCode::InvalidArgument);
    EXPECT_FALSE(edits().nextUndo().value());
    EXPECT_EQ(allLabels().size(), 1U);
}

TEST_F(EditStoreTest, AnImageNamedTwiceGoesBackToTheFirst) {
    const auto image = addImages(1)[0];
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    perform(EditKind::Accept, {{as(image, oak), as(image, elm)}, {}});
    EXPECT_EQ(allLabels()[0].label.classId, elm);
    ASSERT_TRUE(edits().undo());
    EXPECT_TRUE(allLabels().empty());
}

}  // namespace
}  // namespace seedling::test
