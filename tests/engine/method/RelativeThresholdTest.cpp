#include "engine/method/RelativeThreshold.h"

#include <gtest/gtest.h>

#include "tests/engine/method/Rows.h"

namespace seedling {
namespace {

using test::rows;

TEST(RelativeThreshold, ThreeClassesByHand) {
    // The labelled views are 0.9 and 0.5 sure: 0.9 * 0.7 = 0.63.
    RelativeThreshold policy(0.9);
    EXPECT_TRUE(policy.wantsLabelled());
    EXPECT_FALSE(policy.thresholds().all) << "nothing was judged yet";
    const PseudoLabels labels =
        policy.decide({.unlabelled = rows({{0.2, 0.15, 0.65}, {0.6, 0.2, 0.2}}),
                       .labelled = rows({{0.9, 0.05, 0.05}, {0.3, 0.5, 0.2}})});
    EXPECT_TRUE(torch::equal(labels.classes, torch::tensor({2, 0}, torch::kLong)));
    EXPECT_TRUE(torch::equal(labels.weights, torch::tensor({1, 0}, torch::kFloat)));
    EXPECT_NEAR(policy.thresholds().all.value(), 0.63, 1e-6);
    EXPECT_TRUE(policy.thresholds().byClass.empty());
}

TEST(RelativeThreshold, JudgesAndLabelsByAlignedProbabilities) {
    RelativeThreshold policy(0.9, DistributionAlignment(ClassPrior::Estimated));
    // Means of the labelled views 0.5, 0.5, of the unlabelled ones 0.8, 0.2: factors 5/8 and 5/2.
    // 0.7, 0.3 becomes 0.4375, 0.75; 0.9, 0.1 becomes 0.5625, 0.25; the threshold is 0.63.
    const PseudoLabels labels = policy.decide(
        {.unlabelled = rows({{0.7, 0.3}, {0.9, 0.1}}), .labelled = rows({{0.7, 0.3}, {0.3, 0.7}})});
    EXPECT_TRUE(torch::equal(labels.classes, torch::tensor({1, 0}, torch::kLong)));
    EXPECT_TRUE(torch::allclose(labels.confidence,
                                torch::tensor({0.75 / 1.1875, 0.5625 / 0.8125}, torch::kFloat)));
    EXPECT_TRUE(torch::equal(labels.weights, torch::ones({2})));
}

}  // namespace
}  // namespace seedling
