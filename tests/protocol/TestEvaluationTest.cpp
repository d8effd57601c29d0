#include "engine/protocol/TestEvaluation.h"

#include <gtest/gtest.h>

namespace seedling::test {
namespace {

constexpr const char* kWhole =
    R"({"run":3,"split":"test","images":10,"left_out":2,"accuracy":0.9,"accuracy_low":0.6,)"
    R"("accuracy_high":0.98,"balanced_accuracy":0.88,"confusion":[[5,1],[0,4]],)"
    R"("classes":["oak","elm"]})";

TEST(TestEvaluation, ReadsWhatEvaluateSays) {
    const auto read = evaluationFromJson(kWhole);
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(read->accuracy.accuracy, 0.9);
    EXPECT_EQ(read->accuracy.low, 0.6);
    EXPECT_EQ(read->accuracy.images, 10);
    EXPECT_EQ(read->accuracy.source, "test");
    EXPECT_EQ(read->leftOut, 2);
    ASSERT_EQ(read->classes.size(), 2U);
    EXPECT_EQ(read->confusion[0][1], 1);
    EXPECT_EQ(evaluationSetting(RunId{3}), "evaluation_3");
}

TEST(TestEvaluation, ReadsThoseOfEarlierVersions) {
    const auto read = evaluationFromJson(
        R"({"split":"test","images":1,"accuracy":1,"confusion":[[1]],"classes":["oak"]})");
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(read->accuracy.low, 0);
    EXPECT_EQ(read->accuracy.high, 1);
}

TEST(TestEvaluation, RefusesWhatIsDamaged) {
    for (const char* text :
         {"", "[]", "{}", R"({"split":"test","images":1,"accuracy":1})",
          R"({"split":"test","images":1,"accuracy":1,"confusion":[[1,2]],"classes":["oak"]})",
          R"({"split":"test","images":1,"accuracy":1,"confusion":[3],"classes":["oak"]})",
          R"({"split":7,"images":1,"accuracy":1,"confusion":[[1]],"classes":["oak"]})"}) {
        const auto read = evaluationFromJson(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    }
}

}  // namespace
}  // namespace seedling::test
