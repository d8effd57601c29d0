#include "engine/train/AutoChoices.h"

#include <gtest/gtest.h>

#include <cmath>

namespace seedling {
namespace {

TrainConfig minutes(double value) {
    TrainConfig config;
    config.minutes = value;
    return config;
}

int side(double time, int median, int threads = 2) {
    return chosenSide(minutes(time), median, threads).value;
}

std::string network(double time, int imageSide) {
    return chosenNetwork(minutes(time), imageSide, 2).value;
}

TEST(AutoChoices, StepsFollowFromCost) {
    // 1 minute on 2 threads: 1.8e13 operations. A step of FixMatch with 64 and 192 images trains
    // on 256 and looks at 192 more for a third of the cost: 320 passes of 6e7 operations.
    TrainConfig config = withUsualBatches(minutes(1));
    EXPECT_EQ(config.labelledBatch, 64);
    EXPECT_EQ(config.unlabelledRatio, 3);
    EXPECT_NEAR(expectedSteps(config, 10'000'000, 2), 937.5, 0.1);
    EXPECT_NEAR(expectedSteps(config, 10'000'000, 4), 1875, 0.1);
    config.skipMasked = false;  // 64 + 2 x 192 passes
    EXPECT_NEAR(expectedSteps(config, 10'000'000, 2), 669.6, 0.1);
    config.method = "supervised";
    EXPECT_NEAR(expectedSteps(config, 10'000'000, 2), 4687.5, 0.1);
    EXPECT_TRUE(std::isinf(expectedSteps(withUsualBatches(minutes(0)), 10'000'000, 2)));
}

TEST(AutoChoices, SmallImagesKeepTheirSize) {
    EXPECT_EQ(side(3, 28), 28);
    EXPECT_EQ(side(3, 32), 32);
    EXPECT_EQ(side(3, 9), 16);
    EXPECT_EQ(side(600, 39), 40);
}

TEST(AutoChoices, PhotosGetWhatTheTimeAllows) {
    EXPECT_EQ(side(2, 4000), 64);
    EXPECT_EQ(side(3, 4000), 64);
    EXPECT_EQ(side(3, 50), 32);
    TrainConfig supervised = minutes(3);
    supervised.method = "supervised";
    EXPECT_EQ(chosenSide(supervised, 4000, 2).value, 64) << "whatever the method";
    EXPECT_EQ(side(10, 4000), 64);
    EXPECT_EQ(side(30, 4000), 160);
    EXPECT_EQ(side(60, 4000), 224);
    EXPECT_EQ(side(10, 4000, 8), 160);
    EXPECT_EQ(side(60, 100), 96) << "images are not enlarged";
    EXPECT_EQ(side(20, 50), 48);
    EXPECT_EQ(side(60, 45), 32);
    EXPECT_EQ(side(0, 4000), 32) << "steps that are given take as long as they take";
    const auto chosen = chosenSide(minutes(10), 4000, 2);
    EXPECT_NE(chosen.why.find("64 pixels"), std::string::npos) << chosen.why;
    EXPECT_NE(chosen.why.find("10 minutes"), std::string::npos) << chosen.why;
}

TEST(AutoChoices, WhatAPersonChoseStays) {
    TrainConfig config = minutes(3);
    config.imageSide = 64;
    config.network = "wrn-28-8";
    config.labelledBatch = 8;
    config.unlabelledRatio = 2;
    EXPECT_EQ(chosenSide(config, 28, 2), (Chosen<int>{64, ""}));
    EXPECT_EQ(chosenNetwork(config, 64, 2), (Chosen<std::string>{"wrn-28-8", ""}));
    EXPECT_EQ(chosenBatches(config, 20, 500, 1'000'000'000, 1), (Chosen<BatchSizes>{{8, 2}, ""}));
    config.threads = 3;
    EXPECT_EQ(chosenThreads(config), 3);
    EXPECT_GE(chosenThreads({}), 1);
}

TEST(AutoChoices, ALargerNetworkIsForLongRuns) {
    EXPECT_EQ(network(10, 32), "frugal");
    EXPECT_EQ(network(450, 32), "frugal");
    EXPECT_EQ(network(480, 32), "wrn-28-2");
    EXPECT_EQ(network(480, 224), "frugal");
    EXPECT_EQ(network(4000, 224), "resnet-18");
    EXPECT_EQ(network(0, 32), "frugal");
    EXPECT_FALSE(chosenNetwork(minutes(10), 32, 2).why.empty());
}

TEST(AutoChoices, BatchesFollowImagesClassesAndTime) {
    const auto batches = [](std::int64_t images, int classes, std::int64_t cost) {
        return chosenBatches(minutes(5), images, classes, cost, 2);
    };
    constexpr std::int64_t kSmall = 21'600'000;
    const auto usual = batches(50'000, 10, kSmall);
    EXPECT_EQ(usual.value, (BatchSizes{64, 3}));
    EXPECT_EQ(usual.why, "Learning from 64 labelled and 192 unlabelled images a step.");
    EXPECT_EQ(batches(20, 2, kSmall).value, (BatchSizes{16, 1}));
    EXPECT_EQ(batches(3, 2, kSmall).value, (BatchSizes{16, 1}));
    EXPECT_EQ(batches(150, 2, kSmall).value, (BatchSizes{64, 2}));
    const auto many = batches(10'000, 200, kSmall);
    EXPECT_EQ(many.value, (BatchSizes{128, 3}));
    EXPECT_NE(many.why.find("200 classes"), std::string::npos) << many.why;
    // 9e13 operations, of which a step of 64 takes 1.15e12: 78 steps, and 312 with 16.
    EXPECT_EQ(batches(10'000, 10, 600'000'000).value, (BatchSizes{16, 3}));
    TrainConfig config = minutes(5);
    config.unlabelledRatio = 7;
    EXPECT_EQ(chosenBatches(config, 20, 2, kSmall, 2).value, (BatchSizes{16, 7}));
}

TEST(AutoChoices, BatchesFitIntoMemory) {
    const BatchSizes usual{64, 3};
    const TrainConfig config = minutes(5);
    StepCost cost;
    EXPECT_EQ(fittingBatches(config, usual, cost, 1e6).value, usual);
    // 256 images of a megabyte.
    cost.bytesPerImage = 1e6;
    EXPECT_EQ(fittingBatches(config, usual, cost, 1e9), (Chosen<BatchSizes>{usual, ""}));
    EXPECT_EQ(fittingBatches(config, usual, cost, 0).value, usual);
    const auto half = fittingBatches(config, usual, cost, 200e6);
    EXPECT_EQ(half.value, (BatchSizes{32, 3}));
    EXPECT_EQ(
        half.why,
        "A step of 64 labelled and 192 unlabelled images needs about 256 MB of memory, and "
        "200 MB are free: learning from 32 labelled and 96 unlabelled images a step instead.");
    EXPECT_EQ(fittingBatches(config, usual, cost, 1e6).value, (BatchSizes{4, 3}));
    const auto allowed = fittingBatches(config, usual, cost, 200e6, true);
    EXPECT_EQ(allowed.value, half.value);
    EXPECT_NE(allowed.why.find("200 MB are left of what the run may take: learning from 32"),
              std::string::npos)
        << allowed.why;
}

TEST(AutoChoices, ABatchThatMayNotFitIsKeptAndTheLargestThatWouldIsNamed) {
    const BatchSizes usual{64, 3};
    TrainConfig config = minutes(5);
    config.labelledBatch = 64;
    StepCost cost;
    cost.bytesPerImage = 1e6;
    cost.parameterBytes = 8'000'000;
    cost.averageBytes = 8'000'000;
    cost.gradientBytes = 6'000'000;
    cost.optimizerBytes = 6'000'000;
    const auto warned = fittingBatches(config, usual, cost, 200e6);
    EXPECT_EQ(warned.value, usual);
    // 70 % are 140 MB, of which 28 MB are the network's: 28 labelled images with 3 others each.
    EXPECT_EQ(warned.why,
              "A step of 64 labelled and 192 unlabelled images needs about 284 MB of memory, and "
              "200 MB are free: it may not fit. With a labelled_batch of 28 it would.");
    const auto hopeless = fittingBatches(config, usual, cost, 40e6);
    EXPECT_NE(hopeless.why.find("image_side"), std::string::npos) << hopeless.why;
    // Blends of mixup are kept beside the other images.
    config.mixupWeight = 1;
    EXPECT_NE(fittingBatches(config, usual, cost, 200e6).why.find("labelled_batch of 14"),
              std::string::npos);
}

TEST(AutoChoices, AFirstLookTellsEasyImagesFromHardOnes) {
    const DataFacts facts{2000, 40, 10};
    TrainConfig config = minutes(10);
    const auto hard = withMethodByLook(config, facts, 0.25);
    EXPECT_EQ(hard.value, withChosenMethod(config, facts).value);
    EXPECT_EQ(hard.value.method, "rounds");
    EXPECT_NE(hard.why.find("25 %"), std::string::npos) << hard.why;

    const auto easy = withMethodByLook(config, facts, 0.9);
    EXPECT_EQ(easy.value.method, "fixmatch");
    EXPECT_EQ(easy.value.warm, "off");
    EXPECT_EQ(easy.value.schedule, "cosine");
    EXPECT_EQ(easy.value.alignment, "uniform");
    EXPECT_NE(easy.why.find("90 %"), std::string::npos) << easy.why;
    config.alignment = "labelled";
    EXPECT_EQ(withMethodByLook(config, facts, 0.9).value.alignment, "labelled");
}

TEST(AutoChoices, PretrainedWeightsDecideSizeAndMethod) {
    TrainConfig config = minutes(10);
    config.pretrained = "weights.pth";
    EXPECT_EQ(chosenPretrainedSide(config, 50, 2).value, 128) << "photos are too coarse below";
    const TrainConfig start = withChosenMethod(config, {1000, 40, 10}).value;
    EXPECT_EQ(start.method, "rounds");
    EXPECT_EQ(start.warm, "off");
    config.pretrainedUse = "frozen";
    EXPECT_EQ(chosenPretrainedSide(config, 50, 2).value, 224);
    EXPECT_EQ(withChosenMethod(config, {1000, 5000, 10}).value.method, "rounds");
    EXPECT_EQ(withChosenMethod(config, {100, 40, 10}).value.method, "supervised");
    config.imageSide = 96;
    EXPECT_EQ(chosenPretrainedSide(config, 50, 2).value, 96);
}

}  // namespace
}  // namespace seedling
