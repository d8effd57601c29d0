#include "engine/train/SettledLayers.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <memory>
#include <sstream>
#include <vector>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/Optimizer.h"
#include "engine/train/StepTrial.h"

namespace seedling {
namespace {

std::shared_ptr<Classifier> networkOf(const char* name = "frugal") {
    const auto network = createClassifier({name, 16, 3, 0.1}).value();
    network->train();
    return network;
}

void goBackward(Classifier& network) {
    supervisedLoss(network.forward(StepTrial::greyImages(8, 16).add(
                       torch::arange(8, torch::kUInt8).reshape({8, 1, 1, 1}))),
                   torch::arange(8, torch::kLong).remainder(3))
        .backward();
}

TEST(FreezeFront, WhatIsFrozenHasNoGradientAndKeepsItsStatistics) {
    for (const char* name : {"frugal", "wrn-28-2", "resnet-18", "mobilenet-v2"}) {
        const auto network = networkOf(name);
        const auto blocks = network->blocks();
        network->freezeFront(2);
        EXPECT_EQ(network->frozenBlocks(), 2U);
        network->train();
        std::vector<torch::Tensor> before;
        for (const torch::Tensor& buffer : blocks[1].modules.front()->buffers()) {
            before.push_back(buffer.clone());
        }
        goBackward(*network);
        for (const auto& module : blocks[1].modules) {
            for (const torch::Tensor& parameter : module->parameters()) {
                EXPECT_FALSE(parameter.grad().defined()) << name;
            }
        }
        for (const torch::Tensor& parameter : blocks[2].modules.front()->parameters()) {
            EXPECT_TRUE(parameter.grad().defined()) << name;
        }
        EXPECT_FALSE(network->parameters().front().grad().defined()) << name << ": the stem";
        const auto after = blocks[1].modules.front()->buffers();
        for (std::size_t i = 0; i < before.size(); ++i) {
            EXPECT_TRUE(after[i].equal(before[i])) << name;
        }
    }
}

TEST(FreezeFront, TheRestLearnsAsBefore) {
    // In eval mode, where statistics are the same, so are the gradients.
    const auto whole = networkOf();
    const auto frozen = networkOf();
    frozen->freezeFront(1);
    for (Classifier* network : {whole.get(), frozen.get()}) {
        network->eval();
        goBackward(*network);
    }
    const auto expected = whole->blocks()[1].modules.front()->parameters();
    const auto found = frozen->blocks()[1].modules.front()->parameters();
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_TRUE(found[i].grad().allclose(expected[i].grad(), 1e-4, 1e-6));
    }
}

TEST(SettledLayers, LayersThatChangeNoMoreAreFrozenFromTheFrontOn) {
    const auto network = networkOf();
    SettledLayers settled(*network, 0.1);
    EXPECT_TRUE(settled.beginStep(0).empty());
    EXPECT_GT(settled.bytes(), 0);
    EXPECT_TRUE(settled.beginStep(0.04).empty()) << "the same twentieth";
    {
        const torch::NoGradGuard noGrad;
        network->blocks()[1].modules.front()->parameters().front().mul_(2);
    }
    const std::vector<torch::Tensor> first = settled.beginStep(0.06);
    EXPECT_EQ(network->frozenBlocks(), 1U) << "the second one still changes";
    ASSERT_FALSE(first.empty());
    for (const torch::Tensor& parameter : first) {
        EXPECT_FALSE(parameter.requires_grad());
    }
    EXPECT_FALSE(settled.beginStep(0.11).empty());
    EXPECT_EQ(network->frozenBlocks(), 2U);
    EXPECT_TRUE(settled.beginStep(0.16).empty()) << "the last block always learns";
    EXPECT_EQ(network->frozenBlocks(), 2U);
    EXPECT_EQ(settled.bytes(), 0);
}

TEST(SettledLayers, NothingIsFrozenBehindALayerThatStillChanges) {
    const auto network = networkOf();
    SettledLayers settled(*network, 0.1);
    EXPECT_TRUE(settled.beginStep(0).empty());
    {
        const torch::NoGradGuard noGrad;
        network->blocks()[0].modules.front()->parameters().front().mul_(2);
    }
    EXPECT_TRUE(settled.beginStep(0.06).empty());
    EXPECT_EQ(network->frozenBlocks(), 0U);
}

TEST(SettledLayers, GoOnFromTheirState) {
    const auto network = networkOf();
    SettledLayers settled(*network, 0.1);
    (void)settled.beginStep(0);
    {
        const torch::NoGradGuard noGrad;
        network->blocks()[1].modules.front()->parameters().front().mul_(2);
    }
    (void)settled.beginStep(0.06);
    const auto other = networkOf();
    SettledLayers again(*other, 0.1);
    again.restore(settled.state());
    EXPECT_EQ(other->frozenBlocks(), 1U);
    EXPECT_TRUE(again.beginStep(0.07).empty()) << "the same twentieth";
    EXPECT_EQ(again.bytes(), settled.bytes());
}

TEST(Optimizer, GivesBackTheMomentaOfWhatLearnsNoMore) {
    for (const char* name : {"sgd", "muon"}) {
        for (const char* kept : {"32-bit", "8-bit"}) {
            const auto network = networkOf();
            TrainConfig config;
            config.optimizer = name;
            config.optimizerState = kept;
            const auto optimizer = createOptimizer(*network, config);
            goBackward(*network);
            optimizer->step(1);
            const std::int64_t before = optimizer->stateBytes();
            const auto settled = network->blocks()[0].modules.front()->parameters();
            network->freezeFront(1);
            optimizer->forget(settled);
            EXPECT_LT(optimizer->stateBytes(), before) << name << kept;
            const torch::Tensor weights = settled.front().detach().clone();
            optimizer->zeroGradient();
            goBackward(*network);
            optimizer->step(1);
            EXPECT_TRUE(settled.front().equal(weights)) << name << kept;

            torch::serialize::OutputArchive out;
            optimizer->save(out);
            std::stringstream bytes;
            out.save_to(bytes);
            torch::serialize::InputArchive in;
            in.load_from(bytes);
            const auto again = createOptimizer(*networkOf(), config);
            again->load(in);
            EXPECT_EQ(again->stateBytes(), optimizer->stateBytes()) << name << kept;
        }
    }
}

}  // namespace
}  // namespace seedling
