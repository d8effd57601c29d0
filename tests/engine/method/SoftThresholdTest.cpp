#include "engine/method/SoftThreshold.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/method/Rows.h"

namespace seedling {
namespace {

using test::rows;

TEST(SoftThreshold, ThreeClassesByHand) {
    SoftThreshold policy(0.5);
    const PseudoLabels labels = policy.decide(
        {.unlabelled = rows({{0.9, 0.05, 0.05}, {0.2, 0.6, 0.2}, {0.25, 0.35, 0.4}})});
    // Confidences 0.9, 0.6, 0.4: mean 0.633333, unbiased variance 0.063333. mu = (1/3 + 0.633333)
    // / 2 = 0.483333, s2 = (1 + 0.063333) / 2 = 0.531667.
    EXPECT_TRUE(torch::equal(labels.classes, torch::tensor({0, 1, 2}, torch::kLong)));
    EXPECT_EQ(labels.weights[0].item<double>(), 1);
    EXPECT_EQ(labels.weights[1].item<double>(), 1);
    EXPECT_NEAR(labels.weights[2].item<double>(),
                std::exp(-0.083333 * 0.083333 / (2 * 0.531667 / 4)), 1e-5);
}

TEST(SoftThreshold, AlignmentIsForTheWeightAlone) {
    SoftThreshold policy(0.5, DistributionAlignment(ClassPrior::Uniform));
    // Means 0.6, 0.4; aligned, the second image is of class 1: 0.55 / 0.6 < 0.45 / 0.4.
    const PseudoLabels labels = policy.decide({.unlabelled = rows({{0.65, 0.35}, {0.55, 0.45}})});
    EXPECT_TRUE(torch::equal(labels.classes, torch::tensor({0, 0}, torch::kLong)));
    EXPECT_NEAR(labels.confidence[1].item<double>(), 1.125 / (1.125 + 0.916667), 1e-5);
}

TEST(SoftThreshold, ASingleImageAndEqualConfidencesHaveWeights) {
    SoftThreshold policy(0.0);
    for (const auto& batch : {rows({{0.7, 0.3}}), rows({{0.7, 0.3}, {0.3, 0.7}})}) {
        EXPECT_TRUE(torch::equal(policy.decide({.unlabelled = batch}).weights,
                                 torch::ones({batch.size(0)})));
    }
}

TEST(SoftThreshold, GoesOnFromItsState) {
    const PolicyInput batch{.unlabelled = rows({{0.7, 0.3}, {0.4, 0.6}})};
    SoftThreshold before(0.9, DistributionAlignment());
    before.decide(batch);
    SoftThreshold after(0.9, DistributionAlignment());
    after.restore(before.state());
    const PolicyInput next{.unlabelled = rows({{0.9, 0.1}, {0.45, 0.55}})};
    EXPECT_TRUE(torch::equal(after.decide(next).weights, before.decide(next).weights));
}

}  // namespace
}  // namespace seedling
