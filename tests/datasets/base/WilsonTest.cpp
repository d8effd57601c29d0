#include "datasets/base/Wilson.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

// By hand: n = 10, p = 0.8, z = 1.959964: (0.8 + 0.19207) / 1.38415 -+ 0.3132 / 1.38415.
TEST(Wilson, GivesTheIntervalOfAShare) {
    const Interval interval = wilsonInterval(8, 10);
    EXPECT_NEAR(interval.low, 0.49016, 1e-4);
    EXPECT_NEAR(interval.high, 0.94332, 1e-4);
}

TEST(Wilson, StaysSensibleAtTheEnds) {
    EXPECT_DOUBLE_EQ(wilsonInterval(0, 20).low, 0.0);
    EXPECT_GT(wilsonInterval(0, 20).high, 0.1);
    EXPECT_DOUBLE_EQ(wilsonInterval(20, 20).high, 1.0);
    EXPECT_LT(wilsonInterval(20, 20).low, 0.9);
}

TEST(Wilson, KnowsNothingWithoutImages) {
    EXPECT_DOUBLE_EQ(wilsonInterval(0, 0).low, 0.0);
    EXPECT_DOUBLE_EQ(wilsonInterval(0, 0).high, 1.0);
}

}  // namespace
}  // namespace seedling
