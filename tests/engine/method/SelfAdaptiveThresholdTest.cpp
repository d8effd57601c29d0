#include "engine/method/SelfAdaptiveThreshold.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/method/Rows.h"

namespace seedling {
namespace {

using test::rows;

// Mean confidence 0.616667, mean probabilities 0.45, 0.25, 0.3, answers 0, 2, 0.
PolicyInput batch() {
    return {.unlabelled = rows({{0.8, 0.1, 0.1}, {0.1, 0.3, 0.6}, {0.45, 0.35, 0.2}})};
}

torch::Tensor weightsWith(double minimum, double maximum) {
    SelfAdaptiveThreshold policy({.momentum = 0.5, .minimum = minimum, .maximum = maximum});
    return policy.decide(batch()).weights;
}

TEST(SelfAdaptiveThreshold, ThreeClassesByHand) {
    // t = (1/3 + 0.616667) / 2 = 0.475; p~ = 0.391667, 0.291667, 0.316667; thresholds 0.475 for
    // class 0 and 0.475 * 0.316667 / 0.391667 = 0.384 for class 2.
    SelfAdaptiveThreshold policy({.momentum = 0.5, .minimum = 0, .maximum = 1});
    const PseudoLabels labels = policy.decide(batch());
    EXPECT_TRUE(torch::equal(labels.classes, torch::tensor({0, 2, 0}, torch::kLong)));
    EXPECT_TRUE(torch::equal(labels.weights, torch::tensor({1, 1, 0}, torch::kFloat)));
    const Thresholds thresholds = policy.thresholds();
    EXPECT_NEAR(thresholds.all.value(), 0.475, 1e-6);
    ASSERT_EQ(thresholds.byClass.size(), 3U);
    EXPECT_NEAR(thresholds.byClass[0], 0.475, 1e-6);
    EXPECT_NEAR(thresholds.byClass[2], 0.475 * 0.316667 / 0.391667, 1e-5);
    const PolicyState state = policy.state();
    EXPECT_NEAR(state.at("adaptive_threshold").item<double>(), 0.475, 1e-6);
    EXPECT_TRUE(torch::allclose(state.at("adaptive_shares"),
                                torch::tensor({0.391667, 0.291667, 0.316667}, torch::kFloat)));
    EXPECT_TRUE(torch::allclose(state.at("adaptive_histogram"),
                                torch::tensor({0.5, 1.0 / 6, 1.0 / 3}, torch::kFloat)));
}

TEST(SelfAdaptiveThreshold, TheGlobalThresholdIsClamped) {
    // 0.9 for class 0 and 0.728 for class 2; 0.4 for class 0 and 0.323 for class 2.
    EXPECT_EQ(weightsWith(0.9, 0.95).sum().item<double>(), 0);
    EXPECT_EQ(weightsWith(0.0, 0.4).sum().item<double>(), 3);
}

TEST(SelfAdaptiveThreshold, TheFairnessTermByHand) {
    SelfAdaptiveThreshold policy(
        {.momentum = 0.5, .minimum = 0, .maximum = 1, .fairnessWeight = 0.1});
    const PseudoLabels labels = policy.decide(batch());
    // The third image is not trusted and does not count. Mean answer 0.4, 0.3, 0.3; answers 0 and
    // 2 half each, so 0.8, 0 (nobody answers 1), 0.6, divided by 1.4. Expected p~ / h = 0.783333,
    // 1.75, 0.95, divided by 3.483333.
    const torch::Tensor logits =
        rows({{0.6, 0.3, 0.1}, {0.2, 0.3, 0.5}, {0.1, 0.8, 0.1}}).log().requires_grad_();
    const torch::Tensor loss = policy.ownLoss(logits, labels);
    const double expected =
        (0.783333 * std::log(0.8 / 1.4) + 1.75 * std::log(1e-12) + 0.95 * std::log(0.6 / 1.4)) /
        3.483333;
    EXPECT_NEAR(loss.item<double>(), 0.1 * expected, 1e-5);
    loss.backward();
    EXPECT_TRUE(logits.grad().isfinite().all().item<bool>());
    EXPECT_EQ(logits.grad()[2].abs().sum().item<double>(), 0);
}

TEST(SelfAdaptiveThreshold, WithoutWeightOrTrustedImagesThereIsNoFairnessTerm) {
    SelfAdaptiveThreshold plain({.momentum = 0.5, .minimum = 0, .maximum = 1});
    const PseudoLabels labels = plain.decide(batch());
    EXPECT_FALSE(plain.ownLoss(torch::zeros({3, 3}), labels).defined());
    SelfAdaptiveThreshold strict({.minimum = 1, .maximum = 1, .fairnessWeight = 0.1});
    EXPECT_FALSE(strict.ownLoss(torch::zeros({3, 3}), strict.decide(batch())).defined());
}

TEST(SelfAdaptiveThreshold, GoesOnFromItsState) {
    SelfAdaptiveThreshold before({.momentum = 0.5});
    before.decide(batch());
    SelfAdaptiveThreshold after({.momentum = 0.5});
    after.restore(before.state());
    const PolicyInput next{.unlabelled = rows({{0.5, 0.3, 0.2}, {0.3, 0.5, 0.2}, {0.2, 0.4, 0.4}})};
    EXPECT_TRUE(torch::equal(after.decide(next).weights, before.decide(next).weights));
    for (const auto& [name, tensor] : before.state()) {
        EXPECT_TRUE(tensor.equal(after.state().at(name))) << name;
    }
}

}  // namespace
}  // namespace seedling
