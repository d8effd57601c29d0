#include <gmock/gmock.h>

#include "tests/datasets/project/ProjectFixture.h"

namespace seedling::test {
namespace {

using LabelStoreTest = ProjectTest;

TEST_F(LabelStoreTest, EveryVerdictComesBack) {
    const auto images = addImages(4);
    const auto oak = addClass("oak");
    const Label unsure{Verdict::Unsure, {}, Author::Person, 11};
    const Label excluded{Verdict::Excluded, {}, Author::Import, 12};
    const Label none{Verdict::NoneOfThese, {}, Author::Person, 13};
    const Label known{Verdict::Class, oak, Author::Import, 14};
    apply({{images[3], known}, {images[0], unsure}, {images[1], excluded}, {images[2], none}});
    const auto labels = allLabels();
    ASSERT_EQ(labels.size(), 4U);
    EXPECT_EQ(labels[0].image, images[0]);
    EXPECT_EQ(labels[0].label, unsure);
    EXPECT_EQ(labels[1].label, excluded);
    EXPECT_EQ(labels[2].label, none);
    EXPECT_EQ(labels[3].label, known);
}

TEST_F(LabelStoreTest, LogsWhatChangedAndNothingElse) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    EXPECT_EQ(project().labels().logPosition().value(), 0);
    EXPECT_EQ(apply({labelled(images[0], oak), labelled(images[1], oak)}).size(), 2U);
    EXPECT_TRUE(apply({labelled(images[0], oak)}).empty());
    EXPECT_TRUE(apply({{addImages(3)[2], std::nullopt}}).empty());
    const auto entries = apply({labelled(images[0], elm), {images[1], std::nullopt}});
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].position, 3);
    EXPECT_EQ(entries[0].before->classId, oak);
    EXPECT_EQ(entries[0].after->classId, elm);
    EXPECT_GT(entries[0].whenMs, 0);
    EXPECT_FALSE(entries[1].after);
    EXPECT_EQ(project().labels().logPosition().value(), 4);
    const auto later = project().labels().changesAfter(2).value();
    ASSERT_EQ(later.size(), 2U);
    EXPECT_EQ(later[1].position, 4);
    EXPECT_EQ(later[1].before->classId, oak);
    EXPECT_FALSE(later[1].after);
}

TEST_F(LabelStoreTest, AnImageNamedTwiceGetsTheLast) {
    const auto image = addImages(1)[0];
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    apply({labelled(image, oak), labelled(image, elm)});
    EXPECT_EQ(allLabels()[0].label.classId, elm);
}

TEST_F(LabelStoreTest, APersonMayConfirmAnImportedLabel) {
    const auto image = addImages(1)[0];
    const auto oak = addClass("oak");
    apply({labelled(image, oak, Author::Import)});
    EXPECT_EQ(apply({labelled(image, oak, Author::Person)}).size(), 1U);
    EXPECT_EQ(allLabels()[0].label.author, Author::Person);
}

TEST_F(LabelStoreTest, OneBadChangeUndoesAll) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    for (const auto& bad : {labelled(images[1], ClassId{77}), labelled(ImageId{99}, oak),
                            labelled(images[1], ClassId{})}) {
        const std::vector<LabelChange> changes{labelled(images[0], oak), bad};
        const auto done = project().labels().apply(changes);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::InvalidArgument);
    }
    EXPECT_TRUE(allLabels().empty());
    EXPECT_EQ(project().labels().logPosition().value(), 0);
}

TEST_F(LabelStoreTest, TheLogUndoesAcrossARestart) {
    const auto images = addImages(3);
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    apply({labelled(images[0], oak), labelled(images[1], oak)});
    const auto before = allLabels();
    const auto position = project().labels().logPosition().value();
    apply({labelled(images[0], elm), {images[1], std::nullopt}, labelled(images[2], elm)});
    owned.reset();
    owned = openAgain();

    auto entries = project().labels().changesAfter(position).value();
    std::vector<LabelChange> undo;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        undo.push_back({entry->image, entry->before});
    apply(undo);
    const auto after = allLabels();
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        EXPECT_EQ(after[i].image, before[i].image);
        EXPECT_EQ(after[i].label, before[i].label);  // its time as well
    }
    EXPECT_EQ(project().labels().logPosition().value(), position + 6);  // append only
}

TEST_F(LabelStoreTest, KnowsTheLabelsOfEarlier) {
    const auto images = addImages(3);
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    apply({labelled(images[0], oak), labelled(images[1], elm)});
    const auto position = project().labels().logPosition().value();
    apply({labelled(images[0], elm), {images[1], std::nullopt}, labelled(images[2], elm)});

    const auto earlier = project().labels().at(position).value();
    ASSERT_EQ(earlier.size(), 2U);
    EXPECT_EQ(earlier[0].image, images[0]);
    EXPECT_EQ(earlier[0].label.classId, oak);
    EXPECT_EQ(earlier[1].image, images[1]);
    EXPECT_EQ(earlier[1].label.classId, elm);
    EXPECT_TRUE(project().labels().at(0).value().empty());
    const auto newest = project().labels().logPosition().value();
    EXPECT_EQ(project().labels().at(newest).value().size(), 2U);
}

TEST_F(LabelStoreTest, HashTellsLabelSetsApart) {
    const auto images = addImages(2);
    const auto oak = addClass("oak");
    const auto elm = addClass("elm");
    const auto hash = [&] { return project().labels().setHash().value(); };
    const auto empty = hash();
    apply({labelled(images[0], oak)});
    const auto one = hash();
    EXPECT_NE(one, empty);
    apply({labelled(images[0], elm)});
    EXPECT_NE(hash(), one);
    apply({labelled(images[0], oak, Author::Import)});
    EXPECT_EQ(hash(), one);  // who said it makes no difference
    apply({{images[0], std::nullopt}, labelled(images[1], oak)});
    EXPECT_NE(hash(), one);
    apply({{images[1], std::nullopt}});
    EXPECT_EQ(hash(), empty);
}

}  // namespace
}  // namespace seedling::test
