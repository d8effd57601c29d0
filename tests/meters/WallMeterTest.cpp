#include "engine/meters/WallMeter.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

class WallMeterTest : public ::testing::Test {
protected:
    std::filesystem::path file() { return machine.path("meter.csv"); }
    void append(const std::string& text) {
        std::ofstream(file(), std::ios::binary | std::ios::app) << text;
    }
    // A reading of now.
    void tell(double watts) { append(fmt::format("{:.3f},{}\n", machine.wallTime(), watts)); }

    FakeMachine machine;
};

TEST_F(WallMeterTest, FollowsTheFileWhileItGrows) {
    append("time,watts\n");
    tell(50);
    WallMeter meter(machine.environment(), file());
    EXPECT_EQ(meter.status(), MeterStatus::Ok) << meter.reason();
    EXPECT_FALSE(meter.read());
    machine.pass(1);
    tell(70);
    machine.pass(1);
    const auto interval = meter.read();
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->joules, 50 + 70, 1e-3);
    EXPECT_NEAR(interval->highJoules, 120 * 1.05, 1e-3);
    EXPECT_EQ(meter.scope(), MeterScope::Machine);
    machine.pass(1);
    EXPECT_NEAR(meter.read()->joules, 70, 1e-3) << "a reading counts until the next";
}

TEST_F(WallMeterTest, AHalfWrittenLineWaits) {
    tell(50);
    WallMeter meter(machine.environment(), file());
    EXPECT_FALSE(meter.read());
    append(fmt::format("{:.3f},9", machine.wallTime() + 0.5));
    machine.pass(1);
    EXPECT_NEAR(meter.read()->joules, 50, 1e-3);
    append("0\n");
    machine.pass(1);
    EXPECT_NEAR(meter.read()->joules, 90, 1e-3);
}

TEST_F(WallMeterTest, NonsenseAndStepsBackInTimeArePassedOver) {
    tell(50);
    WallMeter meter(machine.environment(), file());
    EXPECT_FALSE(meter.read());
    append(fmt::format("{:.3f},999\nx,y\n,\n{:.3f},-3\n{:.3f},nan\n", machine.wallTime() - 5,
                       machine.wallTime() + 0.1, machine.wallTime() + 0.2));
    machine.pass(1);
    EXPECT_NEAR(meter.read()->joules, 50, 1e-3);
}

TEST_F(WallMeterTest, OldReadingsDoNotCount) {
    tell(50);
    WallMeter meter(machine.environment(), file());
    EXPECT_FALSE(meter.read());
    machine.pass(20);
    EXPECT_FALSE(meter.read());
    EXPECT_EQ(meter.status(), MeterStatus::Stuck);
    EXPECT_FALSE(meter.reason().empty());
    EXPECT_FALSE(meter.remedy().empty());
}

TEST_F(WallMeterTest, ASlowMeterCountsLonger) {
    for (int minute = 0; minute < 2; ++minute) {
        tell(60);
        machine.pass(60);
    }
    WallMeter meter(machine.environment(), file());
    EXPECT_FALSE(meter.read());
    machine.pass(30);
    EXPECT_NEAR(meter.read()->joules, 60 * 30, 1e-3);
}

TEST_F(WallMeterTest, AFileThatIsBegunAnewIsReadFromItsStart) {
    append("time,watts\n");
    tell(50);
    tell(51);
    WallMeter meter(machine.environment(), file());
    EXPECT_FALSE(meter.read());
    machine.pass(1);
    std::ofstream(file(), std::ios::trunc) << "";
    tell(80);
    machine.pass(1);
    (void)meter.read();
    machine.pass(1);
    EXPECT_NEAR(meter.read()->joules, 80, 1e-3);
}

TEST_F(WallMeterTest, OfALongFileOnlyTheEndIsRead) {
    std::string text = "watts,time\n";
    for (int line = 0; line < 20000; ++line)
        text += fmt::format("40,{:.3f}\n", machine.wallTime() - 20000 + line);
    append(text);
    WallMeter meter(machine.environment(), file());
    EXPECT_EQ(meter.status(), MeterStatus::Ok) << meter.reason();
    EXPECT_FALSE(meter.read());
    machine.pass(1);
    EXPECT_NEAR(meter.read()->joules, 40, 1e-3);
}

TEST_F(WallMeterTest, MissingFilesSayWhatToDo) {
    WallMeter none(machine.environment(), {});
    EXPECT_EQ(none.status(), MeterStatus::Absent);
    EXPECT_NE(none.remedy().find("--wall-meter"), std::string::npos);
    EXPECT_FALSE(none.read());
    WallMeter gone(machine.environment(), file());
    EXPECT_EQ(gone.status(), MeterStatus::Absent);
    EXPECT_NE(gone.reason().find("meter.csv"), std::string::npos);
    EXPECT_FALSE(gone.read());
}

TEST_F(WallMeterTest, ColumnsAndCommasOfOtherPrograms) {
    append("name;Timestamp;Power\n");
    append(fmt::format("plug;{:.0f};12,5\n", machine.wallTime() * 1000));
    WallMeter meter(machine.environment(), file());
    EXPECT_FALSE(meter.read());
    machine.pass(2);
    EXPECT_NEAR(meter.read()->joules, 25, 1e-3);
}

TEST_F(WallMeterTest, SaysWhatItRecognisesInAFile) {
    append("name;Timestamp;Power\nplug;1800000000;12,5\nplug;1800000001;13\n");
    const auto content = readWallFile(file());
    ASSERT_TRUE(content);
    EXPECT_EQ(content->timeColumn, "Timestamp");
    EXPECT_EQ(content->wattsColumn, "Power");
    ASSERT_TRUE(content->last);
    EXPECT_EQ(content->last->watts, 13);
    EXPECT_EQ(content->last->seconds, 1'800'000'001);
    machine.writeFile("plain.csv", "1800000000,50\n");
    const auto plain = readWallFile(machine.path("plain.csv"));
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->timeColumn + plain->wattsColumn, "") << "the first two columns";
    EXPECT_EQ(plain->last->watts, 50);
    machine.writeFile("letter.txt", "Dear reader,\nno figures here.\n");
    EXPECT_FALSE(readWallFile(machine.path("letter.txt"))->last);
    EXPECT_EQ(readWallFile(machine.path("nowhere.csv")).error().code, ErrorCode::NotFound);
}

TEST(WallTimeTest, ReadsNumbersAndIsoTimes) {
    EXPECT_EQ(wallTimeFrom("1800000000.5"), 1'800'000'000.5);
    EXPECT_EQ(wallTimeFrom("1800000000500"), 1'800'000'000.5);
    EXPECT_EQ(wallTimeFrom("1970-01-02T00:00:01.5Z"), 86401.5);
    EXPECT_EQ(wallTimeFrom("1970-01-02 01:00:01+01:00"), 86401);
    EXPECT_EQ(wallTimeFrom("1970-01-01T18:30:00-0530"), 86400);
    EXPECT_TRUE(wallTimeFrom("2026-03-05T10:11:12"));
    for (const char* text : {"", "now", "2026-03-05", "2026-13-05T10:11:12Z",
                             "2026-03-05T10:11:xxZ", "2026-03-05T10:11:12+"})
        EXPECT_FALSE(wallTimeFrom(text)) << text;
}

}  // namespace
}  // namespace seedling::test
