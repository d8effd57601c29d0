#include "engine/meters/HwmonMeter.h"

#include <gtest/gtest.h>

#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

class HwmonMeterTest : public ::testing::Test {
protected:
    void set(const std::string& place, const std::string& value) {
        machine.writeFile("sys/class/hwmon/" + place, value + "\n");
    }
    HwmonMeter started(MeterScope scope) {
        HwmonMeter meter(machine.environment(), scope);
        EXPECT_FALSE(meter.read());
        return meter;
    }
    std::optional<EnergyInterval> second(HwmonMeter& meter) {
        machine.pass(1, 1);
        return meter.read();
    }

    FakeMachine machine;
};

TEST_F(HwmonMeterTest, CountsSocketsAndNotTheirCoresAsWell) {
    set("hwmon3/name", "amd_energy");
    for (const char* sensor : {"1", "2", "3"}) {
        set(std::string("hwmon3/energy") + sensor + "_label",
            *sensor == '3' ? "Ecore000" : std::string("Esocket") + sensor);
        set(std::string("hwmon3/energy") + sensor + "_input", "1000000");
    }
    auto meter = started(MeterScope::Processor);
    for (const char* sensor : {"1", "2", "3"})
        set(std::string("hwmon3/energy") + sensor + "_input", "31000000");
    const auto interval = second(meter);
    ASSERT_TRUE(interval) << meter.reason();
    EXPECT_NEAR(interval->joules, 60, 1e-6);
    EXPECT_NEAR(interval->highJoules, 63, 1e-6);
    EXPECT_EQ(meter.kind(), EnergyKind::Measured);
    EXPECT_EQ(meter.name(), "hwmon processor");
}

TEST_F(HwmonMeterTest, IntegratesThePowerOfABoard) {
    set("hwmon1/name", "amdgpu");
    set("hwmon1/power1_average", "100000000");
    set("hwmon1/power1_label", "PPT");
    auto meter = started(MeterScope::Graphics);
    set("hwmon1/power1_average", "140000000");
    const auto interval = second(meter);
    ASSERT_TRUE(interval) << meter.reason();
    EXPECT_NEAR(interval->joules, 120, 1e-6);
    EXPECT_NEAR(interval->highJoules, 132, 1e-6);
    EXPECT_EQ(meter.kind(), EnergyKind::Integrated);
    EXPECT_EQ(HwmonMeter(machine.environment(), MeterScope::Processor).status(),
              MeterStatus::Absent);
}

TEST_F(HwmonMeterTest, AGraphicsUnitInsideTheProcessorIsNotCountedTwice) {
    set("hwmon1/name", "amdgpu");
    set("hwmon1/power1_input", "15000000");
    set("hwmon1/in1_label", "vddnb");
    EXPECT_EQ(HwmonMeter(machine.environment(), MeterScope::Graphics).status(),
              MeterStatus::Absent);
}

TEST_F(HwmonMeterTest, AddsBoardsAndPrefersTheirCounters) {
    set("hwmon1/name", "amdgpu");
    set("hwmon1/power1_average", "100000000");
    set("hwmon2/name", "xe");
    set("hwmon2/energy1_input", "5000000");
    set("hwmon2/power1_input", "99000000");
    set("hwmon4/name", "nvme");
    set("hwmon4/power1_input", "9000000");
    auto meter = started(MeterScope::Graphics);
    set("hwmon2/energy1_input", "25000000");
    EXPECT_NEAR(second(meter)->joules, 120, 1e-6);
    EXPECT_EQ(meter.kind(), EnergyKind::Integrated) << "a sum is as its least certain part";
}

TEST_F(HwmonMeterTest, AStallIsEstimatedWithTheLastPower) {
    set("hwmon1/name", "amdgpu");
    set("hwmon1/power1_average", "100000000");
    auto meter = started(MeterScope::Graphics);
    set("hwmon1/power1_average", "200000000");
    machine.pass(6);
    const auto stall = meter.read();
    ASSERT_TRUE(stall);
    EXPECT_NEAR(stall->joules, 600, 1e-6);
    EXPECT_NEAR(stall->estimatedJoules, 600, 1e-6);
}

TEST_F(HwmonMeterTest, JumpsGapsAndStandstillsGiveNoValue) {
    set("hwmon1/name", "amd_energy");
    set("hwmon1/energy1_label", "Esocket0");
    set("hwmon1/energy1_input", "9000000");
    auto meter = started(MeterScope::Processor);
    set("hwmon1/energy1_input", "0");
    EXPECT_FALSE(second(meter));
    EXPECT_EQ(meter.status(), MeterStatus::Reset);
    machine.remove("sys/class/hwmon/hwmon1/energy1_input");
    EXPECT_FALSE(second(meter));
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    EXPECT_FALSE(meter.reason().empty());
    set("hwmon1/energy1_input", "5");
    for (int seconds = 0; seconds < 5; ++seconds)
        EXPECT_FALSE(second(meter));
    EXPECT_EQ(meter.status(), MeterStatus::Stuck);
}

}  // namespace
}  // namespace seedling::test
