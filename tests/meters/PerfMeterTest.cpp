#include "engine/meters/PerfMeter.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <map>
#include <set>

#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

// A kernel whose counters the test sets, by event and processor.
class FakePerf : public PerfApi {
public:
    int open(std::uint32_t type, std::uint64_t event, int cpu) override {
        EXPECT_EQ(type, 23U);
        if (refusal != 0)
            return -refusal;
        opened.push_back({event, cpu});
        return static_cast<int>(opened.size()) - 1;
    }
    std::optional<std::uint64_t> read(int handle) override {
        if (isBroken)
            return std::nullopt;
        return counts[opened.at(static_cast<std::size_t>(handle))];
    }
    void close(int handle) override { closed.insert(handle); }

    int refusal = 0;
    bool isBroken = false;
    std::vector<std::pair<std::uint64_t, int>> opened;
    std::map<std::pair<std::uint64_t, int>, std::uint64_t> counts;
    std::set<int> closed;
};

class PerfMeterTest : public ::testing::Test {
protected:
    static constexpr double kScale = 0x1p-32;
    const std::string m_folder = "sys/bus/event_source/devices/power/";

    void SetUp() override {
        machine.perf = perf;
        machine.writeFile(m_folder + "type", "23\n");
        machine.writeFile(m_folder + "cpumask", "0,18\n");
        haveEvent("energy-cores", 1);
        haveEvent("energy-pkg", 2);
        haveEvent("energy-psys", 5);
    }
    void haveEvent(const std::string& event, int code) {
        machine.writeFile(m_folder + "events/" + event, "event=0x0" + std::to_string(code) + "\n");
        machine.writeFile(m_folder + "events/" + event + ".scale",
                          "2.3283064365386962890625e-10\n");
    }
    void addJoules(std::uint64_t event, int cpu, double joules) {
        perf->counts[{event, cpu}] += static_cast<std::uint64_t>(joules / kScale);
    }

    FakeMachine machine;
    std::shared_ptr<FakePerf> perf = std::make_shared<FakePerf>();
};

TEST_F(PerfMeterTest, AddsThePackagesAndNothingTwice) {
    {
        PerfMeter meter(machine.environment());
        EXPECT_EQ(meter.status(), MeterStatus::Ok);
        EXPECT_FALSE(meter.read());
        for (const std::uint64_t event : {1U, 2U, 5U}) {
            addJoules(event, 0, 30);
            addJoules(event, 18, 12);
        }
        machine.pass(1, 1);
        const auto interval = meter.read();
        ASSERT_TRUE(interval);
        EXPECT_NEAR(interval->joules, 42, 1e-6);
        EXPECT_NEAR(interval->highJoules, 42 * 1.05, 1e-6);
        EXPECT_EQ(meter.kind(), EnergyKind::Measured);
        EXPECT_EQ(meter.scope(), MeterScope::Processor);
    }
    EXPECT_EQ(perf->closed.size(), 2U);
}

TEST_F(PerfMeterTest, CountsTheMemoryWhereItHasAnEvent) {
    haveEvent("energy-ram", 3);
    PerfMeter meter(machine.environment());
    EXPECT_EQ(meter.scope(), MeterScope::ProcessorAndMemory);
    EXPECT_EQ(meter.source(), "processor package and memory (perf)");
    EXPECT_FALSE(meter.read());
    addJoules(2, 0, 30);
    addJoules(3, 18, 5);
    machine.pass(1, 1);
    EXPECT_NEAR(meter.read()->joules, 35, 1e-6);
}

TEST_F(PerfMeterTest, DeniedSaysHowToAllowIt) {
    perf->refusal = EACCES;
    PerfMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Denied);
    EXPECT_NE(meter.remedy().find("perf_event_paranoid"), std::string::npos);
    EXPECT_FALSE(meter.reason().empty());
    EXPECT_FALSE(meter.read());
}

TEST_F(PerfMeterTest, IsAbsentWithoutTheEventSource) {
    machine.remove(m_folder + "events/energy-pkg");
    EXPECT_EQ(PerfMeter(machine.environment()).status(), MeterStatus::Absent);
    machine.remove(m_folder + "type");
    EXPECT_EQ(PerfMeter(machine.environment()).status(), MeterStatus::Absent);
    machine.perf = nullptr;
    PerfMeter meter(machine.environment());
    EXPECT_FALSE(meter.reason().empty());
    EXPECT_FALSE(meter.read());
}

TEST_F(PerfMeterTest, WhatCannotBeReadOrBelievedGivesNoValue) {
    PerfMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    perf->isBroken = true;
    machine.pass(1, 1);
    EXPECT_FALSE(meter.read());
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    perf->isBroken = false;
    machine.pass(1, 1);
    EXPECT_FALSE(meter.read()) << "the interval began in the dark";
    addJoules(2, 0, 9000);
    machine.pass(1, 1);
    EXPECT_FALSE(meter.read());
    EXPECT_EQ(meter.status(), MeterStatus::Reset);
    for (int second = 0; second < 4; ++second) {
        machine.pass(1, 1);
        EXPECT_FALSE(meter.read());
    }
    EXPECT_EQ(meter.status(), MeterStatus::Stuck);
}

TEST_F(PerfMeterTest, IsNotUsedInAVirtualMachine) {
    machine.writeFile("proc/cpuinfo", "model name\t: AMD EPYC\nflags\t\t: fpu hypervisor avx\n");
    EXPECT_EQ(PerfMeter(machine.environment()).status(), MeterStatus::Absent);
}

}  // namespace
}  // namespace seedling::test
