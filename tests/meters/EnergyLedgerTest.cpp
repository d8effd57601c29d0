#include "engine/meters/EnergyLedger.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/meters/EstimatedMeter.h"
#include "engine/meters/MeterReport.h"
#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

class EnergyLedgerTest : public ::testing::Test {
protected:
    // A second in which the processor draws so many watts by its counter.
    void second(double watts) {
        m_joules += watts;
        machine.setEnergy("intel-rapl:0", m_joules);
        machine.pass(1, 1);
    }
    void haveRapl() { machine.setZone("intel-rapl:0", "package-0", m_joules); }

    FakeMachine machine;
    double m_joules = 100;
};

TEST_F(EnergyLedgerTest, MeasuresWhereItCan) {
    haveRapl();
    EnergyLedger ledger(machine.environment());
    ledger.start();
    second(40);
    EXPECT_NEAR(ledger.sample().watts, 40, 1e-6);
    second(20);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 60, 1e-6);
    EXPECT_NEAR(total.lowJoules, 57, 1e-6);
    EXPECT_NEAR(total.highJoules, 63, 1e-6);
    EXPECT_NEAR(total.watts, 20, 1e-6);
    EXPECT_NEAR(total.seconds, 2, 1e-9);
    EXPECT_EQ(total.estimatedJoules, 0);
    EXPECT_EQ(total.kind, EnergyKind::Measured);
    EXPECT_EQ(total.source, "processor package (RAPL)");
}

TEST_F(EnergyLedgerTest, EstimatesWhereItCannotAndSaysSo) {
    EnergyLedger ledger(machine.environment());
    ledger.start();
    machine.pass(10, 20);  // four cores, two of them busy
    const auto total = ledger.sample();
    using Meter = EstimatedMeter;
    const double expected =
        Meter::kWattsPerCore * (Meter::kIdleShare * 40 + Meter::kLoadShare * 20);
    EXPECT_NEAR(total.joules, expected, 1e-9);
    EXPECT_NEAR(total.lowJoules, expected / Meter::kBand, 1e-9);
    EXPECT_NEAR(total.highJoules, expected * Meter::kBand, 1e-9);
    EXPECT_EQ(total.kind, EnergyKind::Estimated);
    EXPECT_NE(total.source.find("estimated"), std::string::npos);
}

TEST_F(EnergyLedgerTest, AnIdleProgramIsNotZero) {
    EnergyLedger ledger(machine.environment());
    ledger.start();
    machine.pass(10);
    EXPECT_GT(ledger.sample().joules, 0);
}

TEST_F(EnergyLedgerTest, MoreProcessorTimeThanThereIsDoesNotCount) {
    EstimatedMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    machine.pass(1, 4);
    const auto full = meter.read();
    machine.pass(1, 400);  // a child that ended brings all its time at once
    EXPECT_EQ(meter.read()->joules, full->joules);
}

TEST_F(EnergyLedgerTest, PausesAreLeftOut) {
    haveRapl();
    EnergyLedger ledger(machine.environment());
    ledger.start();
    second(40);
    ledger.pause();
    second(1000);
    EXPECT_NEAR(ledger.sample().joules, 40, 1e-6);
    EXPECT_EQ(ledger.total().watts, 0);
    ledger.start();
    second(30);
    const auto total = ledger.sample();
    EXPECT_NEAR(total.joules, 70, 1e-6);
    EXPECT_NEAR(total.seconds, 2, 1e-9);
}

TEST_F(EnergyLedgerTest, GapsAreFilledByTheEstimateAndMarked) {
    haveRapl();
    EnergyLedger ledger(machine.environment());
    ledger.start();
    second(40);
    ledger.sample();
    machine.removeFile("intel-rapl:0", "energy_uj");
    machine.pass(1, 1);
    const auto total = ledger.sample();
    EXPECT_GT(total.joules, 40);
    EXPECT_NEAR(total.estimatedJoules, total.joules - 40, 1e-9);
    EXPECT_EQ(total.kind, EnergyKind::Estimated);
    EXPECT_NE(total.source.find("% estimated"), std::string::npos);
    EXPECT_GT(total.highJoules - total.joules, total.estimatedJoules);
}

TEST_F(EnergyLedgerTest, AResumedRunGoesOnFromWhatItHadUsed) {
    haveRapl();
    EnergyTotal before;
    before.joules = 1000;
    before.lowJoules = 900;
    before.highJoules = 1100;
    EnergyLedger ledger(machine.environment(), before);
    EXPECT_EQ(ledger.total().joules, 1000);
    ledger.start();
    second(40);
    EXPECT_NEAR(ledger.sample().joules, 1040, 1e-6);
    EXPECT_NEAR(ledger.total().lowJoules, 938, 1e-6);
}

TEST_F(EnergyLedgerTest, VeryShortIntervalsWait) {
    haveRapl();
    EnergyLedger ledger(machine.environment());
    ledger.start();
    machine.pass(0.01);
    EXPECT_EQ(ledger.sample().seconds, 0);
    second(40);
    EXPECT_NEAR(ledger.sample().seconds, 1.01, 1e-9);
}

TEST_F(EnergyLedgerTest, TheReportOfAMachineWithoutAnyMeter) {
    const auto report = meterReport(1, machine.environment(),
                                    [&](double seconds) { machine.pass(seconds, seconds); });
    std::vector<std::string> names;
    for (const MeterSource& source : report.sources) {
        names.push_back(source.name);
        const bool isOk = source.status == MeterStatus::Ok;
        EXPECT_EQ(isOk, source.name == "processor time") << source.name;
        EXPECT_EQ(source.reason.empty(), isOk) << source.name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{
                         "wall meter", "battery", "RAPL", "perf power", "hwmon processor", "NVML",
                         "hwmon graphics", "calibrated model", "processor time", "memory size"}));
    EXPECT_EQ(report.total.kind, EnergyKind::Estimated);
    EXPECT_NE(report.reason.find("estimated"), std::string::npos);
    EXPECT_FALSE(report.remedy.empty());
    EXPECT_NEAR(report.uncertainty(), 1.5, 1e-9);
    EXPECT_EQ(report.carbon.code, "WORLD");
}

TEST_F(EnergyLedgerTest, TheReportAsJson) {
    const auto report = meterReport(1, machine.environment(),
                                    [&](double seconds) { machine.pass(seconds, seconds); });
    const auto json = nlohmann::ordered_json::parse(toJson(report));
    EXPECT_EQ(json["sources"][2]["name"], "RAPL");
    EXPECT_EQ(json["sources"][2]["kind"], "measured");
    EXPECT_EQ(json["sources"][2]["status"], "absent");
    EXPECT_TRUE(json["sources"][2].contains("reason"));
    EXPECT_TRUE(json["sources"][2].contains("remedy"));
    EXPECT_EQ(json["total"]["kind"], "estimated");
    EXPECT_NE(json["total"]["reason"], "");
    EXPECT_NE(json["total"]["remedy"], "");
    EXPECT_NEAR(json["total"]["seconds"].get<double>(), 1, 1e-9);
    EXPECT_NEAR(json["total"]["watts"].get<double>(), json["total"]["joules"].get<double>(), 1e-9);
    EXPECT_TRUE(json["total"].contains("uncertainty"));
    std::vector<std::string> figures;
    for (const auto& [name, figure] : json["figures"].items())
        figures.push_back(name);
    EXPECT_EQ(figures, (std::vector<std::string>{"machine", "above_idle", "process"}));
    EXPECT_EQ(json["figures"]["machine"]["joules"], json["total"]["joules"]);
    EXPECT_EQ(json["figures"]["machine"]["measured_share"], 0);
    EXPECT_NEAR(json["carbon"]["grams"].get<double>(),
                json["total"]["joules"].get<double>() / 3.6e6 * 475, 1e-12);
    EXPECT_EQ(json["carbon_places"][0]["code"], "WORLD");
    EXPECT_EQ(json["carbon_places"].size(), carbonTable().size());
    EXPECT_EQ(json["sources"][2]["used"], false);
    EXPECT_EQ(json["sources"][8]["used"], true) << "processor time";
    EXPECT_EQ(json["sources"][8]["can_calibrate"], false);
    EXPECT_TRUE(json["wall_meter"].is_null());
    EXPECT_TRUE(json["settings"]["calibration"].is_null());
    EXPECT_TRUE(json["rest"].empty());
}

TEST_F(EnergyLedgerTest, TheReportTellsWhatIsStoredAndUsed) {
    haveRapl();
    MeterSettings settings;
    settings.wallMeter = machine.path("plug.csv").string();
    settings.carbon = "DEU";
    settings.idleWatts["RAPL"] = 9;
    settings.idleDate = "2026-03-05";
    settings.calibration = Calibration{"2026-03-05", "RAPL", MeterScope::Processor, {}};
    settings.calibration->points = {{0, 8}, {1, 48}};
    ASSERT_TRUE(writeMeterSettings(machine.environment(), settings));
    machine.writeFile("plug.csv", "time,watts\n1000000000,60\n");
    auto report = meterReport(1, machine.environment(), [&](double seconds) {
        m_joules += 30 * seconds;
        machine.setEnergy("intel-rapl:0", m_joules);
        machine.pass(seconds, seconds);
    });
    report.rest["RAPL"] = {9, 8.5, 9.5};
    const auto json = nlohmann::json::parse(toJson(report));
    EXPECT_EQ(json["sources"][0]["used"], false) << "its reading is old";
    EXPECT_EQ(json["sources"][2]["used"], true);
    EXPECT_EQ(json["sources"][2]["can_calibrate"], true);
    EXPECT_EQ(json["sources"][2]["sees"], "processor package (RAPL)");
    EXPECT_EQ(json["sources"][7]["status"], "ok");
    EXPECT_EQ(json["sources"][7]["used"], false) << "a meter is better than a model";
    EXPECT_EQ(json["wall_meter"]["watts"], 60);
    EXPECT_EQ(json["wall_meter"]["time_column"], "time");
    EXPECT_GT(json["wall_meter"]["age_s"].get<double>(), 60);
    EXPECT_EQ(json["settings"]["idle_w"]["RAPL"], 9);
    EXPECT_EQ(json["settings"]["calibration"]["points"].size(), 2U);
    EXPECT_EQ(json["settings"]["carbon"], "DEU");
    EXPECT_EQ(json["rest"]["RAPL"]["high_w"], 9.5);
}

TEST_F(EnergyLedgerTest, TheReportOfAMeasuringMachine) {
    haveRapl();
    const auto report = meterReport(2, machine.environment(), [&](double seconds) {
        m_joules += 30 * seconds;
        machine.setEnergy("intel-rapl:0", m_joules);
        machine.pass(seconds, seconds);
    });
    EXPECT_EQ(report.sources[2].status, MeterStatus::Ok);
    EXPECT_EQ(report.total.kind, EnergyKind::Measured);
    EXPECT_NEAR(report.total.joules, 60, 1e-3);
    EXPECT_NEAR(report.total.watts, 30, 1e-3);
    EXPECT_NEAR(report.uncertainty(), 0.05, 1e-9);
    EXPECT_EQ(report.reason + report.remedy, "");
    EXPECT_TRUE(nlohmann::json::parse(toJson(report))["figures"]["above_idle"].is_null());
}

TEST(MeterEnvironmentTest, ThisMachineHasClocksAndCores) {
    const MeterEnvironment real;
    EXPECT_GT(real.cores, 0);
    const double before = real.cpuSeconds();
    const double started = real.seconds();
    while (real.cpuSeconds() <= before) {
        // Working moves the clock of processor time.
    }
    EXPECT_GE(real.seconds(), started);
}

}  // namespace
}  // namespace seedling::test
