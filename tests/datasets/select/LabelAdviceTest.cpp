#include "datasets/select/LabelAdvice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "datasets/select/CoverageSelector.h"
#include "datasets/select/InstantClassifier.h"
#include "tests/datasets/select/ScatteredMap.h"

namespace seedling {
namespace {

using test::ScatteredMap;

constexpr int kGroups = 6;

std::vector<ClassRecord> classesOf(int count) {
    std::vector<ClassRecord> classes;
    for (int i = 0; i < count; ++i)
        classes.push_back({ClassId{i + 1}, "class " + std::to_string(i), i, "", i});
    return classes;
}

LabelledImage labelled(int image, int group) {
    return {ImageId{image + 1}, {Verdict::Class, ClassId{group + 1}, Author::Person, 0}};
}

std::set<std::int64_t> groupsOf(std::span<const UsefulImage> images) {
    std::set<std::int64_t> groups;
    for (const UsefulImage& each : images)
        groups.insert((each.image.value - 1) % kGroups);
    return groups;
}

TEST(LandmarkGraph, LikenessIsTheThirdPowerOfTheCosine) {
    ImageMap::Content content;
    content.images = {ImageId{1}, ImageId{2}, ImageId{3}};
    content.dimensions = 2;
    content.features = {1, 0, 0.8F, 0.6F, -1, 0};
    content.landmarks = {0, 1, 2};
    content.nearest.assign(3 * ImageMap::kNearest, 0);
    content.similarities.assign(3 * ImageMap::kNearest, 0);
    const test::TempFolder folder;
    ASSERT_TRUE(ImageMap::write(folder / "a.map", content));
    const auto map = ImageMap::open(folder / "a.map").value();
    const LandmarkGraph graph(*map);
    EXPECT_EQ(graph.likeness(0)[0], 255);
    EXPECT_EQ(graph.likeness(0)[1], 131);  // 255 * 0.8^3 = 130.56
    EXPECT_EQ(graph.likeness(0)[2], 0);
    EXPECT_TRUE(std::ranges::equal(graph.likeness(map->features(1)), graph.likeness(1)));
    EXPECT_EQ(graph.neighbours().items(), 3);
}

TEST(CoverageSelector, TakesTheBestAsComputedByHand) {
    ImageMap::Content content;
    // Two alike, one alone, one between.
    content.images = {ImageId{1}, ImageId{2}, ImageId{3}, ImageId{4}};
    content.dimensions = 2;
    content.features = {1, 0, 1, 0, 0, 1, 0.6F, 0.8F};
    content.landmarks = {0, 1, 2, 3};
    content.nearest.assign(4 * ImageMap::kNearest, 0);
    content.similarities.assign(4 * ImageMap::kNearest, 0);
    const test::TempFolder folder;
    ASSERT_TRUE(ImageMap::write(folder / "a.map", content));
    const auto map = ImageMap::open(folder / "a.map").value();
    const LandmarkGraph graph(*map);
    // Likeness: 0.6^3 = 55/255, 0.8^3 = 131/255. Sums: 0: 255+255+0+55 = 565, 1 the same,
    // 2: 255+131 = 386, 3: 55+55+131+255 = 496.
    CoverageSelector selector(graph, std::vector<float>(4, 1.0F));
    EXPECT_EQ(selector.coverage(), 0);
    const auto choices = selector.choose(4);
    ASSERT_EQ(choices.size(), 4U);
    EXPECT_EQ(choices[0].landmark, 0U);
    EXPECT_NEAR(choices[0].gain, 565.0 / (255 * 4), 1e-6);
    // Then 3 brings 131 + 200 = 331, and 2 brings 255 + 76 = 331: the first of equals.
    EXPECT_EQ(choices[1].landmark, 2U);
    EXPECT_NEAR(choices[1].gain, 331.0 / (255 * 4), 1e-6);
    EXPECT_EQ(choices[2].landmark, 3U);
    EXPECT_EQ(choices[3].landmark, 1U);
    EXPECT_EQ(choices[3].gain, 0);
    EXPECT_EQ(selector.coverage(), 1);
}

TEST(CoverageSelector, LeavesOutWhatIsKnownAndWhatIsBarred) {
    const ScatteredMap scattered(60, kGroups);
    const LandmarkGraph graph(*scattered.map);
    std::vector<float> open(60, 1.0F);
    for (std::size_t i = 0; i < open.size(); i += kGroups)
        open[i] = 0;  // All of group 0 are known.
    CoverageSelector selector(graph, open);
    selector.bar(1);
    for (const auto& choice : selector.choose(kGroups - 1)) {
        EXPECT_NE(choice.landmark % kGroups, 0U);
        EXPECT_NE(choice.landmark, 1U);
    }
}

TEST(InstantClassifier, FindsTheGroupsFromOneLabelEach) {
    for (const int landmarkEvery : {1, 4}) {
        const ScatteredMap scattered(240, kGroups, landmarkEvery, 0.25);
        const LandmarkGraph graph(*scattered.map);
        std::vector<KnownItem> known;
        for (int group = 0; group < kGroups; ++group)
            known.push_back({group + kGroups * 5, group});
        const InstantClassifier instant(*scattered.map, graph, known, kGroups);
        int right = 0;
        for (int item = 0; item < 240; ++item) {
            const ItemAnswer answer = instant.answerOf(item);
            right += answer.classIndex == item % kGroups ? 1 : 0;
            EXPECT_GE(answer.confidence, answer.secondConfidence);
            EXPECT_LE(answer.confidence, 1.0001F);
        }
        // With every fourth image a landmark only three groups of six have landmarks of their own.
        EXPECT_GE(right, landmarkEvery == 1 ? 235 : 110) << landmarkEvery;
    }
}

TEST(InstantClassifier, KnowsNothingWithoutLabels) {
    const ScatteredMap scattered(30, kGroups);
    const LandmarkGraph graph(*scattered.map);
    const InstantClassifier instant(*scattered.map, graph, {}, 3);
    EXPECT_EQ(instant.answerOf(4).classIndex, -1);
    EXPECT_EQ(instant.answerAt(4).margin(), 0);
}

TEST(LabelAdvice, ProposesOneOfEachGroupFirstAndNoneThatIsLabelled) {
    const ScatteredMap scattered(120, kGroups);
    const LandmarkGraph graph(*scattered.map);
    const auto classes = classesOf(kGroups);
    const auto first = adviseLabels(*scattered.map, graph, {{}, classes, {}}, kGroups);
    EXPECT_EQ(groupsOf(first.useful).size(), static_cast<std::size_t>(kGroups));
    EXPECT_TRUE(first.suggestions.empty());
    EXPECT_EQ(first.coverage, 0);
    EXPECT_FALSE(first.useful.front().first.isValid());

    const std::vector<LabelledImage> labels = {labelled(0, 0), labelled(7, 1)};
    const auto next = adviseLabels(*scattered.map, graph, {labels, classes, {}}, kGroups - 2);
    EXPECT_EQ(groupsOf(next.useful), (std::set<std::int64_t>{2, 3, 4, 5}));
    EXPECT_GT(next.coverage, 0);
    EXPECT_LT(next.coverage, 0.5);
    EXPECT_EQ(next.suggestions.size(), 40U);  // Nothing reaches the other groups.
    EXPECT_EQ(next.suggestions[6].classId, ClassId{1});
}

TEST(LabelAdvice, SetAsideImagesAreNotProposedAndCoverNothing) {
    const ScatteredMap scattered(60, kGroups);
    const LandmarkGraph graph(*scattered.map);
    const auto classes = classesOf(2);
    const auto before = adviseLabels(*scattered.map, graph, {{}, classes, {}}, 1);
    const std::vector<LabelledImage> labels = {
        {before.useful.front().image, {Verdict::Unsure, {}, Author::Person, 0}}};
    const auto after = adviseLabels(*scattered.map, graph, {labels, classes, {}}, 60);
    EXPECT_EQ(after.coverage, 0);
    EXPECT_EQ(after.useful.size(), 59U);
    for (const UsefulImage& each : after.useful)
        EXPECT_NE(each.image, before.useful.front().image);
}

TEST(LabelAdvice, AsksWhereAModelIsTorn) {
    const ScatteredMap scattered(60, kGroups);
    const LandmarkGraph graph(*scattered.map);
    const auto classes = classesOf(2);
    std::vector<Prediction> predictions;
    for (int i = 0; i < 60; ++i) {
        const bool torn = i % kGroups == 3;
        predictions.push_back(
            {ImageId{i + 1}, ClassId{1}, torn ? 0.5F : 1.0F, ClassId{2}, torn ? 0.5F : 0.0F});
    }
    const auto advice = adviseLabels(*scattered.map, graph, {{}, classes, predictions}, 3);
    EXPECT_EQ(groupsOf(advice.useful), (std::set<std::int64_t>{3}));
    EXPECT_EQ(advice.useful.front().first, ClassId{1});
    EXPECT_EQ(advice.useful.front().second, ClassId{2});
}

}  // namespace
}  // namespace seedling
