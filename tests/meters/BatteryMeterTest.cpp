#include "engine/meters/BatteryMeter.h"

#include <gtest/gtest.h>

#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

class BatteryMeterTest : public ::testing::Test {
protected:
    void set(const std::string& supply, const std::string& field, const std::string& value) {
        machine.writeFile("sys/class/power_supply/" + supply + "/" + field, value + "\n");
    }
    void haveBattery(const std::string& name, const std::string& status, const std::string& power) {
        set(name, "type", "Battery");
        set(name, "status", status);
        if (!power.empty())
            set(name, "power_now", power);
    }
    std::optional<EnergyInterval> second(BatteryMeter& meter) {
        machine.pass(1);
        return meter.read();
    }

    FakeMachine machine;
};

TEST_F(BatteryMeterTest, IntegratesThePowerOfTheWholeMachine) {
    haveBattery("BAT0", "Discharging", "10000000");
    BatteryMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Ok);
    EXPECT_EQ(meter.scope(), MeterScope::Machine);
    EXPECT_EQ(meter.kind(), EnergyKind::Integrated);
    EXPECT_FALSE(meter.read());
    set("BAT0", "power_now", "14000000");
    const auto interval = second(meter);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->joules, 12, 1e-9);
    // 10 % and one reading.
    EXPECT_NEAR(interval->lowJoules, 12 * 0.9 - 4, 1e-9);
    EXPECT_NEAR(interval->highJoules, 12 * 1.1 + 4, 1e-9);
}

TEST_F(BatteryMeterTest, TheSignOfTheCurrentDoesNotMatter) {
    haveBattery("BAT1", "Discharging", "");
    set("BAT1", "current_now", "-1500000");
    set("BAT1", "voltage_now", "12000000");
    BatteryMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    EXPECT_NEAR(second(meter)->joules, 18, 1e-9);
}

TEST_F(BatteryMeterTest, GivesNothingWhileItIsChargedAndBeginsWhenUnplugged) {
    haveBattery("BAT0", "Charging", "20000000");
    BatteryMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    EXPECT_FALSE(meter.reason().empty());
    EXPECT_FALSE(meter.remedy().empty());
    EXPECT_FALSE(meter.read());
    EXPECT_FALSE(second(meter));
    set("BAT0", "status", "Discharging");
    EXPECT_FALSE(second(meter)) << "power was not known when this second began";
    EXPECT_NEAR(second(meter)->joules, 20, 1e-9);
    EXPECT_EQ(meter.status(), MeterStatus::Ok);
    set("BAT0", "status", "Charging");
    EXPECT_FALSE(second(meter));
}

TEST_F(BatteryMeterTest, MainsPowerIsNotSeenByTheBattery) {
    haveBattery("BAT0", "Discharging", "3000000");
    set("AC", "type", "Mains");
    set("AC", "online", "1");
    BatteryMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    set("AC", "online", "0");
    EXPECT_EQ(BatteryMeter(machine.environment()).status(), MeterStatus::Ok);
}

TEST_F(BatteryMeterTest, AddsTwoBatteriesAndPassesOverThatOfAMouse) {
    haveBattery("BAT0", "Discharging", "10000000");
    haveBattery("BAT1", "Discharging", "5000000");
    haveBattery("BAT2", "Full", "0");
    haveBattery("hidpp_battery_0", "Discharging", "7000000");
    set("hidpp_battery_0", "scope", "Device");
    BatteryMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    EXPECT_NEAR(second(meter)->joules, 15, 1e-9);
}

TEST_F(BatteryMeterTest, FiguresThatFailAreNoZero) {
    haveBattery("BAT0", "Discharging", "10000000");
    BatteryMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    machine.remove("sys/class/power_supply/BAT0/power_now");
    EXPECT_FALSE(second(meter));
    EXPECT_FALSE(meter.reason().empty());
    set("BAT0", "power_now", "0");
    EXPECT_FALSE(second(meter));
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
}

TEST_F(BatteryMeterTest, IsAbsentWithoutABattery) {
    BatteryMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    EXPECT_FALSE(meter.reason().empty());
    EXPECT_TRUE(meter.remedy().empty());
}

}  // namespace
}  // namespace seedling::test
