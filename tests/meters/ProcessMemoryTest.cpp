#include "engine/meters/ProcessMemory.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <vector>

#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

constexpr std::int64_t kMiB = 1024 * 1024;

class ProcessMemoryTest : public ::testing::Test {
protected:
    void SetUp() override {
        machine.writeFile("proc/self/statm", "9999 300 100 1 0 200 0\n");
        machine.writeFile("proc/self/status", "Name:\tx\nVmPeak:\t9 kB\nVmHWM:\t   20480 kB\n");
        machine.writeFile("proc/meminfo", "MemTotal:        8388608 kB\nMemFree: 1 kB\n");
    }
    std::int64_t limit() { return readProcessMemory(machine.environment()).limitBytes; }

    FakeMachine machine;
};

TEST_F(ProcessMemoryTest, ReadsResidentAndPeak) {
    const auto memory = readProcessMemory(machine.environment());
    EXPECT_EQ(memory.rssBytes, 300 * ::sysconf(_SC_PAGESIZE));
    EXPECT_EQ(memory.peakRssBytes, 20 * kMiB);
    EXPECT_EQ(memory.limitBytes, 8192 * kMiB);
}

TEST_F(ProcessMemoryTest, LimitsOfVersion2AndOfTheGroupsAround) {
    machine.writeFile("proc/self/cgroup", "0::/user/job\n");
    machine.writeFile("sys/fs/cgroup/user/job/memory.max", "max\n");
    machine.writeFile("sys/fs/cgroup/user/memory.max", "1073741824\n");
    EXPECT_EQ(limit(), 1024 * kMiB);
    machine.writeFile("sys/fs/cgroup/user/job/memory.max", "536870912\n");
    EXPECT_EQ(limit(), 512 * kMiB);
}

TEST_F(ProcessMemoryTest, LimitsOfVersion1) {
    machine.writeFile("proc/self/cgroup", "9:name=systemd:/\n4:cpu,memory:/job\n0::/\n");
    machine.writeFile("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    EXPECT_EQ(limit(), 8192 * kMiB);
    machine.writeFile("sys/fs/cgroup/memory/job/memory.limit_in_bytes", "104857600\n");
    EXPECT_EQ(limit(), 100 * kMiB);
}

TEST_F(ProcessMemoryTest, AGroupThatIsNotVisibleFallsBackToWhatIs) {
    machine.writeFile("proc/self/cgroup", "4:memory:/docker/abc\n");
    machine.writeFile("sys/fs/cgroup/memory/memory.limit_in_bytes", "104857600\n");
    EXPECT_EQ(limit(), 100 * kMiB);
}

TEST(MemoryGrowth, IsThePeakOfTheWorkAlone) {
    constexpr std::size_t kLarge = 64 << 20;
    constexpr std::size_t kSmall = 16 << 20;
    const auto use = [](std::size_t bytes) {
        return memoryGrowth([&] {
            const std::vector<char> block(bytes, 1);
            EXPECT_EQ(block.back(), 1);
        });
    };
    const std::int64_t large = use(kLarge);
    if (large == 0) {
        GTEST_SKIP() << "this system keeps the peak of a process for good";
    }
    EXPECT_NEAR(static_cast<double>(large), kLarge, 0.1 * kLarge);
    EXPECT_NEAR(static_cast<double>(use(kSmall)), kSmall, 0.2 * kSmall);
    const ProcessMemory after = readProcessMemory();
    EXPECT_GE(after.peakRssBytes, after.rssBytes + static_cast<std::int64_t>(kLarge - kSmall))
        << "the large block is remembered";
}

TEST_F(ProcessMemoryTest, FreeIsWhatMachineAndGroupLeave) {
    machine.writeFile("proc/meminfo", "MemTotal: 8388608 kB\nMemAvailable: 2097152 kB\n");
    EXPECT_EQ(readProcessMemory(machine.environment()).freeBytes, 2048 * kMiB);
    machine.writeFile("proc/self/cgroup", "0::/job\n");
    machine.writeFile("sys/fs/cgroup/job/memory.max", "1073741824\n");
    EXPECT_EQ(readProcessMemory(machine.environment()).freeBytes,
              1024 * kMiB - 300 * ::sysconf(_SC_PAGESIZE));
}

TEST_F(ProcessMemoryTest, WithoutAnyFileEverythingIsUnknown) {
    FakeMachine empty;
    const auto memory = readProcessMemory(empty.environment());
    EXPECT_EQ(memory.rssBytes, 0);
    EXPECT_EQ(memory.peakRssBytes, 0);
    EXPECT_EQ(memory.limitBytes, 0);
    EXPECT_EQ(memory.freeBytes, 0);
}

TEST_F(ProcessMemoryTest, ThisProcessIsKnown) {
    const auto memory = readProcessMemory();
    EXPECT_GT(memory.rssBytes, kMiB / 2);
    EXPECT_GE(memory.peakRssBytes, memory.rssBytes);
    EXPECT_GT(memory.limitBytes, memory.rssBytes);
}

}  // namespace
}  // namespace seedling::test
