#include "engine/method/LogitAdjustment.h"

#include <gtest/gtest.h>

#include <cmath>

#include "engine/method/Losses.h"
#include "tests/engine/method/Rows.h"

namespace seedling {
namespace {

using test::rows;

torch::Tensor counts() {
    return torch::tensor({6, 3, 1}, torch::kFloat);
}

TEST(LogitAdjustment, IsTheLogOfTheLabelsShares) {
    EXPECT_TRUE(torch::allclose(
        logitAdjustment(counts(), 0.5),
        0.5 * torch::tensor({std::log(0.6), std::log(0.3), std::log(0.1)}, torch::kFloat)));
    EXPECT_FALSE(logitAdjustment(counts(), 0).defined());
    EXPECT_TRUE(
        logitAdjustment(torch::tensor({2, 0}, torch::kFloat), 1).isfinite().all().item<bool>());
}

TEST(LogitAdjustment, ANetworkThatKnowsNothingLosesWhatTheSharesSay) {
    // Equal logits, a picture of the rarest class: -log 0.1 instead of -log 1/3.
    const torch::Tensor logits = torch::zeros({1, 3}) + logitAdjustment(counts(), 1);
    EXPECT_NEAR(supervisedLoss(logits, torch::tensor({2}, torch::kLong)).item<double>(),
                -std::log(0.1), 1e-6);
}

}  // namespace
}  // namespace seedling
