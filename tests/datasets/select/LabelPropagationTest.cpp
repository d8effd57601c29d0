#include "datasets/select/LabelPropagation.h"

#include <gtest/gtest.h>

#include <cmath>

namespace seedling {
namespace {

// Three items in a row: 0 - 1 - 2. Items 0 and 2 name 1, item 1 names 0.
NeighbourGraph rowOfThree() {
    const std::vector<std::int32_t> neighbours = {1, 0, 1};
    const std::vector<float> similarities = {1.0F, 1.0F, 0.5F};
    return makeNeighbourGraph(neighbours, similarities, 1);
}

TEST(NeighbourGraph, AddsUpBothDirectionsAndScalesByDegrees) {
    const NeighbourGraph graph = rowOfThree();
    EXPECT_EQ(graph.first, (std::vector<std::int64_t>{0, 1, 3, 4}));
    EXPECT_EQ(graph.others, (std::vector<std::int32_t>{1, 0, 2, 1}));
    // Degrees by hand: 2; 2 + 1/16; 1/16.
    const double d0 = 2;
    const double d1 = 2.0625;
    const double d2 = 0.0625;
    EXPECT_NEAR(graph.weights[0], 2 / std::sqrt(d0 * d1), 1e-6);
    EXPECT_NEAR(graph.weights[1], graph.weights[0], 1e-7);
    EXPECT_NEAR(graph.weights[2], 0.0625 / std::sqrt(d1 * d2), 1e-6);
    EXPECT_NEAR(graph.weights[3], graph.weights[2], 1e-7);
}

TEST(NeighbourGraph, DoesNotPullTowardsTheOpposite) {
    const std::vector<std::int32_t> neighbours = {1, 0};
    const std::vector<float> similarities = {-0.9F, -0.9F};
    const NeighbourGraph graph = makeNeighbourGraph(neighbours, similarities, 1);
    EXPECT_EQ(graph.weights, (std::vector<float>{0, 0}));
}

TEST(LabelPropagation, TakesOneStepAsComputedByHand) {
    const NeighbourGraph graph = rowOfThree();
    const std::vector<Seed> seeds = {{0, 0}, {2, 1}};
    const auto rows =
        propagateLabels(graph, seeds, 2, {.alpha = 0.5, .iterations = 1, .balanced = false});
    // Item 1 gets half of each neighbour's edge, and the rows are scaled to 1.
    const double a = 0.5 * static_cast<double>(graph.weights[1]);
    const double b = 0.5 * static_cast<double>(graph.weights[2]);
    EXPECT_NEAR(rows[2], a / (a + b), 1e-6);
    EXPECT_NEAR(rows[3], b / (a + b), 1e-6);
    EXPECT_NEAR(rows[0], 1, 1e-6);
    EXPECT_NEAR(rows[5], 1, 1e-6);
}

TEST(LabelPropagation, BalanceLetsTheWeakerClassWinNearItsSeed) {
    // Item 3 hangs equally at both ends; class 0 has three seeds, class 1 one.
    const std::vector<std::int32_t> neighbours = {3, 3, 3, 0, 3};
    const std::vector<float> similarities = {1, 1, 1, 1, 1};
    const NeighbourGraph graph = makeNeighbourGraph(neighbours, similarities, 1);
    const std::vector<Seed> seeds = {{0, 0}, {1, 0}, {2, 0}, {4, 1}};
    const auto plain = propagateLabels(graph, seeds, 2, {.balanced = false});
    const auto balanced = propagateLabels(graph, seeds, 2, {.balanced = true});
    EXPECT_GT(balanced[7], plain[7]);
}

TEST(LabelPropagation, LeavesWhatNothingReachesWithoutAClass) {
    const std::vector<std::int32_t> neighbours = {1, 0, 3, 2};
    const std::vector<float> similarities = {1, 1, 1, 1};
    const NeighbourGraph graph = makeNeighbourGraph(neighbours, similarities, 1);
    const std::vector<Seed> seeds = {{0, 0}};
    const auto rows = propagateLabels(graph, seeds, 2);
    EXPECT_EQ(rows[2], 1);
    EXPECT_EQ(rows[4] + rows[5] + rows[6] + rows[7], 0);
}

}  // namespace
}  // namespace seedling
