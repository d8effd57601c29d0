#include "engine/protocol/FigureText.h"

#include <gtest/gtest.h>

namespace seedling::figures {
namespace {

TEST(FigureText, GroupsDigits) {
    EXPECT_EQ(countText(0), "0");
    EXPECT_EQ(countText(999), "999");
    EXPECT_EQ(countText(1650), "1,650");
    EXPECT_EQ(countText(-1234567), "-1,234,567");
    EXPECT_EQ(countText(1, "image", "images"), "1 image");
    EXPECT_EQ(countText(1000, "image", "images"), "1,000 images");
}

TEST(FigureText, ChoosesTheUnit) {
    EXPECT_EQ(durationText(12.4), "12 s");
    EXPECT_EQ(durationText(185), "3:05");
    EXPECT_EQ(durationText(3727), "1:02:07");
    EXPECT_EQ(bytesText(512), "512 B");
    EXPECT_EQ(bytesText(1'400'000'000), "1.4 GB");
    EXPECT_EQ(energyText(100, 100), "100 J");
    EXPECT_EQ(energyText(11'160, 11'160), "3.10 Wh");
    EXPECT_EQ(operationsText(4.12e11), "412 GFLOP");
    EXPECT_EQ(operationsText(3e15), "3.00 PFLOP");
    EXPECT_EQ(operationsText(0), "0.00 MFLOP");
}

TEST(FigureText, SaysWhatARunIsForetoldToTake) {
    EXPECT_EQ(forecastText(400, 4.7e8, false), "about 6:40 and 470 MB of memory");
    EXPECT_EQ(forecastText(90, 1.4e9, true),
              "about 1:30 and 1.4 GB of memory; it ends with the energy budget");
}

TEST(FigureText, SaysHowFarAnAccuracyIsKnown) {
    EXPECT_EQ(accuracyText({0.923, 0.81, 0.971, 40, "validation"}),
              "92.3 % (81.0 to 97.1 %) on 40 validation images");
}

}  // namespace
}  // namespace seedling::figures
