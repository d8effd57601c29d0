#include "engine/meters/Carbon.h"

#include <gtest/gtest.h>

#include <set>

#include "engine/meters/MeterSettings.h"
#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

TEST(CarbonTest, EveryFigureHasItsYearAndSourceAndTheRightUnit) {
    const auto& table = carbonTable();
    ASSERT_GE(table.size(), 14U);
    EXPECT_EQ(table.front().code, "WORLD");
    std::set<std::string> codes;
    for (const CarbonIntensity& row : table) {
        EXPECT_TRUE(codes.insert(row.code).second) << row.code;
        EXPECT_FALSE(row.place.empty()) << row.code;
        EXPECT_FALSE(row.source.empty()) << row.code;
        EXPECT_GE(row.year, 2015) << row.code;
        // In kg per kWh all were below 1; in kg per MWh the numbers are the same as here.
        EXPECT_GE(row.gramsPerKwh, 10) << row.code;
        EXPECT_LE(row.gramsPerKwh, 1200) << row.code;
    }
}

TEST(CarbonTest, AKilowattHourInGermanyIs381Grams) {
    const auto germany = carbonIntensity("deu");
    ASSERT_TRUE(germany);
    EXPECT_NEAR(carbonGrams(3.6e6, germany->gramsPerKwh), 381, 1e-9);
    EXPECT_NEAR(carbonGrams(3600, germany->gramsPerKwh), 0.381, 1e-12);
    EXPECT_EQ(toText(*germany), "Germany, 2023 (Our World in Data, as in CodeCarbon)");
}

TEST(CarbonTest, APersonsOwnValueAndTheWorlds) {
    EXPECT_EQ(carbonIntensity("40").value().gramsPerKwh, 40);
    EXPECT_EQ(carbonIntensity("0").value().gramsPerKwh, 0);
    EXPECT_EQ(toText(carbonIntensity("40").value()), "own value");
    EXPECT_EQ(carbonIntensity("").value().code, "WORLD");
    EXPECT_EQ(carbonIntensity("world").value().gramsPerKwh, 475);
    for (const char* choice : {"-1", "99999", "Atlantis"}) {
        const auto wrong = carbonIntensity(choice);
        ASSERT_FALSE(wrong) << choice;
        EXPECT_EQ(wrong.error().code, ErrorCode::InvalidArgument);
        EXPECT_FALSE(wrong.error().advice.empty());
    }
}

TEST(CarbonTest, ADamagedTableIsAnError) {
    EXPECT_EQ(parseCarbonTable("{}").error().code, ErrorCode::Corrupt);
    EXPECT_EQ(parseCarbonTable("x").error().code, ErrorCode::Corrupt);
}

TEST(CarbonTest, TheStoredChoiceCounts) {
    FakeMachine machine;
    EXPECT_EQ(storedCarbonIntensity(machine.environment()).code, "WORLD");
    MeterSettings settings;
    settings.carbon = "FRA";
    ASSERT_TRUE(writeMeterSettings(machine.environment(), settings));
    EXPECT_EQ(storedCarbonIntensity(machine.environment()).gramsPerKwh, 56);
    machine.writeFile("config/meters.json", "damaged");
    EXPECT_EQ(storedCarbonIntensity(machine.environment()).code, "WORLD");
}

}  // namespace
}  // namespace seedling::test
