#include "engine/method/BalancedHead.h"

#include <gtest/gtest.h>

#include "engine/method/TrainingStep.h"
#include "engine/model/ModelFactory.h"
#include "tests/engine/method/Rows.h"

namespace seedling {
namespace {

using test::rows;

// Ten, five and one label: kept with chances 0.1, 0.2 and 1.
torch::Tensor counts() {
    return torch::tensor({10, 5, 1}, torch::kFloat);
}

double keptShare(std::int64_t place) {
    const torch::Tensor targets = torch::full({1000}, place, torch::kLong);
    double kept = 0;
    for (std::int64_t step = 0; step < 10; ++step) {
        kept +=
            balancedLabelled(targets, counts(), {.seed = 3, .step = step}).mean().item<double>();
    }
    return kept / 10;
}

TEST(BalancedHead, KeepsEachClassAsOftenAsTheRarest) {
    // Three standard deviations of 10,000 draws: 0.009 and 0.012.
    EXPECT_NEAR(keptShare(0), 0.1, 0.009);
    EXPECT_NEAR(keptShare(1), 0.2, 0.012);
    EXPECT_EQ(keptShare(2), 1.0);
}

TEST(BalancedHead, UnlabelledImagesAreAllKeptAtFirstAndBalancedAtTheEnd) {
    const torch::Tensor sure = rows({{0.96, 0.02, 0.02}}).repeat({4000, 1});
    const auto share = [&](double fraction) {
        return balancedUnlabelled(sure, 0.95, counts(), {.fraction = fraction})
            .weights.mean()
            .item<double>();
    };
    EXPECT_EQ(share(0), 1.0);
    EXPECT_NEAR(share(0.5), 0.55, 0.024);  // 1 - 0.5 (1 - 0.1)
    EXPECT_NEAR(share(1), 0.1, 0.015);
}

TEST(BalancedHead, TrustsFromTheThresholdOn) {
    const PseudoLabels labels = balancedUnlabelled(rows({{0.2, 0.75, 0.05}, {0.3, 0.3, 0.4}}), 0.75,
                                                   counts(), {.fraction = 0});
    EXPECT_TRUE(torch::equal(labels.classes, torch::tensor({1, 2}, torch::kLong)));
    EXPECT_TRUE(torch::equal(labels.weights, torch::tensor({1, 0}, torch::kFloat)));
}

TEST(BalancedHead, TheSameMomentDrawsTheSame) {
    const torch::Tensor targets = torch::arange(300, torch::kLong).remainder(3);
    const StepMoment moment{.seed = 7, .step = 4};
    const torch::Tensor kept = balancedLabelled(targets, counts(), moment);
    EXPECT_TRUE(kept.equal(balancedLabelled(targets, counts(), moment)));
    EXPECT_FALSE(kept.equal(balancedLabelled(targets, counts(), {.seed = 7, .step = 5})));
}

TEST(BalancedHead, AnswersAndLeavesTheOtherWeightsAsTheyWere) {
    for (const char* name : {"frugal", "wrn-28-2"}) {
        NetworkSpec spec{.name = name, .side = 16, .classes = 3};
        const auto plain = createClassifier(spec).value();
        spec.balancedHead = true;
        const auto both = createClassifier(spec).value();
        plain->eval();
        both->eval();
        const torch::Tensor pixels = torch::arange(2 * 3 * 16 * 16).reshape({2, 3, 16, 16}) % 256;
        const HeadLogits logits = both->heads(pixels);
        EXPECT_TRUE(logits.main.equal(plain->forward(pixels))) << name;
        EXPECT_TRUE(logits.balanced.equal(both->forward(pixels))) << name;
        EXPECT_FALSE(logits.balanced.equal(logits.main)) << name;
        EXPECT_FALSE(plain->heads(pixels).balanced.defined());
    }
}

}  // namespace
}  // namespace seedling
