#include "engine/meters/DeviceForecast.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/meters/PlainDevice.h"

namespace seedling::test {
namespace {

using nlohmann::json;

// 1e15 operations in fp32, 1e13 bytes that may be wrong by 2, 500 MB at the peak.
RunWork plainWork() {
    RunWork work;
    work.operations[NumberFormat::Fp32] = {3e14, 6e14, 1e14};
    work.needs = {TrainingOperation::Convolution, TrainingOperation::WeightUpdate};
    work.bytes = {1e12, 7e12, 1.5e12, 0.5e12};
    work.bytesUncertainty = 2;
    work.stateBytes = 100e6;
    work.activationBytes = 400e6;
    return work;
}

// A bf16 run: 1e15 operations in bf16, 1e12 of the weights in fp32.
RunWork halfWork() {
    RunWork work = plainWork();
    work.format = NumberFormat::Bf16;
    work.operations.clear();
    work.operations[NumberFormat::Bf16] = {4e14, 6e14, 0};
    work.operations[NumberFormat::Fp32] = {0, 0, 1e12};
    return work;
}

DeviceForecast onPlain(const RunWork& work) {
    return simulate(work, profileOf(plainDevice()));
}

void expectBand(const ForecastBand& band, double value, double low, double high) {
    EXPECT_NEAR(band.value, value, 1e-9 * value);
    EXPECT_NEAR(band.low, low, 1e-9 * low);
    EXPECT_NEAR(band.high, high, 1e-9 * high);
}

TEST(DeviceForecast, WaitsForOperations) {
    const auto forecast = onPlain(plainWork());
    ASSERT_TRUE(forecast.fits) << forecast.whyNot;
    EXPECT_EQ(forecast.id, "plain");
    EXPECT_EQ(forecast.name, "Plain device");
    EXPECT_EQ(forecast.uncertainty, 2);
    EXPECT_EQ(forecast.whyNot + forecast.remark, "");
    EXPECT_EQ(forecast.format, NumberFormat::Fp32);
    EXPECT_DOUBLE_EQ(forecast.peakBytes, 500e6);
    EXPECT_EQ(forecast.place, MemoryPlace::OffChip);
    EXPECT_EQ(forecast.bound, ForecastBound::Operations);
    // 1e15 / (0.5 * 1e12) = 2000 s against 1e13 / (0.5 * 1e11) = 200 s; times 4 these are 800 s.
    expectBand(forecast.seconds, 2000, 1000, 4000);
    // 1e15 * 10 pJ = 10 kJ, 1e13 * 100 pJ = 1 kJ, 10 W * 2000 s = 20 kJ.
    expectBand(forecast.joules, 31'000, 5000 + 250 + 10'000, 20'000 + 4000 + 40'000);
}

TEST(DeviceForecast, WaitsForBytes) {
    auto work = plainWork();
    work.bytes = {0, 2e14, 0, 0};
    const auto forecast = onPlain(work);
    EXPECT_EQ(forecast.bound, ForecastBound::Bytes);
    // 2e14 / (0.5 * 1e11) = 4000 s against 2000 s. At best 4000 / 4 and 2000 / 2.
    expectBand(forecast.seconds, 4000, 1000, 16'000);
    // 10 kJ + 2e14 * 100 pJ = 20 kJ + 10 W * 4000 s = 40 kJ.
    expectBand(forecast.joules, 70'000, 5000 + 5000 + 10'000, 20'000 + 80'000 + 160'000);
}

TEST(DeviceForecast, StaysOnTheChipWhereItFits) {
    auto work = plainWork();
    work.stateBytes = 0.4e6;
    work.activationBytes = 0.6e6;
    work.bytes = {0, 2e15, 0, 0};
    const auto forecast = onPlain(work);
    EXPECT_EQ(forecast.place, MemoryPlace::OnChip);
    // 2e15 / (0.5 * 1e12) = 4000 s; 10 kJ + 2e15 * 1 pJ = 2 kJ + 40 kJ.
    EXPECT_NEAR(forecast.seconds.value, 4000, 1e-6);
    EXPECT_NEAR(forecast.joules.value, 52'000, 1e-5);
    work.activationBytes += 1;
    EXPECT_EQ(onPlain(work).place, MemoryPlace::OffChip);
}

TEST(DeviceForecast, EveryFormatAtItsOwnPace) {
    auto device = plainDevice();
    device["formats"]["bf16"] = format(4, 2);
    const auto forecast = simulate(halfWork(), profileOf(device));
    EXPECT_EQ(forecast.format, NumberFormat::Bf16);
    EXPECT_EQ(forecast.remark, "");
    // 1e15 / (0.5 * 4e12) = 500 s and 1e12 / (0.5 * 1e12) = 2 s; 2 kJ + 10 J + 1 kJ + 5.02 kJ.
    EXPECT_NEAR(forecast.seconds.value, 502, 1e-6);
    EXPECT_NEAR(forecast.joules.value, 2000 + 10 + 1000 + 5020, 1e-6);
}

TEST(DeviceForecast, FallsBackToAnotherFormatAndSaysSo) {
    auto device = plainDevice();
    const auto wide = simulate(halfWork(), profileOf(device));
    EXPECT_EQ(wide.format, NumberFormat::Fp32);
    EXPECT_EQ(wide.remark, "In fp32, because it does not train in bf16.");
    // Activations take twice the memory, they and the weights twice the traffic: 18e12 bytes.
    EXPECT_DOUBLE_EQ(wide.peakBytes, 900e6);
    EXPECT_NEAR(wide.seconds.value, 2002, 1e-6);
    EXPECT_NEAR(wide.joules.value, 10'010 + 1800 + 20'020, 1e-5);

    device["formats"]["fp16"] = format(4, 2);
    const auto half = simulate(halfWork(), profileOf(device));
    EXPECT_EQ(half.format, NumberFormat::Fp16);
    EXPECT_DOUBLE_EQ(half.peakBytes, 500e6);
    EXPECT_NEAR(half.seconds.value, 502, 1e-6);

    // A format that only runs networks does not count.
    device["formats"]["bf16"] = format(100, 1);
    device["formats"]["bf16"]["trains"] = false;
    EXPECT_EQ(simulate(halfWork(), profileOf(device)).format, NumberFormat::Fp16);
}

TEST(DeviceForecast, AnFp32RunMayBeDoneInHalf) {
    auto device = plainDevice();
    device["formats"] = {{"bf16", format(4, 2)}};
    const auto forecast = simulate(plainWork(), profileOf(device));
    EXPECT_TRUE(forecast.fits);
    EXPECT_EQ(forecast.format, NumberFormat::Bf16);
    EXPECT_DOUBLE_EQ(forecast.peakBytes, 300e6);
}

TEST(DeviceForecast, SaysThatItNeedsMoreMemory) {
    auto work = plainWork();
    work.activationBytes = 1.4e9;
    const auto forecast = onPlain(work);
    EXPECT_FALSE(forecast.fits);
    EXPECT_EQ(forecast.whyNot, "It has 1 GB of memory, and this run needs 1.5 GB at its peak.");
    EXPECT_DOUBLE_EQ(forecast.peakBytes, 1.5e9);
    EXPECT_EQ(forecast.seconds.value + forecast.joules.value, 0);

    auto device = plainDevice();
    device["memory"]["off_chip"] = nullptr;
    EXPECT_EQ(simulate(plainWork(), profileOf(device)).whyNot,
              "It has 1 MB of memory, and this run needs 500 MB at its peak.");
}

TEST(DeviceForecast, SaysThatADeviceCannotTrain) {
    auto inference = plainDevice();
    inference["training"]["support"] = "inference_only";
    EXPECT_EQ(simulate(plainWork(), profileOf(inference)).whyNot,
              "It only runs networks that were trained elsewhere.");

    auto partial = plainDevice();
    partial["training"]["operations"] = json::array({"convolution"});
    EXPECT_EQ(simulate(plainWork(), profileOf(partial)).whyNot,
              "It lacks a part of training that this run needs: weight update.");

    auto integers = plainDevice();
    integers["formats"] = {{"int8", format(4, 1)}};
    EXPECT_EQ(simulate(plainWork(), profileOf(integers)).whyNot,
              "It trains neither in fp32 nor in a format that could stand in for it.");
}

TEST(DeviceForecast, MarksResearch) {
    auto device = plainDevice();
    device["training"]["support"] = "research";
    EXPECT_EQ(simulate(plainWork(), profileOf(device)).remark,
              "Training on it is research so far.");
    EXPECT_EQ(simulate(halfWork(), profileOf(device)).remark,
              "In fp32, because it does not train in bf16. Training on it is research so far.");
}

TEST(DeviceForecast, TopsAndMacsGiveTheSameForecast) {
    auto operations = plainDevice();
    operations["formats"]["fp32"]["peak"] = figure(8, "TOP/s");
    operations["formats"]["fp32"]["energy"] = figure(3, "pJ/OP");
    auto macs = plainDevice();
    macs["formats"]["fp32"]["peak"] = figure(4, "TMAC/s");
    macs["formats"]["fp32"]["energy"] = figure(6, "pJ/MAC");
    const auto one = simulate(plainWork(), profileOf(operations));
    const auto two = simulate(plainWork(), profileOf(macs));
    EXPECT_DOUBLE_EQ(one.seconds.value, two.seconds.value);
    EXPECT_DOUBLE_EQ(one.joules.value, two.joules.value);
}

TEST(DeviceForecast, WithoutWorkNothingIsTaken) {
    const auto forecast = onPlain(RunWork{});
    EXPECT_TRUE(forecast.fits);
    EXPECT_EQ(forecast.seconds.high, 0);
    EXPECT_EQ(forecast.joules.high, 0);
}

}  // namespace
}  // namespace seedling::test
