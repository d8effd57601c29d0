#include "engine/eval/Confusion.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

TEST(Confusion, CountsImagesAndCorrectOnes) {
    const Confusion confusion = {{8, 2, 0}, {0, 1, 1}, {0, 0, 0}};
    EXPECT_EQ(countOf(confusion), 12);
    EXPECT_EQ(correctOf(confusion), 9);
}

TEST(Confusion, BalancesOverTheClassesThatOccur) {
    const Confusion confusion = {{8, 2, 0}, {0, 1, 1}, {0, 0, 0}};
    EXPECT_DOUBLE_EQ(balancedAccuracyOf(confusion), (0.8 + 0.5) / 2);
    EXPECT_DOUBLE_EQ(balancedAccuracyOf(emptyConfusion(3)), 0.0);
}

}  // namespace
}  // namespace seedling
