#include "engine/meters/NvmlMeter.h"

#include <gtest/gtest.h>

#include "tests/meters/FakeMachine.h"
#include "tests/meters/FakeNvml.h"

namespace seedling::test {
namespace {

class NvmlMeterTest : public ::testing::Test {
protected:
    void SetUp() override {
        nvml->boards = {{"GPU-1111", 100, 50}, {"GPU-2222", 900, 70}};
        machine.nvml = nvml;
    }
    // One period goes by, in which each board used so many joules.
    std::optional<EnergyInterval> period(NvmlMeter& meter, double joules, double seconds = 0.2) {
        for (auto& board : nvml->boards)
            board.joules += joules;
        machine.pass(seconds);
        return meter.read();
    }

    FakeMachine machine;
    std::shared_ptr<FakeNvml> nvml = std::make_shared<FakeNvml>();
};

TEST_F(NvmlMeterTest, CountsEveryBoardOfTheMachine) {
    NvmlMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    const auto interval = period(meter, 100, 2);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->joules, 200, 1e-6);
    // 5 % and what is drawn in the 0.1 s that the driver may lag behind.
    EXPECT_NEAR(interval->highJoules, 200 * 1.05 + 10, 1e-6);
    EXPECT_NEAR(interval->lowJoules, 200 * 0.95 - 10, 1e-6);
    EXPECT_EQ(meter.kind(), EnergyKind::Measured);
    EXPECT_EQ(meter.source(), "2 graphics boards (NVML)");
    EXPECT_EQ(meter.scope(), MeterScope::Graphics);
}

TEST_F(NvmlMeterTest, CountsTheBoardThatIsUsed) {
    NvmlMeter meter(machine.environment(), "GPU-22");
    EXPECT_FALSE(meter.read());
    nvml->boards[0].joules += 55;
    nvml->boards[1].joules += 10;
    machine.pass(1);
    EXPECT_NEAR(meter.read()->joules, 10, 1e-6);
}

TEST_F(NvmlMeterTest, MatchesBoardsAsTheirLibraryDoes) {
    using Boards = std::vector<unsigned>;
    EXPECT_EQ(boardsNamed(*nvml, "0,1"), (Boards{0, 1}));
    EXPECT_EQ(boardsNamed(*nvml, "1"), Boards{1});
    EXPECT_EQ(boardsNamed(*nvml, "GPU-2222,0"), (Boards{1, 0}));
    EXPECT_EQ(boardsNamed(*nvml, "0,-1,1"), Boards{0});
    EXPECT_EQ(boardsNamed(*nvml, "MIG-GPU-1111/1/0"), Boards{});
    EXPECT_EQ(boardsNamed(*nvml, "7"), Boards{});
    EXPECT_EQ(boardsNamed(*nvml, ""), Boards{});
}

TEST_F(NvmlMeterTest, ABoardWithoutACounterHasItsPowerIntegrated) {
    for (auto& board : nvml->boards)
        board.energyCode = kNvmlNotSupported;
    NvmlMeter meter(machine.environment());
    EXPECT_EQ(meter.kind(), EnergyKind::Integrated);
    EXPECT_EQ(meter.status(), MeterStatus::Ok);
    EXPECT_FALSE(meter.read());
    nvml->boards[0].watts = 150;
    const auto interval = period(meter, 0);
    ASSERT_TRUE(interval) << "no counter is not no energy";
    EXPECT_NEAR(interval->joules, (100 + 70) * 0.2, 1e-6);
    EXPECT_EQ(interval->estimatedJoules, 0);
}

TEST_F(NvmlMeterTest, AStallOfIntegratedPowerIsEstimated) {
    nvml->boards.resize(1);
    nvml->boards[0].energyCode = kNvmlNotSupported;
    NvmlMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    nvml->boards[0].watts = 200;
    const auto stall = period(meter, 0, 5);
    ASSERT_TRUE(stall);
    EXPECT_NEAR(stall->joules, 50 * 5, 1e-6);  // The last power before it.
    EXPECT_EQ(stall->estimatedJoules, stall->joules);
    EXPECT_EQ(period(meter, 0)->estimatedJoules, 0);
}

TEST_F(NvmlMeterTest, ALostBoardGivesNoValueAndSaysSo) {
    NvmlMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    nvml->boards[1].energyCode = kNvmlGpuIsLost;
    EXPECT_FALSE(period(meter, 10));
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    EXPECT_NE(meter.reason().find("lost"), std::string::npos);
    EXPECT_FALSE(meter.remedy().empty());
    nvml->boards[1].energyCode = kNvmlSuccess;
    EXPECT_FALSE(period(meter, 10)) << "what happened meanwhile is not known";
    EXPECT_NEAR(period(meter, 10)->joules, 20, 1e-6);
    EXPECT_EQ(meter.status(), MeterStatus::Ok);
}

TEST_F(NvmlMeterTest, ACounterThatJumpsOrStandsStillIsNotBelieved) {
    nvml->boards.resize(1);
    NvmlMeter meter(machine.environment());
    EXPECT_FALSE(meter.read());
    EXPECT_FALSE(period(meter, 5000));
    EXPECT_EQ(meter.status(), MeterStatus::Reset);
    nvml->boards[0].joules = 0;
    EXPECT_FALSE(period(meter, 0)) << "a counter that began anew";
    EXPECT_EQ(period(meter, 0)->joules, 0) << "the driver may not have renewed it yet";
    for (int times = 0; times < 15; ++times)
        (void)period(meter, 0);
    EXPECT_FALSE(period(meter, 0));
    EXPECT_EQ(meter.status(), MeterStatus::Stuck);
    EXPECT_TRUE(period(meter, 10));
}

TEST_F(NvmlMeterTest, WithoutDriverOrBoardsItIsAbsent) {
    nvml->boards.clear();
    EXPECT_EQ(NvmlMeter(machine.environment()).status(), MeterStatus::Absent);
    machine.nvml = nullptr;
    NvmlMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Absent);
    EXPECT_FALSE(meter.reason().empty());
    EXPECT_FALSE(meter.read());
}

TEST_F(NvmlMeterTest, ABoardThatSaysNothingIsToldApart) {
    nvml->boards[0].energyCode = nvml->boards[0].powerCode = kNvmlNoPermission;
    NvmlMeter meter(machine.environment());
    EXPECT_EQ(meter.status(), MeterStatus::Denied);
    EXPECT_FALSE(meter.reason().empty());
}

TEST(NvmlApiTest, AMissingLibraryIsNoDriver) {
    EXPECT_EQ(loadNvml("libseedling-has-no-such.so.1"), nullptr);
}

}  // namespace
}  // namespace seedling::test
