#include "engine/memory/MemoryPlan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

namespace seedling {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Blocks that keep 10 bytes, give 2, take as long as each other and have gradients of 6.
std::vector<BlockCost> alike(std::size_t count) {
    return std::vector<BlockCost>(count, BlockCost{10, 2, 1, 6});
}

TEST(MemoryPlan, PeaksWhereTheBackwardPassBeginsOrAGroupIsThereAgain) {
    // All is kept, and the last block's gradients come to it.
    EXPECT_DOUBLE_EQ(peakBytes(alike(4), {}), 40 + 6);
    // Of two groups the first has given 2 when the second is there again.
    EXPECT_DOUBLE_EQ(peakBytes(alike(4), {2, 2}), 2 + 20 + 6);
    EXPECT_DOUBLE_EQ(peakBytes(alike(4), {4}), 40 + 6);
    EXPECT_DOUBLE_EQ(peakBytes(alike(4), {1, 1}), 2 + 2 + 20 + 6);
    // The first block is the largest: it is what counts.
    EXPECT_DOUBLE_EQ(peakBytes({{100, 5, 1, 60}, {10, 1, 1, 6}}, {1}), 160);
    EXPECT_DOUBLE_EQ(peakBytes({}, {}), 0);
}

TEST(MemoryPlan, TakesGroupsOfAboutTheRootOfTheNumberOfBlocks) {
    const std::vector<int> groups = smallestGroups(alike(16));
    const double peak = peakBytes(alike(16), groups);
    EXPECT_LE(peak, peakBytes(alike(16), {4, 4, 4, 4}));
    EXPECT_LE(peak, peakBytes(alike(16), {2, 2, 2, 2, 2, 2, 2, 2}));
    EXPECT_LT(peak, 0.35 * peakBytes(alike(16), {}));
    EXPECT_THAT(smallestGroups(alike(1)), IsEmpty());
    EXPECT_THAT(smallestGroups({}), IsEmpty());
}

TEST(MemoryPlan, DoesNotRecomputeTheLastBlockWithoutNeed) {
    const std::vector<int> groups = smallestGroups(alike(4));
    EXPECT_LT(std::reduce(groups.begin(), groups.end()), 4);
}

/// 64 images of 46 bytes each, and 100 bytes that last.
MemoryQuestion question(double roomBytes) {
    MemoryQuestion asked;
    asked.blocks = alike(4);
    asked.mayRecompute = true;
    asked.mayMicroBatch = true;
    asked.images = 64;
    asked.bytesPerImage = 46;
    asked.waitingBytes = 1;
    asked.lastingBytes = 100;
    asked.roomBytes = roomBytes;
    return asked;
}

constexpr double kPlain = 100 + 64 * 46;

TEST(MemoryPlan, LeavesWhatFits) {
    const MemoryPlan plan = cheapestPlan(question(kPlain));
    EXPECT_TRUE(plan.fits);
    EXPECT_EQ(plan.saving, MemorySaving{});
    EXPECT_DOUBLE_EQ(plan.bytes, kPlain);
    EXPECT_DOUBLE_EQ(plan.timeFactor, 1);
}

TEST(MemoryPlan, RecomputesNoMoreThanItHasTo) {
    const MemoryPlan little = cheapestPlan(question(100 + 64 * 40));
    EXPECT_TRUE(little.fits);
    EXPECT_THAT(little.saving.recomputed, ElementsAre(1));
    EXPECT_EQ(little.saving.atOnce, 0);
    EXPECT_NEAR(little.timeFactor, 1 + 1.0 / 12, 1e-12);
    const MemoryPlan more = cheapestPlan(question(100 + 64 * 31));
    EXPECT_TRUE(more.fits);
    EXPECT_GT(more.timeFactor, little.timeFactor);
    EXPECT_EQ(more.saving.atOnce, 0);
}

TEST(MemoryPlan, TakesTheFreeThingFirst) {
    MemoryQuestion asked = question(100 + 64 * 40);
    asked.exact = std::vector<BlockCost>(4, BlockCost{6, 2, 1, 6});
    const MemoryPlan plan = cheapestPlan(asked);
    EXPECT_EQ(plan.saving.kept, KeptForm::Exact);
    EXPECT_THAT(plan.saving.recomputed, IsEmpty());
    EXPECT_NEAR(plan.timeFactor, 1.02, 1e-12);
    EXPECT_THAT(inWords(plan, asked), HasSubstr("about 2 % more time"));
}

TEST(MemoryPlan, GoesInTurnsWhereBlocksDoNotSuffice) {
    const MemoryPlan plan = cheapestPlan(question(100 + 64 * 12));
    EXPECT_TRUE(plan.fits);
    EXPECT_GT(plan.saving.atOnce, 0);
    EXPECT_LE(plan.saving.atOnce, 32);
    EXPECT_LE(plan.bytes, 100 + 64 * 12);
    EXPECT_THAT(inWords(plan, question(0)), HasSubstr("at a time"));
}

TEST(MemoryPlan, OnlyWhatMayBeChanged) {
    MemoryQuestion asked = question(100 + 64 * 20);
    asked.mayRecompute = false;
    const MemoryPlan turns = cheapestPlan(asked);
    EXPECT_TRUE(turns.fits);
    EXPECT_THAT(turns.saving.recomputed, IsEmpty());
    EXPECT_THAT(inWords(turns, asked), HasSubstr("0 of 4 blocks"));
    asked.mayMicroBatch = false;
    EXPECT_FALSE(cheapestPlan(asked).fits);
    EXPECT_EQ(cheapestPlan(asked).saving, MemorySaving{});
}

TEST(MemoryPlan, WhereNothingFitsTheSmallest) {
    const MemoryPlan plan = cheapestPlan(question(110));
    EXPECT_FALSE(plan.fits);
    EXPECT_EQ(plan.saving.atOnce, 4);
    EXPECT_FALSE(plan.saving.recomputed.empty());
    const MemoryPlan larger = cheapestPlan(question(plan.bytes));
    EXPECT_TRUE(larger.fits) << "what it says it takes is enough";
}

}  // namespace
}  // namespace seedling
