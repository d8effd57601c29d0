#include "engine/train/PrecisionChoice.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace seedling {
namespace {

const NetworkSpec kSpec{"frugal", 16, 3, 0.1};

TEST(PrecisionChoice, AWishIsNotMeasured) {
    for (const Precision precision : {Precision::Fp32, Precision::Fp32Winograd, Precision::Bf16}) {
        const PrecisionChoice choice = choosePrecision(toString(precision), kSpec, 1);
        EXPECT_EQ(choice.precision, precision);
        EXPECT_EQ(choice.fp32ImagesPerS, 0);
        EXPECT_EQ(choice.gain(), 1);
    }
}

TEST(PrecisionChoice, TakesWhatWasFoundQuickest) {
    const PrecisionChoice choice = choosePrecision("auto", kSpec, 1);
    const double quickest =
        std::max({choice.fp32ImagesPerS, choice.winogradImagesPerS, choice.bf16ImagesPerS});
    EXPECT_GT(choice.fp32ImagesPerS, 0);
    // What comes later in the order has to be a tenth quicker.
    EXPECT_GT(1.1 * 1.1 * choice.gain() * choice.fp32ImagesPerS, quickest);
    EXPECT_TRUE(choice.precision == Precision::Fp32 || choice.gain() > 1.1);
}

TEST(PrecisionChoice, NamesAreReadAsTheyAreWritten) {
    for (const Precision precision : {Precision::Fp32, Precision::Fp32Winograd, Precision::Bf16}) {
        EXPECT_EQ(precisionFromString(toString(precision)), precision);
    }
    EXPECT_EQ(precisionFromString("int3"), Precision::Fp32);
}

}  // namespace
}  // namespace seedling
