#include "engine/train/TrainingSet.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace seedling {
namespace {

const std::vector<ClassRecord> kClasses{
    {ClassId{1}, "ash", 0, "", 0}, {ClassId{2}, "birch", 1, "", 1}, {ClassId{3}, "oak", 2, "", 2}};

Label ofClass(std::int64_t id) {
    return {Verdict::Class, ClassId{id}, Author::Person, 0};
}

Label verdict(Verdict value) {
    return {value, {}, Author::Person, 0};
}

std::vector<ImageId> images(std::int64_t count) {
    std::vector<ImageId> ids;
    for (std::int64_t i = 1; i <= count; ++i) {
        ids.push_back(ImageId{i});
    }
    return ids;
}

TEST(TrainingSet, UsesEveryImageAndLeavesOutEmptyClasses) {
    const std::vector<LabelledImage> labels{{ImageId{1}, ofClass(1)}, {ImageId{5}, ofClass(3)}};
    const auto ids = images(6);
    const auto set = selectTrainingSet({kClasses, labels, ids}, 0.2, 1);
    ASSERT_TRUE(set);
    ASSERT_EQ(set->classes.size(), 2U);
    EXPECT_EQ(set->classes[1].name, "oak");
    EXPECT_EQ(set->labelled, (std::vector<LabelledItem>{{ImageId{1}, 0}, {ImageId{5}, 1}}));
    EXPECT_EQ(set->unlabelled, ids);
    EXPECT_TRUE(set->validation.empty());
}

TEST(TrainingSet, ExcludedImagesAreNotUsedAndUnsureOnesWithoutLabel) {
    const std::vector<LabelledImage> labels{{ImageId{1}, ofClass(1)},
                                            {ImageId{2}, ofClass(2)},
                                            {ImageId{3}, verdict(Verdict::Excluded)},
                                            {ImageId{4}, verdict(Verdict::NoneOfThese)},
                                            {ImageId{5}, verdict(Verdict::Unsure)}};
    const auto ids = images(5);
    const auto set = selectTrainingSet({kClasses, labels, ids}, 0, 1);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->unlabelled, (std::vector<ImageId>{ImageId{1}, ImageId{2}, ImageId{5}}));
}

TEST(TrainingSet, LabelsOfUnreadableImagesDoNotCount) {
    const std::vector<LabelledImage> labels{{ImageId{1}, ofClass(1)}, {ImageId{9}, ofClass(2)}};
    const auto ids = images(3);
    const auto set = selectTrainingSet({kClasses, labels, ids}, 0, 1);
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, ErrorCode::NotEnoughLabels);
    EXPECT_NE(set.error().message.find("ash"), std::string::npos);
    EXPECT_EQ(selectTrainingSet({kClasses, labels, {}}, 0, 1).error().code,
              ErrorCode::NotEnoughImages);
}

std::vector<LabelledImage> tenEach() {
    std::vector<LabelledImage> labels;
    for (std::int64_t i = 1; i <= 20; ++i) {
        labels.push_back({ImageId{i}, ofClass(1 + i % 2)});
    }
    return labels;
}

TEST(TrainingSet, HoldsBackAShareOfEachClass) {
    const auto labels = tenEach();
    const auto ids = images(30);
    const auto set = selectTrainingSet({kClasses, labels, ids}, 0.2, 1);
    ASSERT_TRUE(set);
    ASSERT_EQ(set->validation.size(), 4U);
    EXPECT_EQ(std::ranges::count(set->validation, 0, &LabelledItem::classIndex), 2);
    EXPECT_EQ(set->labelled.size(), 16U);
    EXPECT_EQ(set->unlabelled.size(), 26U);
    for (const LabelledItem& item : set->validation) {
        EXPECT_EQ(std::ranges::count(set->labelled, item.image, &LabelledItem::image), 0);
        EXPECT_EQ(std::ranges::count(set->unlabelled, item.image), 0);
    }
    EXPECT_TRUE(selectTrainingSet({kClasses, labels, ids}, 0, 1)->validation.empty());
    EXPECT_NE(selectTrainingSet({kClasses, labels, ids}, 0.2, 2)->validation, set->validation);
}

TEST(TrainingSet, OneLabelOfEachClassIsLearntFromHoweverManyAreHeldBack) {
    const auto labels = tenEach();
    const auto ids = images(30);
    const auto set = selectTrainingSet({kClasses, labels, ids}, 0.95, 1);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->validation.size(), 18U);
    ASSERT_EQ(set->labelled.size(), 2U);
    EXPECT_NE(set->labelled[0].classIndex, set->labelled[1].classIndex);
    const auto more = selectTrainingSet({kClasses, labels, ids}, 0.8, 1);
    EXPECT_EQ(more->validation.size(), 16U);
    EXPECT_EQ(more->labelled.size(), 4U);
}

TEST(TrainingSet, NewLabelsJoinAndHeldBackImagesStay) {
    auto labels = tenEach();
    const auto ids = images(30);
    const auto before = selectTrainingSet({kClasses, labels, ids}, 0.2, 1);
    ASSERT_TRUE(before);
    labels.push_back({ImageId{25}, ofClass(1)});
    labels.push_back({ImageId{26}, ofClass(3)});
    const TrainingSet after = withNewLabels(*before, {kClasses, labels, ids});
    EXPECT_EQ(after.validation, before->validation);
    EXPECT_EQ(after.labelled.size(), 17U) << "a class the model does not know cannot join";
    EXPECT_EQ(after.classes, before->classes);
}

TEST(TrainingSet, AClassThatLosesItsLabelsKeepsTheEarlierOnes) {
    std::vector<LabelledImage> labels{{ImageId{1}, ofClass(1)}, {ImageId{2}, ofClass(2)}};
    const auto ids = images(3);
    const auto before = selectTrainingSet({kClasses, labels, ids}, 0, 1);
    ASSERT_TRUE(before);
    labels.pop_back();
    EXPECT_EQ(withNewLabels(*before, {kClasses, labels, ids}).labelled, before->labelled);
}

TEST(TrainingSet, ImagesThatShowTheSameAreHeldBackTogether) {
    auto labels = tenEach();
    const auto ids = images(60);
    // Each labelled image has a copy without a label; number 41 copies number 1, and so on.
    std::vector<StackedImage> stacks;
    for (std::int64_t i = 1; i <= 20; ++i) {
        stacks.push_back({ImageId{i}, ImageId{i}});
    }
    for (std::int64_t i = 1; i <= 20; ++i) {
        stacks.push_back({ImageId{40 + i}, ImageId{i}});
    }
    const auto set = selectTrainingSet({kClasses, labels, ids, {}, stacks}, 0.2, 1);
    ASSERT_TRUE(set);
    ASSERT_EQ(set->validation.size(), 4U);
    EXPECT_EQ(set->unlabelled.size(), 60U - 8U);
    for (const LabelledItem& item : set->validation) {
        EXPECT_EQ(std::ranges::count(set->unlabelled, ImageId{item.image.value + 40}), 0);
    }
    const auto plain = selectTrainingSet({kClasses, labels, ids}, 0.2, 1);
    EXPECT_EQ(plain->validation, set->validation) << "which ones does not hang on the copies";

    // Nor does one slip in when it is labelled while the run goes on.
    const ImageId copy{set->validation.front().image.value + 40};
    labels.push_back({copy, ofClass(set->classes[0].id.value)});
    const TrainingSet after = withNewLabels(*set, {kClasses, labels, ids, {}, stacks});
    EXPECT_EQ(std::ranges::count(after.labelled, copy, &LabelledItem::image), 0);
    EXPECT_EQ(std::ranges::count(after.unlabelled, copy), 0);
}

TEST(TrainingSet, ALabelledStackIsOnOneSideAndCountsOnce) {
    const auto labels = tenEach();
    const auto ids = images(20);
    // All ten labels of one class are of the same picture: nothing can be held back of it.
    std::vector<StackedImage> stacks;
    for (const LabelledImage& each : labels) {
        if (each.label.classId == ClassId{1}) {
            stacks.push_back({each.image, ImageId{2}});
        }
    }
    const auto set = selectTrainingSet({kClasses, labels, ids, {}, stacks}, 0.2, 1);
    ASSERT_TRUE(set);
    EXPECT_TRUE(set->validation.empty());
    EXPECT_EQ(set->labelled.size(), 20U);
}

TEST(TrainingSet, VetoesCountWhereNoLabelSaysMore) {
    const std::vector<LabelledImage> labels{{ImageId{1}, ofClass(1)}, {ImageId{5}, ofClass(3)}};
    const auto ids = images(6);
    const std::vector<Veto> vetoes{{ImageId{1}, ClassId{3}},
                                   {ImageId{2}, ClassId{2}},
                                   {ImageId{2}, ClassId{3}},
                                   {ImageId{4}, ClassId{1}}};
    const auto set = selectTrainingSet({kClasses, labels, ids, vetoes}, 0, 1);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->vetoes, (std::vector<LabelledItem>{{ImageId{2}, 1}, {ImageId{4}, 0}}))
        << "a labelled image and a class without labels need none";
}

}  // namespace
}  // namespace seedling
