#include "engine/meters/RaplMeter.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

class RaplMeterTest : public ::testing::Test {
protected:
    // A meter whose first interval has begun.
    RaplMeter started() {
        RaplMeter meter(machine.environment());
        EXPECT_FALSE(meter.read());
        return meter;
    }
    // Joules of one second in which the counters came to these values.
    double secondOf(RaplMeter& meter) {
        machine.pass(1, 1);
        const auto interval = meter.read();
        EXPECT_TRUE(interval) << meter.reason();
        return interval ? interval->joules : -1;
    }

    FakeMachine machine;
};

TEST_F(RaplMeterTest, CountsThePackageWithItsBand) {
    machine.setZone("intel-rapl:0", "package-0", 100);
    auto meter = started();
    machine.setEnergy("intel-rapl:0", 140);
    machine.pass(2);
    const auto interval = meter.read();
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->joules, 40, 1e-6);
    EXPECT_NEAR(interval->lowJoules, 38, 1e-6);
    EXPECT_NEAR(interval->highJoules, 42, 1e-6);
    EXPECT_EQ(meter.kind(), EnergyKind::Measured);
    EXPECT_EQ(meter.status(), MeterStatus::Ok);
    EXPECT_EQ(meter.reason() + meter.remedy(), "");
}

TEST_F(RaplMeterTest, AddsSocketsDiesAndMemoryAndNothingTwice) {
    const std::pair<const char*, const char*> zones[] = {
        {"intel-rapl:0", "package-0"},
        {"intel-rapl:0:0", "core"},
        {"intel-rapl:0:1", "uncore"},
        {"intel-rapl:0:2", "dram"},
        {"intel-rapl:1", "package-1-die-1"},
        {"intel-rapl:1:0", "dram"},
        {"intel-rapl:2", "psys"},
        {"intel-rapl-mmio:0", "package-0"},
        {"intel-rapl-mmio:0:0", "dram"},
    };
    for (const auto& [zone, name] : zones)
        machine.setZone(zone, name, 100);
    auto meter = started();
    for (const auto& [zone, name] : zones)
        machine.setEnergy(zone, 110);
    EXPECT_NEAR(secondOf(meter), 40, 1e-6);  // two packages, two memories
    EXPECT_EQ(meter.source(), "processor package and memory (RAPL)");
}

TEST_F(RaplMeterTest, GoesOnWhenTheCounterStartsAgain) {
    machine.setZone("intel-rapl:0", "package-0", FakeMachine::kRangeJoules - 10);
    auto meter = started();
    machine.setEnergy("intel-rapl:0", 20);
    EXPECT_NEAR(secondOf(meter), 30, 1e-3);
}

TEST_F(RaplMeterTest, AResetCounterGivesNoValueAndThenGoesOn) {
    machine.setZone("intel-rapl:0", "package-0", 1000);
    auto meter = started();
    machine.setEnergy("intel-rapl:0", 0);
    machine.pass(1);
    EXPECT_FALSE(meter.read());
    EXPECT_EQ(meter.status(), MeterStatus::Reset);
    EXPECT_FALSE(meter.reason().empty());
    machine.setEnergy("intel-rapl:0", 15);
    EXPECT_NEAR(secondOf(meter), 15, 1e-6);
    EXPECT_EQ(meter.status(), MeterStatus::Ok);
}

TEST_F(RaplMeterTest, AStepBackIsDroppedWhereTheRangeIsUnknownOrTheStallWasLong) {
    machine.setZone("intel-rapl:0", "package-0", FakeMachine::kRangeJoules - 10);
    auto meter = started();
    machine.setEnergy("intel-rapl:0", 20);
    machine.pass(3600);
    EXPECT_FALSE(meter.read());

    machine.removeFile("intel-rapl:0", "max_energy_range_uj");
    machine.setEnergy("intel-rapl:0", 500);
    auto blind = started();
    machine.setEnergy("intel-rapl:0", 490);
    machine.pass(1);
    EXPECT_FALSE(blind.read());
    machine.setEnergy("intel-rapl:0", 500);
    EXPECT_NEAR(secondOf(blind), 10, 1e-6);
}

TEST_F(RaplMeterTest, AJumpThatNoProcessorCouldMakeIsDropped) {
    machine.setZone("intel-rapl:0", "package-0", 100);
    auto meter = started();
    machine.setEnergy("intel-rapl:0", 5000);
    machine.pass(1);
    EXPECT_FALSE(meter.read());
}

TEST_F(RaplMeterTest, AStallIsNoReasonToDoubtACounter) {
    machine.setZone("intel-rapl:0", "package-0", 100);
    auto meter = started();
    machine.setEnergy("intel-rapl:0", 250);
    machine.pass(5, 5);
    const auto interval = meter.read();
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->joules, 150, 1e-6);
    EXPECT_EQ(interval->estimatedJoules, 0);
}

// Counters that a hypervisor lets through cannot be trusted.
TEST_F(RaplMeterTest, IsNotUsedInAVirtualMachine) {
    machine.setZone("intel-rapl:0", "package-0", 100);
    machine.writeFile("proc/cpuinfo", "model name\t: AMD EPYC\nflags\t\t: fpu hypervisor avx\n");
    RaplMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    EXPECT_NE(meter.reason().find("virtual machine"), std::string::npos);
    EXPECT_FALSE(meter.read());
}

TEST_F(RaplMeterTest, IsAbsentWithoutZones) {
    RaplMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    EXPECT_FALSE(meter.read());
    EXPECT_FALSE(meter.read());
    EXPECT_FALSE(meter.reason().empty());
    machine.setZone("intel-rapl:0", "psys", 5);
    EXPECT_EQ(RaplMeter(machine.environment()).status(), MeterStatus::Absent);
}

TEST_F(RaplMeterTest, AFileThatVanishesGivesNoValue) {
    machine.setZone("intel-rapl:0", "package-0", 100);
    machine.setZone("intel-rapl:1", "package-1", 100);
    auto meter = started();
    machine.setEnergy("intel-rapl:0", 110);
    machine.removeFile("intel-rapl:1", "energy_uj");
    machine.pass(1);
    EXPECT_FALSE(meter.read());  // half a machine is no measurement
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    EXPECT_FALSE(meter.reason().empty());
}

TEST_F(RaplMeterTest, NonsenseInTheFileGivesNoValue) {
    machine.setZone("intel-rapl:0", "package-0", 100);
    auto meter = started();
    for (const char* content : {"", "abc\n", "-5\n", "12 34\n"}) {
        machine.writeFile("sys/class/powercap/intel-rapl:0/energy_uj", content);
        machine.pass(1);
        EXPECT_FALSE(meter.read()) << content;
    }
}

TEST_F(RaplMeterTest, CountersThatStandStillUnderLoadAreNotBelieved) {
    machine.setZone("intel-rapl:0", "package-0", 100);
    auto meter = started();
    for (int second = 0; second < 4; ++second) {
        machine.pass(1, 2);
        EXPECT_FALSE(meter.read());
    }
    EXPECT_EQ(meter.status(), MeterStatus::Stuck);
    machine.setEnergy("intel-rapl:0", 110);
    EXPECT_NEAR(secondOf(meter), 10, 1e-6);
    EXPECT_EQ(meter.status(), MeterStatus::Ok);
}

// Root may read everything, so this is tried by a child process that is not root.
TEST_F(RaplMeterTest, DeniedSaysHowToAllowIt) {
    machine.setZone("intel-rapl:0", "package-0", 100);
    auto later = started();
    std::filesystem::permissions(machine.zoneFolder("intel-rapl:0") / "energy_uj",
                                 std::filesystem::perms::none);
    machine.letEverybodyIn();
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && ::setuid(65534) != 0)
            ::_exit(99);
        RaplMeter meter(machine.environment());
        if (meter.status() != MeterStatus::Denied || meter.read() || meter.read())
            ::_exit(1);
        if (meter.remedy().find("chmod") == std::string::npos || meter.reason().empty())
            ::_exit(2);
        machine.pass(1);
        // Also when it is forbidden in the middle of a run.
        ::_exit(!later.read() && later.status() == MeterStatus::Denied ? 0 : 3);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace seedling::test
