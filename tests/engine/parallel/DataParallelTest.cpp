#include "engine/parallel/DataParallel.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/model/ModelFactory.h"

namespace seedling {
namespace {

const NetworkSpec kSpec{"frugal", 16, 3, 0.1, /*balancedHead=*/true};

std::shared_ptr<Classifier> network() {
    auto made = createClassifier(kSpec).value();
    made->initialise(3);
    return made;
}

torch::Tensor pixels(std::int64_t rows) {
    torch::manual_seed(7);
    return torch::randint(0, 256, {rows, 16, 16, 3}, torch::kUInt8).permute({0, 3, 1, 2});
}

torch::Tensor loss(const HeadLogits& logits) {
    return logits.main.pow(2).mean() + logits.balanced.sin().sum();
}

std::vector<torch::Tensor> gradientsOf(const Classifier& network) {
    std::vector<torch::Tensor> gradients;
    for (const torch::Tensor& parameter : network.parameters()) {
        gradients.push_back(parameter.grad());
    }
    return gradients;
}

TEST(DataParallel, GivesTheSameWhereBatchNormDoesNotMatter) {
    const auto whole = network();
    const auto parted = network();
    whole->eval();
    parted->eval();
    const DataParallel parts(*parted, kSpec, 2);
    for (const std::int64_t rows : {64, 49}) {
        const HeadLogits expected = whole->heads(pixels(rows));
        const HeadLogits logits = parts.heads(pixels(rows), Precision::Fp32);
        EXPECT_TRUE(torch::allclose(logits.main, expected.main, 1e-4, 1e-5));
        EXPECT_TRUE(torch::allclose(logits.balanced, expected.balanced, 1e-4, 1e-5));
        loss(expected).backward();
        loss(logits).backward();
    }
    const auto expected = gradientsOf(*whole);
    const auto gradients = gradientsOf(*parted);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_TRUE(torch::allclose(gradients[i], expected[i], 1e-3, 1e-4)) << i;
    }
}

TEST(DataParallel, TakesStatisticsFromEachPartAndKeepsTheirMean) {
    const auto parted = network();
    const auto even = network();
    const auto odd = network();
    const torch::Tensor all = pixels(60);
    const torch::Tensor ofEven = even->heads(all.slice(0, 0, 60, 2)).main;
    (void)odd->heads(all.slice(0, 1, 60, 2));

    const torch::Tensor logits = DataParallel(*parted, kSpec, 2).heads(all, Precision::Fp32).main;
    EXPECT_TRUE(torch::allclose(logits.slice(0, 0, 60, 2), ofEven, 1e-4, 1e-5));
    const auto mean = (even->named_buffers()["block0.norm1.running_mean"] +
                       odd->named_buffers()["block0.norm1.running_mean"]) /
                      2;
    EXPECT_TRUE(torch::allclose(parted->named_buffers()["block0.norm1.running_mean"], mean));
}

TEST(DataParallel, FewRowsGoThroughTheNetworkWhole) {
    const auto parted = network();
    const auto whole = network();
    const HeadLogits logits = DataParallel(*parted, kSpec, 4).heads(pixels(40), Precision::Fp32);
    EXPECT_TRUE(torch::equal(logits.main, whole->heads(pixels(40)).main));
}

TEST(DataParallel, IsRepeatableToTheBit) {
    std::vector<std::vector<torch::Tensor>> runs;
    for (int run = 0; run < 3; ++run) {
        const auto parted = network();
        const DataParallel parts(*parted, kSpec, 3);
        for (int step = 0; step < 2; ++step) {
            loss(parts.heads(pixels(96), Precision::Fp32)).backward();
        }
        runs.push_back(gradientsOf(*parted));
    }
    for (std::size_t i = 0; i < runs[0].size(); ++i) {
        EXPECT_TRUE(torch::equal(runs[0][i], runs[1][i]));
        EXPECT_TRUE(torch::equal(runs[0][i], runs[2][i]));
    }
}

TEST(DataParallel, SeesWeightsThatHaveMovedElsewhere) {
    const auto parted = network();
    parted->eval();
    const DataParallel parts(*parted, kSpec, 2);
    const torch::NoGradGuard noGrad;
    const torch::Tensor before = parts.heads(pixels(64), Precision::Fp32).main;
    for (torch::Tensor& parameter : parted->parameters()) {
        parameter.set_data(parameter.mul(0.5));
    }
    const torch::Tensor after = parts.heads(pixels(64), Precision::Fp32).main;
    EXPECT_FALSE(torch::allclose(before, after));
    EXPECT_TRUE(torch::allclose(after, parted->heads(pixels(64)).main, 1e-4, 1e-5));
}

TEST(DataParallel, WithoutGradientNothingWaitsForOne) {
    const auto parted = network();
    const DataParallel parts(*parted, kSpec, 2);
    const torch::NoGradGuard noGrad;
    EXPECT_FALSE(parts.features(pixels(64), Precision::Fp32).requires_grad());
}

TEST(DataParallel, WhatGoesWrongInAPartReachesTheCaller) {
    const auto parted = network();
    const DataParallel parts(*parted, kSpec, 2);
    EXPECT_THROW((void)parts.heads(torch::zeros({64, 4, 16, 16}), Precision::Fp32), c10::Error);
    EXPECT_NO_THROW((void)parts.heads(pixels(64), Precision::Fp32));
}

}  // namespace
}  // namespace seedling
