#include "engine/protocol/SettlingRecord.h"

#include <gtest/gtest.h>

namespace seedling {
namespace {

SettlingRecord record() {
    const SettlingPhase free{0, 300, {-1.5, -2.25}, {0.5, 0.125}};
    const SettlingPhase up{0.25, 2, {-2.125, -2}, {0.25, 0.0625}};
    const SettlingPhase down{-0.25, 2, {-2.125, -2}, {0.25, 0}};
    return {32, 9000, 400, 600, {0, free, {up, down}}, {120, free, {up}}};
}

TEST(SettlingRecord, IsReadAsItWasWritten) {
    const auto read = settlingFromJson(toJson(record()));
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(*read, record());
}

TEST(SettlingRecord, RefusesWhatIsDamaged) {
    const std::string whole = toJson(record());
    const auto without = [&](const std::string& part, const std::string& instead) {
        std::string text = whole;
        text.replace(text.find(part), part.size(), instead);
        return text;
    };
    for (const std::string& text :
         {std::string("{}"), std::string("no JSON"), without("\"latest\"", "\"last\""),
          without("-2.25]", "-2.25,1]"), without("[0.5,0.125]", "7"),
          without("\"images\":32", "\"images\":\"x\"")}) {
        const auto read = settlingFromJson(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    }
}

}  // namespace
}  // namespace seedling
