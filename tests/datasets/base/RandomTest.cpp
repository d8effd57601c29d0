#include "datasets/base/Random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace seedling {
namespace {

TEST(Random, GivesThePublishedNumbersOfSplitMix64) {
    Random random(1234567);
    EXPECT_EQ(random.next(), 6457827717110365317ULL);
    EXPECT_EQ(random.next(), 3203168211198807973ULL);
    EXPECT_EQ(random.next(), 9817491932198370423ULL);
}

TEST(Random, GoesOnFromAStoredState) {
    Random random(5);
    random.next();
    Random resumed(random.state());
    EXPECT_EQ(random.next(), resumed.next());
}

TEST(Random, StreamsDifferByNameNumberAndOrder) {
    const std::vector<std::uint64_t> seeds{
        Random::streamSeed(1, "a"),         Random::streamSeed(1, "b"),
        Random::streamSeed(2, "a"),         Random::streamSeed(1, "a", {0}),
        Random::streamSeed(1, "a", {1, 2}), Random::streamSeed(1, "a", {2, 1}),
        Random::streamSeed(1, "a", {1}),    Random::streamSeed(1, "a", {-1})};
    for (std::size_t i = 0; i < seeds.size(); ++i)
        EXPECT_EQ(std::ranges::count(seeds, seeds[i]), 1) << i;
}

TEST(Random, DrawsWholeNumbersFromTheWholeRange) {
    Random random(3);
    std::array<int, 5> counts{};
    for (int i = 0; i < 5000; ++i)
        ++counts.at(static_cast<std::size_t>(random.integer(-2, 2) + 2));
    for (const int count : counts)
        EXPECT_NEAR(count, 1000, 120);
}

TEST(Random, UniformStaysInsideAndNormalHasItsMoments) {
    Random random(4);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 20'000; ++i) {
        const double uniform = random.uniform();
        EXPECT_GE(uniform, 0.0);
        EXPECT_LT(uniform, 1.0);
        const double normal = random.normal(2.0, 3.0);
        sum += normal;
        squares += (normal - 2.0) * (normal - 2.0);
    }
    EXPECT_NEAR(sum / 20'000, 2.0, 0.1);
    EXPECT_NEAR(std::sqrt(squares / 20'000), 3.0, 0.1);
}

TEST(Random, BetaStaysInsideAndHasItsMoments) {
    Random random(6);
    constexpr int kDraws = 20000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double value = random.beta(0.75);
        ASSERT_GE(value, 0.0);
        ASSERT_LE(value, 1.0);
        sum += value;
        squares += (value - 0.5) * (value - 0.5);
    }
    EXPECT_NEAR(sum / kDraws, 0.5, 0.01);
    EXPECT_NEAR(squares / kDraws, 0.1, 0.005) << "1 / (4 (2 shape + 1))";
}

TEST(Random, ShufflesEveryItemSomewhere) {
    std::vector<int> items{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    const auto ordered = items;
    Random random(6);
    random.shuffle(items);
    EXPECT_NE(items, ordered);
    std::ranges::sort(items);
    EXPECT_EQ(items, ordered);
}

}  // namespace
}  // namespace seedling
