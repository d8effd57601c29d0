#include "engine/train/SavingChoice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <string>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/profile/TensorMemory.h"
#include "engine/train/CheckpointHeader.h"
#include "engine/train/RunParts.h"
#include "tests/engine/train/TinyProject.h"
#include "tests/engine/train/TrainedRuns.h"

namespace seedling {
namespace {

using test::bitwiseEqual;
using test::shortRun;
using test::TinyProject;
using test::trained;
using test::weightsOf;
using testing::HasSubstr;
using testing::IsEmpty;

TrainConfig supervised(int batch) {
    TrainConfig config = shortRun(3);
    config.method = "supervised";
    config.labelledBatch = batch;
    return config;
}

StepCost costOf(const NetworkSpec& spec, const TrainConfig& config) {
    return tryStep(spec, config, Precision::Fp32, 1, config.labelledBatch);
}

/// The peak of a step as it is in training, over what lasts.
double measured(const NetworkSpec& spec, const TrainConfig& config) {
    const auto network = createClassifier(spec).value();
    network->train();
    const DataParallel parallel = parallelOf(config, *network, spec, 1);
    const std::int64_t images = config.labelledBatch;
    const torch::Tensor targets = torch::zeros({images}, torch::kLong);
    const std::int64_t before = TensorMemory::currentBytes();
    TensorMemory::resetPeak();
    const torch::Tensor pixels =
        torch::zeros({images, spec.side, spec.side, 3}, torch::kUInt8).permute({0, 3, 1, 2});
    supervisedLoss(parallel.heads(pixels, Precision::Fp32).main, targets).backward();
    return static_cast<double>(TensorMemory::peakBytes() - before);
}

TEST(MeasureBlocks, TellsWhatEachKeeps) {
    TensorMemory::install();
    const auto blocks = measureBlocks({"frugal", 32, 3, 0.1}, Precision::Fp32, KeptForm::Whole);
    ASSERT_EQ(blocks.size(), 3U);
    // Its first convolution at 16 pixels, and at 8 the pooled numbers, SiLU's, the second
    // convolution's and SiLU's again.
    constexpr double kPooled = 64 * 8 * 8 * 4;
    EXPECT_NEAR(blocks[0].keptBytes, 8 * kPooled, 0.02 * 8 * kPooled);
    EXPECT_NEAR(blocks[0].outputBytes, kPooled, 1);
    EXPECT_NEAR(blocks[0].operations, 2.0 * 9 * (32 * 64 * 256 + 64 * 64 * 64), 1);
    const auto exact = measureBlocks({"frugal", 32, 3, 0.1}, Precision::Fp32, KeptForm::Exact);
    EXPECT_NEAR(exact[0].keptBytes, 4.25 * kPooled, 0.02 * 8 * kPooled);
    NetworkSpec frozen{"frugal", 32, 3, 0.1};
    frozen.frozenBody = true;
    EXPECT_THAT(measureBlocks(frozen, Precision::Fp32, KeptForm::Whole), IsEmpty());
}

TEST(AskedSaving, IsWhatTheOptionsSay) {
    TensorMemory::install();
    const NetworkSpec spec{"wrn-28-2", 16, 3, 0.1};
    TrainConfig config;
    EXPECT_EQ(askedSaving(config, spec, Precision::Fp32), MemorySaving{});
    config.recompute = "on";
    config.microBatch = 2;
    config.kept = "4-bit";
    const MemorySaving saving = askedSaving(config, spec, Precision::Fp32);
    EXPECT_FALSE(saving.recomputed.empty());
    EXPECT_EQ(saving.atOnce, 4) << "batch norm needs some";
    EXPECT_EQ(saving.kept, KeptForm::Bits4);
}

TEST(StepCost, KnowsThePeakOfAStepThatSavesMemory) {
    TensorMemory::install();
    for (const char* name : {"frugal", "wrn-28-2", "resnet-18"}) {
        const TrainConfig config = supervised(96);
        NetworkSpec spec{name, 16, 10, 0.1};
        const double plain = measured(spec, config);
        for (const MemorySaving& saving :
             {MemorySaving{{1, 1, 1}, 0, KeptForm::Whole}, MemorySaving{{}, 16, KeptForm::Whole},
              MemorySaving{{}, 0, KeptForm::Bits8}, MemorySaving{{2}, 32, KeptForm::Exact}}) {
            spec.saving = saving;
            const double truth = measured(spec, config);
            EXPECT_LT(truth, plain);
            EXPECT_NEAR(costOf(spec, config).peakBytes(96, 0), truth, 0.1 * truth)
                << name << " " << saving.atOnce;
        }
    }
}

TEST(FittingSaving, MakesAStepFit) {
    TensorMemory::install();
    for (const char* name : {"frugal", "wrn-28-2"}) {
        SCOPED_TRACE(name);
        const TrainConfig config = supervised(64);
        NetworkSpec spec{name, 16, 10, 0.1};
        const StepCost plain = costOf(spec, config);
        const double all = trainingBytes(config, plain);
        EXPECT_THAT(fittingSaving(config, spec, Precision::Fp32, plain, all).why, IsEmpty());
        for (const double share : {0.7, 0.5}) {
            const double room = plain.lastingBytes() + share * (all - plain.lastingBytes());
            const auto chosen = fittingSaving(config, spec, Precision::Fp32, plain, room);
            EXPECT_THAT(chosen.why, HasSubstr("To take less memory"));
            EXPECT_THAT(chosen.why, HasSubstr("more time a step"));
            spec.saving = chosen.value;
            // By an estimate, which a run tries out and mends.
            EXPECT_LT(trainingBytes(config, costOf(spec, config)), 1.25 * room);
            spec.saving = {};
        }
    }
}

TEST(FittingSaving, LeavesWhatAPersonHasSwitchedOff) {
    TrainConfig config = supervised(64);
    config.recompute = "off";
    config.microBatch = 64;
    config.kept = "whole";
    NetworkSpec spec{"frugal", 32, 10, 0.1};
    spec.saving = askedSaving(config, spec, Precision::Fp32);
    const auto chosen =
        fittingSaving(config, spec, Precision::Fp32, costOf(spec, config), /*roomBytes=*/1);
    EXPECT_EQ(chosen.value, spec.saving);
    EXPECT_THAT(chosen.why, IsEmpty());
}

TEST(SavingRun, WhatIsExactLeavesTheModelTheSameToTheBit) {
    TinyProject tiny(12, 3);
    TrainConfig config = shortRun(5);
    const auto plain = trained(tiny, config);
    ASSERT_TRUE(plain);
    config.recompute = "on";
    config.kept = "exact";
    const auto saving = trained(tiny, config);
    ASSERT_TRUE(saving);
    EXPECT_TRUE(bitwiseEqual(weightsOf(*tiny.project, plain->summary.run),
                             weightsOf(*tiny.project, saving->summary.run)));
    EXPECT_GT(saving->summary.flopTotal, plain->summary.flopTotal);
}

TEST(CheckpointHeader, KeepsHowMemoryIsSaved) {
    CheckpointHeader header;
    header.network = NetworkSpec{"frugal", 32, 3, 0.1};
    header.network.saving = {{2, 1}, 16, KeptForm::Bits8};
    const auto read = checkpointHeaderFromJson(toJson(header));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->network, header.network);
}

}  // namespace
}  // namespace seedling
