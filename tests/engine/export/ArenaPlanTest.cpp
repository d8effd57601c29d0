#include "engine/export/ArenaPlan.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

TEST(ArenaPlan, BuffersThatDoNotMeetShareAPlace) {
    // The second and third live at different times; both meet the first.
    std::vector<ArenaBuffer> buffers{{8, 0, 2, 0}, {4, 0, 1, 0}, {4, 2, 2, 0}};
    EXPECT_EQ(placeBuffers(buffers), 12U);
    EXPECT_EQ(buffers[0].offset, 0U);
    EXPECT_EQ(buffers[1].offset, 8U);
    EXPECT_EQ(buffers[2].offset, 8U);
}

TEST(ArenaPlan, AGapIsUsed) {
    // 8 at 0, 6 above it, and 4 where the 6 were while they are not needed any more.
    std::vector<ArenaBuffer> buffers{{8, 0, 3, 0}, {6, 0, 1, 0}, {4, 2, 3, 0}, {2, 2, 3, 0}};
    EXPECT_EQ(placeBuffers(buffers), 14U);
    EXPECT_EQ(buffers[2].offset, 8U);
    EXPECT_EQ(buffers[3].offset, 12U);
}

TEST(ArenaPlan, NothingTakesNothing) {
    std::vector<ArenaBuffer> none;
    EXPECT_EQ(placeBuffers(none), 0U);
}

}  // namespace
}  // namespace seedling
