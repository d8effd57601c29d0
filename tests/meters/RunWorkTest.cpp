#include "engine/meters/RunWork.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

namespace seedling::test {
namespace {

RunSummary summary() {
    RunSummary made;
    made.run = RunId{7};
    made.precision = "bf16";
    made.imageSide = 32;
    made.steps = 1000;
    made.imagesSeen = 64'000;
    made.tensorPeakBytes = 116'000'000;
    made.flopTotal = 3e15;
    made.parameters = 1'000'000;
    return made;
}

RunWork workOfGood(const RunSummary& given) {
    const auto work = workOf(given);
    EXPECT_TRUE(work) << (work ? "" : toText(work.error()));
    return work ? *work : RunWork{};
}

TEST(RunWork, TakesWhatTheRunCounted) {
    const auto work = workOfGood(summary());
    EXPECT_EQ(work.format, NumberFormat::Bf16);
    EXPECT_EQ(work.parameters, 1e6);
    EXPECT_EQ(work.images, 64'000);
    EXPECT_EQ(work.steps, 1000);
    EXPECT_EQ(work.needs.size(), 6U);
    const auto& network = work.operations.at(NumberFormat::Bf16);
    EXPECT_DOUBLE_EQ(network.forward, 1e15);
    EXPECT_DOUBLE_EQ(network.backward, 2e15);
    EXPECT_EQ(network.optimizer, 0);
    const auto& update = work.operations.at(NumberFormat::Fp32);
    EXPECT_EQ(update.forward + update.backward, 0);
    EXPECT_DOUBLE_EQ(update.optimizer, 10 * 1e6 * 1000);
    EXPECT_DOUBLE_EQ(work.totalOperations(), 3e15 + 1e10);
}

TEST(RunWork, ModelsWhatItDidNot) {
    const auto work = workOfGood(summary());
    EXPECT_DOUBLE_EQ(work.stateBytes, 16e6);
    EXPECT_DOUBLE_EQ(work.activationBytes, 100e6);
    EXPECT_DOUBLE_EQ(work.bytes.weights, 1000 * 4 * 1e6 * 2);
    EXPECT_DOUBLE_EQ(work.bytes.activations, 1000 * 8 * 100e6);
    EXPECT_DOUBLE_EQ(work.bytes.optimizer, 1000 * 32 * 1e6);
    EXPECT_DOUBLE_EQ(work.bytes.data, 64'000.0 * 32 * 32 * 3);
    EXPECT_EQ(work.bytesUncertainty, RunWork::kModelUncertainty);
    EXPECT_DOUBLE_EQ(work.totalBytes(NumberFormat::Bf16), 8e9 + 8e11 + 3.2e10 + 196'608'000);
}

TEST(RunWork, AnotherFormatChangesActivationsAndWeightsAlone) {
    const auto work = workOfGood(summary());
    EXPECT_DOUBLE_EQ(work.peakBytes(NumberFormat::Bf16), 116e6);
    EXPECT_DOUBLE_EQ(work.peakBytes(NumberFormat::Fp16), 116e6);
    EXPECT_DOUBLE_EQ(work.peakBytes(NumberFormat::Fp32), 16e6 + 200e6);
    EXPECT_DOUBLE_EQ(work.totalBytes(NumberFormat::Fp32), 1.6e10 + 1.6e12 + 3.2e10 + 196'608'000);
}

TEST(RunWork, AnFp32RunCountsItsUpdatesWithTheRest) {
    for (const char* precision : {"fp32", "fp32-winograd"}) {
        auto fp32 = summary();
        fp32.precision = precision;
        const auto work = workOfGood(fp32);
        ASSERT_EQ(work.operations.size(), 1U) << precision;
        EXPECT_DOUBLE_EQ(work.operations.at(NumberFormat::Fp32).total(), 3e15 + 1e10);
    }
}

TEST(RunWork, ANetworkLargerThanItsTensorsLeavesNoNegativeMemory) {
    auto small = summary();
    small.tensorPeakBytes = 1000;
    const auto work = workOfGood(small);
    EXPECT_EQ(work.stateBytes, 1000);
    EXPECT_EQ(work.activationBytes, 0);
}

TEST(RunWork, RefusesARunThatDoesNotSayEnough) {
    const std::vector<std::function<void(RunSummary&)>> kChanges = {
        [](RunSummary& s) { s.flopTotal = 0; },
        [](RunSummary& s) { s.flopTotal = std::nan(""); },
        [](RunSummary& s) { s.parameters = 0; },
        [](RunSummary& s) { s.tensorPeakBytes = 0; },
        [](RunSummary& s) { s.steps = 0; },
        [](RunSummary& s) { s.precision = ""; },
        [](RunSummary& s) { s.precision = "fp8"; },
    };
    for (const auto& change : kChanges) {
        auto lacking = summary();
        change(lacking);
        const auto work = workOf(lacking);
        ASSERT_FALSE(work);
        EXPECT_EQ(work.error().code, ErrorCode::Unsupported);
        EXPECT_EQ(work.error().message, "Run 7 does not say how much work it did.");
        EXPECT_FALSE(work.error().advice.empty());
    }
}

TEST(WorkTerms, NamesOfFormatsGoBothWays) {
    for (const auto format :
         {NumberFormat::Fp32, NumberFormat::Bf16, NumberFormat::Fp16, NumberFormat::Int8})
        EXPECT_EQ(numberFormatFromString(toString(format)), format);
    EXPECT_FALSE(numberFormatFromString("FP32"));
    EXPECT_EQ(bytesPerNumber(NumberFormat::Fp32), 4);
    EXPECT_EQ(bytesPerNumber(NumberFormat::Bf16), 2);
    EXPECT_EQ(bytesPerNumber(NumberFormat::Fp16), 2);
    EXPECT_EQ(bytesPerNumber(NumberFormat::Int8), 1);
}

}  // namespace
}  // namespace seedling::test
