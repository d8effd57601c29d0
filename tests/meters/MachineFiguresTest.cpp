// The ledger with all meters of a machine: which are summed, and the three figures.
#include <gtest/gtest.h>

#include <fstream>

#include "engine/meters/EnergyLedger.h"
#include "engine/meters/MeterSettings.h"
#include "tests/meters/FakeMachine.h"
#include "tests/meters/FakeNvml.h"

namespace seedling::test {
namespace {

class MachineFiguresTest : public ::testing::Test {
protected:
    void haveRapl(const std::string& zone = "intel-rapl:0", const std::string& name = "package-0") {
        machine.setZone(zone, name, m_joules);
    }
    void haveBoard() {
        nvml->boards = {{"GPU-1", 100, 50}};
        machine.nvml = nvml;
    }
    void haveIdle(const std::string& meter, double watts) {
        MeterSettings settings;
        settings.idleWatts[meter] = watts;
        ASSERT_TRUE(writeMeterSettings(machine.environment(), settings));
    }
    EnergyLedger started(const EnergyTotal& before = {}) {
        EnergyLedger ledger(machine.environment(), before);
        ledger.start();
        return ledger;
    }
    // A second in which the processor draws so many watts; cpu: seconds of this program, others:
    // of all others.
    void second(double watts, double cpu = 1, double others = 0) {
        m_joules += watts;
        machine.setEnergy("intel-rapl:0", m_joules);
        machine.pass(1, cpu);
        m_allCpu += cpu + others;
        machine.setAllCpu(m_allCpu);
    }
    void battery(const std::string& status) {
        machine.writeFile("sys/class/power_supply/BAT0/type", "Battery\n");
        machine.writeFile("sys/class/power_supply/BAT0/status", status + "\n");
        machine.writeFile("sys/class/power_supply/BAT0/power_now", "30000000\n");
    }

    FakeMachine machine;
    std::shared_ptr<FakeNvml> nvml = std::make_shared<FakeNvml>();
    double m_joules = 100;
    double m_allCpu = 500;
};

TEST_F(MachineFiguresTest, ASumSaysHowMuchOfItWasMeasured) {
    haveRapl();
    machine.writeFile("proc/meminfo", "MemTotal:        15625000 kB\n");  // 16 GB: 5.96 W
    machine.setAllCpu(m_allCpu);
    auto ledger = started();
    second(54);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 54 + 5.96, 1e-6);
    EXPECT_NEAR(total.lowJoules, 54 * 0.95 + 5.96 / 2, 1e-6) << "bands add up";
    EXPECT_NEAR(total.highJoules, 54 * 1.05 + 5.96 * 2, 1e-6);
    EXPECT_NEAR(total.measuredShare(), 54 / 59.96, 1e-6);
    EXPECT_EQ(total.kind, EnergyKind::Estimated) << "as its least certain part";
    EXPECT_EQ(total.source,
              "processor package (RAPL); memory, estimated from its size (16.0 GB); "
              "90 % measured, 10 % estimated");
    EXPECT_FALSE(total.isWholeMachine);
}

TEST_F(MachineFiguresTest, BoardsAddUpWithTheProcessor) {
    haveRapl();
    haveBoard();
    auto ledger = started();
    nvml->boards[0].joules += 60;
    second(40);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 100, 1e-6);
    EXPECT_EQ(total.kind, EnergyKind::Measured);
    EXPECT_EQ(total.source, "processor package (RAPL); graphics board (NVML)");
}

TEST_F(MachineFiguresTest, ALostBoardIsNotCountedAsZero) {
    haveRapl();
    haveBoard();
    auto ledger = started();
    nvml->boards[0].joules += 60;
    second(40);
    (void)ledger.sample();
    nvml->boards[0].energyCode = kNvmlGpuIsLost;
    second(40);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 200, 1e-6) << "as it last drew";
    EXPECT_NEAR(total.estimatedJoules, 60, 1e-6);
    EXPECT_EQ(total.kind, EnergyKind::Estimated);
}

TEST_F(MachineFiguresTest, TheBatteryTakesOverWhileItIsDischarging) {
    haveRapl();
    battery("Charging");
    auto ledger = started();
    second(20);
    EXPECT_NEAR(ledger.sample().joules, 20, 1e-6);
    battery("Discharging");
    second(20);
    EXPECT_NEAR(ledger.sample().joules, 40, 1e-6) << "its power was not known when this began";
    second(20);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 70, 1e-6) << "the machine, and not the processor once more";
    EXPECT_NEAR(total.integratedJoules, 30, 1e-6);
    EXPECT_EQ(total.kind, EnergyKind::Integrated);
}

TEST_F(MachineFiguresTest, AWallMeterIsTheWholeMachine) {
    haveRapl();
    const auto file = machine.path("plug.csv");
    MeterSettings settings;
    settings.wallMeter = file.string();
    settings.idleWatts["wall meter"] = 25;
    ASSERT_TRUE(writeMeterSettings(machine.environment(), settings));
    std::ofstream(file) << "time,watts\n" << std::fixed << machine.wallTime() << ",80\n";
    machine.setAllCpu(m_allCpu);
    auto ledger = started();
    second(40);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 80, 1e-3);
    EXPECT_TRUE(total.isWholeMachine);
    EXPECT_NEAR(total.aboveIdle().value().joules, 55, 1e-3);
}

TEST_F(MachineFiguresTest, ThreeFiguresWhereRestAndAllProgramsAreKnown) {
    haveRapl();
    haveIdle("RAPL", 10);
    machine.setAllCpu(m_allCpu);
    auto ledger = started();
    second(40, 1, 0.5);
    (void)ledger.sample();
    second(40, 1, 0.5);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.machine().joules, 80, 1e-6);
    const auto above = total.aboveIdle();
    ASSERT_TRUE(above);
    EXPECT_NEAR(above->joules, 60, 1e-6);
    EXPECT_NEAR(above->lowJoules, 60 - 4, 1e-6) << "the error of the machine's 80 J stays";
    EXPECT_NEAR(above->highJoules, 60 + 4, 1e-6);
    EXPECT_EQ(above->kind, EnergyKind::Measured);
    const auto process = total.process();
    ASSERT_TRUE(process);
    EXPECT_NEAR(process->joules, 60 * 2 / 3.0, 0.01);
    EXPECT_EQ(process->kind, EnergyKind::Modelled) << "shared out by time";
    EXPECT_EQ(process->measuredShare, 0);
}

TEST_F(MachineFiguresTest, AShareIsNeverMoreThanTheWhole) {
    haveRapl();
    haveIdle("RAPL", 10);
    machine.setAllCpu(m_allCpu);
    auto ledger = started();
    second(40, 2, -1.5);  // The clock of all programs is coarse and lags behind.
    const auto total = ledger.sample();
    EXPECT_LE(total.process().value().joules, total.aboveIdle().value().joules);
    EXPECT_LE(total.aboveIdle().value().joules, total.machine().joules);
}

TEST_F(MachineFiguresTest, WhatIsNotKnownIsNotInvented) {
    haveRapl();
    auto ledger = started();
    second(40);
    EXPECT_FALSE(ledger.sample().aboveIdle()) << "nobody measured the machine at rest";
    EXPECT_FALSE(ledger.total().process());

    haveIdle("RAPL", 10);
    machine.remove("proc/stat");
    auto alone = started();
    m_joules += 40;
    machine.setEnergy("intel-rapl:0", m_joules);
    machine.pass(1, 1);
    EXPECT_TRUE(alone.sample().aboveIdle());
    EXPECT_FALSE(alone.total().process()) << "the time of all programs is not known";
}

TEST_F(MachineFiguresTest, NoFigureIsNegative) {
    haveRapl();
    haveIdle("RAPL", 30);
    machine.setAllCpu(m_allCpu);
    auto ledger = started();
    second(20);
    EXPECT_EQ(ledger.sample().aboveIdle().value().joules, 0);
    EXPECT_EQ(ledger.total().aboveIdle().value().lowJoules, 0);
    EXPECT_GT(ledger.total().watts, 0);
}

TEST_F(MachineFiguresTest, AnEstimateKnowsItsOwnRest) {
    machine.setAllCpu(m_allCpu);
    auto ledger = started();
    machine.pass(10, 10);
    machine.setAllCpu(m_allCpu + 40);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.aboveIdle().value().joules, 7 * 0.5 * 40, 1e-3);
    EXPECT_NEAR(total.process().value().joules, 7 * 0.5 * 10, 1e-3);
    EXPECT_NEAR(total.process().value().highJoules, 2.5 * 7 * 0.5 * 10, 1e-3);
    EXPECT_EQ(total.process().value().kind, EnergyKind::Estimated);
}

TEST_F(MachineFiguresTest, AResumedRunKeepsItsFigures) {
    haveRapl();
    haveIdle("RAPL", 10);
    machine.setAllCpu(m_allCpu);
    auto first = started();
    second(40, 1, 1);
    const auto before = first.sample();
    auto ledger = started(before);
    second(40, 1, 0);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 80, 1e-6);
    EXPECT_NEAR(total.aboveIdle().value().joules, 60, 1e-6);
    EXPECT_NEAR(total.process().value().joules, 15 + 30, 0.1);
    // One of an earlier version did not know what it used at rest.
    EnergyTotal old;
    old.joules = 1000;
    old.seconds = 60;
    auto later = started(old);
    second(40);
    EXPECT_FALSE(later.sample().aboveIdle());
}

TEST_F(MachineFiguresTest, ASuspendIsLeftOutAndSaidSo) {
    haveRapl();
    auto ledger = started();
    second(40);
    (void)ledger.sample();
    machine.sleep(3600);
    second(900);
    EXPECT_NEAR(ledger.sample().joules, 40, 1e-6);
    EXPECT_EQ(ledger.total().suspends, 1);
    EXPECT_NEAR(ledger.total().seconds, 1, 1e-9);
    second(40);
    EXPECT_NEAR(ledger.sample().joules, 80, 1e-6);
    EXPECT_EQ(ledger.total().suspends, 1);
}

TEST_F(MachineFiguresTest, AStalledSamplerLosesNothingOfACounter) {
    haveRapl();
    auto ledger = started();
    m_joules += 200;
    machine.setEnergy("intel-rapl:0", m_joules);
    machine.pass(5, 5);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 200, 1e-6);
    EXPECT_EQ(total.estimatedJoules, 0);
    EXPECT_EQ(total.kind, EnergyKind::Measured);
}

TEST_F(MachineFiguresTest, AReadErrorIsNoWrapAndNoZero) {
    haveRapl();
    auto ledger = started();
    second(40);
    (void)ledger.sample();
    machine.writeFile("sys/class/powercap/intel-rapl:0/energy_uj", "\n");
    machine.pass(1, 1);
    const double gap = ledger.sample().joules - 40;
    EXPECT_GT(gap, 0) << "estimated, and not zero";
    EXPECT_LT(gap, 100) << "and no whole range of the counter";
    second(40);  // The counter's last value is not known: estimated once more.
    const double again = ledger.sample().joules - 40 - gap;
    EXPECT_LT(again, 100);
    second(40);
    EXPECT_NEAR(ledger.sample().joules, 40 + gap + again + 40, 1e-6);
}

}  // namespace
}  // namespace seedling::test
