#include "engine/train/RunMeter.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/meters/MeterSettings.h"
#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

class RunMeterTest : public ::testing::Test {
protected:
    void SetUp() override {
        MeterSettings settings;
        settings.idleWatts["RAPL"] = 10;
        settings.carbon = "DEU";
        ASSERT_TRUE(writeMeterSettings(environment(), settings));
        machine.setZone("intel-rapl:0", "package-0", m_joules);
        machine.setAllCpu(0);
    }
    // Nothing is read but when a test asks for it.
    MeterEnvironment environment() {
        auto made = machine.environment();
        made.periodSeconds = 3600;
        return made;
    }
    // A second of 40 W, in which this program has half of the processor's time.
    void second() {
        m_joules += 40;
        machine.setEnergy("intel-rapl:0", m_joules);
        machine.pass(1, 1);
        m_allCpu += 2;
        machine.setAllCpu(m_allCpu);
    }

    FakeMachine machine;
    double m_joules = 100;
    double m_allCpu = 0;
};

TEST_F(RunMeterTest, TellsTheThreeFigures) {
    RunMeter meter({}, environment());
    second();
    const ResourcesEvent event = meter.readNow();
    EXPECT_NEAR(event.energyJ, 40, 1e-6);
    EXPECT_EQ(event.energyKind, EnergyKind::Measured);
    EXPECT_EQ(event.energyMeasuredShare, 1);
    EXPECT_NEAR(event.energyAboveIdle.value().joules, 30, 1e-6);
    EXPECT_NEAR(event.energyProcess.value().joules, 15, 1e-6);
    EXPECT_EQ(meter.read().energyJ, event.energyJ);
    RunSummary summary;
    meter.addCarbon(summary);
    EXPECT_EQ(summary.carbonGramsPerKwh, 381);
    EXPECT_FALSE(summary.carbonSource.empty());
}

TEST_F(RunMeterTest, GoesOnFromACheckpoint) {
    CheckpointHeader header;
    {
        RunMeter meter({}, environment());
        second();
        meter.writeTo(header.progress);
    }
    const auto read = checkpointHeaderFromJson(toJson(header));
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(read->progress, header.progress);
    RunMeter meter(read->progress, environment());
    second();
    const ResourcesEvent event = meter.readNow();
    EXPECT_NEAR(event.energyJ, 80, 1e-6);
    EXPECT_NEAR(event.energyAboveIdle.value().joules, 60, 1e-6);
    EXPECT_NEAR(event.energyProcess.value().joules, 30, 1e-6);
}

TEST_F(RunMeterTest, AddsWhatReadingTheMetersHasTaken) {
    RunProgress before;
    before.telemetryCpuSeconds = 0.5;
    RunMeter meter(before, environment());
    EXPECT_EQ(meter.read().telemetryCpuS, 0.5) << "its thread has not read yet";
    RunProgress after;
    meter.writeTo(after);
    EXPECT_EQ(after.telemetryCpuSeconds, 0.5);
}

TEST_F(RunMeterTest, ReadsCheckpointsOfEarlierVersions) {
    CheckpointHeader header;
    header.progress.energyJ = 1000;
    header.progress.meteredSeconds = 20;
    auto object = nlohmann::json::parse(toJson(header));
    for (const char* field : {"energy_integrated_j", "energy_modelled_j", "energy_above_idle",
                              "energy_process", "telemetry_cpu_s"})
        ASSERT_EQ(object["progress"].erase(field), 1U) << field;
    const auto read = checkpointHeaderFromJson(object.dump());
    ASSERT_TRUE(read) << toText(read.error());
    EXPECT_EQ(read->progress, header.progress);
    RunMeter meter(read->progress, environment());
    second();
    EXPECT_NEAR(meter.readNow().energyJ, 1040, 1e-6);
    EXPECT_FALSE(meter.readNow().energyAboveIdle) << "most of the time is not known";
}

}  // namespace
}  // namespace seedling::test
