#include "engine/chip/ChipProfile.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

TEST(ChipProfile, ReadsSizesAsPeopleWriteThem) {
    EXPECT_EQ(bytesFromText("65536").value(), 65536U);
    EXPECT_EQ(bytesFromText("256KB").value(), 262144U);
    EXPECT_EQ(bytesFromText("256 kb").value(), 262144U);
    EXPECT_EQ(bytesFromText("2M").value(), 2097152U);
    EXPECT_EQ(bytesFromText("7 b").value(), 7U);
}

TEST(ChipProfile, RefusesWhatIsNoSize) {
    for (const char* text : {"", "KB", "0", "0KB", "2GB", "-1", "1.5MB", "9999999999999"}) {
        EXPECT_EQ(bytesFromText(text).error().code, ErrorCode::InvalidArgument) << text;
    }
}

}  // namespace
}  // namespace seedling
