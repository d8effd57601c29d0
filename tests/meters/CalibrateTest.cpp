#include "engine/meters/Calibrate.h"

#include <gtest/gtest.h>

#include "engine/meters/CalibratedMeter.h"
#include "engine/meters/EnergyLedger.h"
#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

class CalibrateTest : public ::testing::Test {
protected:
    // A processor that draws 8 W at rest and 10 W more for each busy core.
    CalibrationHooks hooks() {
        return {[this](double seconds) { pass(seconds); },
                [this](int threads) {
                    m_threads = threads;
                    return std::make_shared<int>(threads);
                },
                [this](int threads) { m_told.push_back(threads); }};
    }
    void pass(double seconds) {
        m_joules += (8 + 10 * m_threads) * seconds;
        machine.setEnergy("intel-rapl:0", m_joules);
        machine.pass(seconds, m_threads * seconds);
    }
    void haveRapl() { machine.setZone("intel-rapl:0", "package-0", m_joules); }
    MachineMeters meters() { return machineMeters(machine.environment()); }

    FakeMachine machine;
    double m_joules = 100;
    int m_threads = 0;
    std::vector<int> m_told;
};

TEST_F(CalibrateTest, StepsSuitTheCores) {
    using Steps = std::vector<int>;
    EXPECT_EQ(calibrationSteps(8), (Steps{0, 2, 4, 8}));
    EXPECT_EQ(calibrationSteps(4), (Steps{0, 1, 2, 4}));
    EXPECT_EQ(calibrationSteps(2), (Steps{0, 1, 2}));
    EXPECT_EQ(calibrationSteps(1), (Steps{0, 1}));
}

TEST_F(CalibrateTest, ReadsTheMeterAtEachLoad) {
    haveRapl();
    const auto calibration = calibrate(meters(), machine.environment(), hooks());
    ASSERT_TRUE(calibration) << toText(calibration.error());
    EXPECT_EQ(m_told, (std::vector<int>{0, 1, 2, 4}));
    EXPECT_EQ(calibration->meter, "RAPL");
    EXPECT_EQ(calibration->scope, MeterScope::Processor);
    EXPECT_EQ(calibration->date.size(), 10U);
    ASSERT_EQ(calibration->points.size(), 4U);
    EXPECT_NEAR(calibration->points[0].watts, 8, 1e-3);
    EXPECT_NEAR(calibration->points[3].watts, 48, 1e-3);
    EXPECT_NEAR(calibration->points[1].load, 0.25, 1e-6);
    EXPECT_NEAR(wattsAt(*calibration, 0.375), 23, 1e-3);
    EXPECT_NEAR(wattsAt(*calibration, 2), 48, 1e-3);
}

TEST_F(CalibrateTest, WithoutAMeterItSaysWhatToDo) {
    EXPECT_EQ(calibrationMeter(meters()), nullptr);
    const auto calibration = calibrate(meters(), machine.environment(), hooks());
    ASSERT_FALSE(calibration);
    EXPECT_EQ(calibration.error().code, ErrorCode::NotFound);
    EXPECT_NE(calibration.error().advice.find("--watts"), std::string::npos);
    EXPECT_EQ(m_told.size(), 4U) << "so that a plug meter could be read";
}

TEST_F(CalibrateTest, ABusyMachineIsNotCalibrated) {
    haveRapl();
    auto busy = hooks();
    busy.keepBusy = [this](int) {
        m_threads = 4;
        return std::make_shared<int>(4);
    };
    const auto calibration = calibrate(meters(), machine.environment(), busy);
    ASSERT_FALSE(calibration);
    EXPECT_EQ(calibration.error().code, ErrorCode::Io);
}

TEST_F(CalibrateTest, FiguresOfAPlugMeterAreOneAStep) {
    const auto calibration = calibrationOf({20, 30, 38, 50}, machine.environment());
    ASSERT_TRUE(calibration);
    EXPECT_EQ(calibration->scope, MeterScope::Machine);
    EXPECT_NEAR(wattsAt(*calibration, 0.75), 44, 1e-9);
    for (const std::vector<double>& wrong :
         {std::vector<double>{1, 2}, std::vector<double>{20, 30, 38, -5}})
        EXPECT_EQ(calibrationOf(wrong, machine.environment()).error().code,
                  ErrorCode::InvalidArgument);
}

TEST_F(CalibrateTest, TheModelIsUsedWhereNoMeterIs) {
    MeterSettings settings;
    settings.calibration = calibrationOf({20, 30, 38, 50}, machine.environment()).value();
    ASSERT_TRUE(writeMeterSettings(machine.environment(), settings));
    EnergyLedger ledger(machine.environment());
    ledger.start();
    machine.pass(10, 20);  // Two of four cores.
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 380, 1e-6);
    EXPECT_NEAR(total.highJoules, 380 * 1.15, 1e-6);
    EXPECT_EQ(total.kind, EnergyKind::Modelled);
    EXPECT_NEAR(total.aboveIdle().value().joules, 180, 1e-6);
    EXPECT_NE(total.source.find(settings.calibration->date), std::string::npos);
    EXPECT_EQ(total.measuredShare(), 0);
}

TEST_F(CalibrateTest, SettingsComeBackAndThoseOfAnotherMachineDoNot) {
    MeterSettings settings;
    settings.wallMeter = "/home/x/plug.csv";
    settings.carbon = "DEU";
    settings.idleDate = "2026-03-05";
    settings.idleWatts = {{"RAPL", 7.5}};
    settings.calibration = calibrationOf({20, 30, 38, 50}, machine.environment()).value();
    ASSERT_TRUE(writeMeterSettings(machine.environment(), settings));
    auto read = readMeterSettings(machine.environment());
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(read->wallMeter, settings.wallMeter);
    EXPECT_EQ(read->carbon, "DEU");
    EXPECT_EQ(read->idleDate, "2026-03-05");
    EXPECT_EQ(read->idleWatts, settings.idleWatts);
    ASSERT_TRUE(read->calibration);
    EXPECT_EQ(read->calibration->points.size(), 4U);
    EXPECT_EQ(read->calibration->scope, MeterScope::Machine);

    auto other = machine.environment();
    other.cores = 64;
    read = readMeterSettings(other);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->carbon, "DEU");
    EXPECT_TRUE(read->idleWatts.empty());
    EXPECT_FALSE(read->calibration);
}

TEST_F(CalibrateTest, DamagedSettingsAreAnErrorAndStopNoRun) {
    machine.writeFile("config/meters.json",
                      "{\"machine\":\", 4 cores\",\"idle_watts\":{\"RAPL\":\"x\"}}");
    EXPECT_EQ(readMeterSettings(machine.environment()).error().code, ErrorCode::Corrupt);
    machine.writeFile("config/meters.json", "[]");
    EXPECT_EQ(readMeterSettings(machine.environment()).error().code, ErrorCode::Corrupt);
    EnergyLedger ledger(machine.environment());
    ledger.start();
    machine.pass(1, 1);
    EXPECT_GT(ledger.sample().joules, 0);
}

TEST_F(CalibrateTest, RestIsTheFifthPercentile) {
    haveRapl();
    double second = 0;
    const auto watts = powerAtRest(meters(), machine.environment(), 30, [&](double seconds) {
        // One reading is far too low, and a program wakes up every third second.
        const double power = second == 4 ? 1 : static_cast<int>(second) % 3 == 0 ? 30 : 9;
        ++second;
        m_joules += power * seconds;
        machine.setEnergy("intel-rapl:0", m_joules);
        machine.pass(seconds, 0.1);
    });
    ASSERT_EQ(watts.size(), 1U) << "estimates know no rest that could be measured";
    EXPECT_NEAR(watts.at("RAPL").watts, 9, 1e-3);
    EXPECT_NEAR(watts.at("RAPL").lowWatts, 9 * 0.95, 1e-3);
    EXPECT_NEAR(watts.at("RAPL").highWatts, 9 * 1.05, 1e-3) << "as the meter is known";
}

}  // namespace
}  // namespace seedling::test
