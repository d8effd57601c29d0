#include "engine/meters/ProcessorTime.h"

#include <gtest/gtest.h>

#include "engine/meters/ControlGroup.h"
#include "engine/meters/EstimatedMeter.h"
#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

class ProcessorTimeTest : public ::testing::Test {
protected:
    double cores() { return busyCoresAtMost(machine.environment()); }

    FakeMachine machine;
};

TEST_F(ProcessorTimeTest, TellsThisProgramFromAll) {
    machine.setAllCpu(100);
    const auto time = ProcessorClock(machine.environment()).read();
    EXPECT_NEAR(time.own, 5, 1e-9);
    EXPECT_NEAR(time.usable, 100, 1e-6);
    EXPECT_NEAR(time.all.value(), 100, 1e-6);
}

TEST_F(ProcessorTimeTest, CountsTheCoresThatItMayUse) {
    machine.setAllCpu(100);
    auto environment = machine.environment();
    environment.coreNumbers = {1, 3};
    environment.cores = 2;
    const auto time = ProcessorClock(environment).read();
    EXPECT_NEAR(time.usable, 50, 1e-6);
    EXPECT_NEAR(time.all.value(), 100, 1e-6);
    EXPECT_EQ(machineCores(environment), 4);
}

TEST_F(ProcessorTimeTest, WithoutTheFileOnlyItsOwnIsKnown) {
    const auto time = ProcessorClock(machine.environment()).read();
    EXPECT_EQ(time.usable, time.own);
    EXPECT_FALSE(time.all);
    EXPECT_EQ(machineCores(machine.environment()), 4);
}

TEST_F(ProcessorTimeTest, LimitsOfControlGroupsOfVersion2) {
    machine.writeFile("proc/self/cgroup", "0::/user/job\n");
    machine.writeFile("sys/fs/cgroup/user/job/cpu.max", "max 100000\n");
    EXPECT_EQ(cores(), 4);
    machine.writeFile("sys/fs/cgroup/user/cpu.max", "150000 100000\n");
    EXPECT_NEAR(cores(), 1.5, 1e-9);
    machine.setAllCpu(100);
    EXPECT_NEAR(ProcessorClock(machine.environment()).read().usable, 5, 1e-9)
        << "the rest of those cores belongs to others";
}

TEST_F(ProcessorTimeTest, LimitsOfControlGroupsOfVersion1) {
    machine.writeFile("proc/self/cgroup", "4:cpu,cpuacct:/job\n3:memory:/\n");
    machine.writeFile("sys/fs/cgroup/cpu/job/cpu.cfs_quota_us", "-1\n");
    machine.writeFile("sys/fs/cgroup/cpu/job/cpu.cfs_period_us", "100000\n");
    EXPECT_EQ(cores(), 4);
    machine.writeFile("sys/fs/cgroup/cpu/job/cpu.cfs_quota_us", "200000\n");
    EXPECT_EQ(cores(), 2);
}

// A model without a number is found in no table of rated powers, so none is asked.
TEST_F(ProcessorTimeTest, AProcessorThatDoesNotNameItsModelIsEstimatedByItsCores) {
    machine.writeFile("proc/cpuinfo", "processor\t: 0\nmodel name\t: AMD EPYC\n");
    EXPECT_EQ(processorName(machine.environment()), "AMD EPYC");
    EXPECT_FALSE(isVirtualMachine(machine.environment()));
    EstimatedMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    machine.pass(1, 4);
    EXPECT_NEAR(meter.read()->joules, 7 * 0.7 * 4, 1e-9);
    EXPECT_EQ(meter.kind(), EnergyKind::Estimated);
}

TEST_F(ProcessorTimeTest, TheEstimateIsOfTheWholeMachine) {
    machine.setAllCpu(100);
    EstimatedMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    machine.pass(10, 10);
    machine.setAllCpu(130);  // Others were busy as well.
    const auto interval = meter.read();
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->joules, 7 * (0.2 * 40 + 0.5 * 30), 1e-6);
    EXPECT_EQ(interval->estimatedJoules, interval->joules);
    EXPECT_NEAR(meter.idleWatts().value(), 7 * 0.2 * 4, 1e-9);
}

TEST_F(ProcessorTimeTest, MemoryIsEstimatedFromItsSize) {
    EXPECT_EQ(EstimatedMemoryMeter(machine.environment()).status(), MeterStatus::Absent);
    machine.writeFile("proc/meminfo", "MemTotal:        15625000 kB\n");  // 16 GB
    EstimatedMemoryMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    machine.pass(10, 10);
    const auto interval = meter.read();
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->joules, 16 * 0.3725 * 10, 1e-6);
    EXPECT_EQ(interval->estimatedJoules, interval->joules);
    EXPECT_NEAR(meter.idleWatts().value(), 16 * 0.3725, 1e-6);
}

TEST_F(ProcessorTimeTest, OfASharedMachineOnlyItsPartOfTheMemoryCounts) {
    machine.writeFile("proc/meminfo", "MemTotal:        15625000 kB\n");
    machine.setAllCpu(100);
    auto environment = machine.environment();
    environment.cores = 1;
    environment.coreNumbers = {2};
    EXPECT_NEAR(EstimatedMemoryMeter(environment).idleWatts().value(), 4 * 0.3725, 1e-6);
}

}  // namespace
}  // namespace seedling::test
