#include "engine/protocol/MemoryShortage.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

constexpr std::int64_t kMega = 1'000'000;

MemoryShortage shortage(double bytesPerLabelled) {
    return {.neededBytes = 900 * kMega,
            .roomBytes = 500 * kMega,
            .labelledBatch = 64,
            .unlabelledRatio = 3,
            .bytesPerLabelled = bytesPerLabelled};
}

TEST(MemoryShortage, LeavesOutAsManyImagesAsAreTooMany) {
    EXPECT_EQ(smallerBatch(shortage(10e6)), 24);
    // 400 MB over 9 MB is 44.4 images.
    EXPECT_EQ(smallerBatch(shortage(9e6)), 19);
    EXPECT_EQ(smallerBatch(shortage(400e6)), 63);
}

TEST(MemoryShortage, HalvesTheBatchWhereNothingIsKnownOfAnImage) {
    EXPECT_EQ(smallerBatch(shortage(0)), 32);
    MemoryShortage odd = shortage(0);
    odd.labelledBatch = 9;
    EXPECT_EQ(smallerBatch(odd), 4);
    odd.labelledBatch = 7;
    EXPECT_FALSE(smallerBatch(odd)) << "too few images to learn from";
}

TEST(MemoryShortage, SaysNothingWhereNoBatchWouldDo) {
    EXPECT_FALSE(smallerBatch(shortage(6e6))) << "the network alone is too large";
    EXPECT_FALSE(withSmallerBatch({}, shortage(6e6)));
    MemoryShortage none = shortage(10e6);
    none.roomBytes = none.neededBytes;
    EXPECT_FALSE(smallerBatch(none)) << "it fits";
}

TEST(MemoryShortage, TheRunStaysAsItWasButForItsBatch) {
    TrainConfig config;
    config.minutes = 3;
    const auto smaller = withSmallerBatch(config, shortage(10e6));
    ASSERT_TRUE(smaller);
    config.labelledBatch = 24;
    config.unlabelledRatio = 3;
    EXPECT_EQ(*smaller, config);
}

}  // namespace
}  // namespace seedling
