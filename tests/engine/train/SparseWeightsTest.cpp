#include "engine/train/SparseWeights.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <memory>
#include <vector>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/train/StepTrial.h"

namespace seedling {
namespace {

std::shared_ptr<Classifier> networkOf() {
    const auto network = createClassifier({"frugal", 16, 3, 0.1}).value();
    network->train();
    return network;
}

std::unique_ptr<Optimizer> optimizerOf(const Classifier& network, const char* name,
                                       const char* state = "32-bit") {
    TrainConfig config;
    config.optimizer = name;
    config.optimizerState = state;
    return createOptimizer(network, config);
}

void goBackward(Classifier& network, Optimizer& optimizer) {
    optimizer.zeroGradient();
    supervisedLoss(network.forward(StepTrial::greyImages(8, 16).add(
                       torch::arange(8, torch::kUInt8).reshape({8, 1, 1, 1}))),
                   torch::arange(8, torch::kLong).remainder(3))
        .backward();
}

/// Of kernels; FrugalNet has no others but its last layer's.
std::vector<torch::Tensor> kernelsOf(const Classifier& network) {
    std::vector<torch::Tensor> kernels;
    for (const torch::Tensor& parameter : network.parameters()) {
        if (parameter.dim() == 4) {
            kernels.push_back(parameter);
        }
    }
    return kernels;
}

std::int64_t nonZeros(const std::vector<torch::Tensor>& tensors) {
    std::int64_t count = 0;
    for (const torch::Tensor& tensor : tensors) {
        count += tensor.ne(0).sum().item<std::int64_t>();
    }
    return count;
}

TEST(KernelDensities, SmallLayersKeepMoreAndAllTogetherWhatWasAskedFor) {
    const std::vector<LayerSize> layers{{16, 3, 3, 3}, {64, 16, 3, 3}, {256, 64, 3, 3}};
    for (const double sparsity : {0.5, 0.8, 0.95}) {
        const std::vector<double> densities = kernelDensities(layers, sparsity);
        double kept = 0;
        double all = 0;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            EXPECT_GT(densities[i], 0);
            EXPECT_LE(densities[i], 1);
            kept += densities[i] * static_cast<double>(layers[i].weights());
            all += static_cast<double>(layers[i].weights());
        }
        EXPECT_NEAR(kept / all, 1 - sparsity, 1e-9);
        EXPECT_GE(densities[0], densities[1]);
        EXPECT_GT(densities[1], densities[2]);
    }
    EXPECT_EQ(kernelDensities(layers, 0.5)[0], 1) << "less than its rule wants";
}

TEST(SparseWeights, KeepTheLargestFromTheFirstStepOn) {
    const auto network = networkOf();
    std::vector<torch::Tensor> before;
    std::int64_t all = 0;
    for (const torch::Tensor& kernel : kernelsOf(*network)) {
        before.push_back(kernel.detach().abs().clone());
        all += kernel.numel();
    }
    SparseWeights sparse(*network, 0.8);
    EXPECT_EQ(sparse.present(), 0);
    sparse.beginStep();
    EXPECT_NEAR(static_cast<double>(sparse.present()) / static_cast<double>(all), 0.2, 1e-3);
    EXPECT_LE(nonZeros(kernelsOf(*network)), sparse.present());
    const auto kernels = kernelsOf(*network);
    for (std::size_t i = 0; i < kernels.size(); ++i) {
        const torch::Tensor stays = kernels[i].ne(0);
        const double least = before[i].masked_select(stays).min().item<double>();
        EXPECT_GE(least, before[i].masked_select(stays.logical_not()).max().item<double>());
    }
}

TEST(SparseWeights, StayAsManyThroughSteps) {
    for (const char* name : {"sgd", "muon"}) {
        for (const char* state : {"32-bit", "8-bit"}) {
            const auto network = networkOf();
            const auto average = networkOf();
            const auto optimizer = optimizerOf(*network, name, state);
            SparseWeights sparse(*network, 0.8);
            sparse.beginStep();
            const std::int64_t present = sparse.present();
            const torch::Tensor first = sparse.state().at("layer 0").clone();
            for (int step = 0; step < 10; ++step) {
                sparse.beginStep();
                goBackward(*network, *optimizer);
                sparse.afterBackward(step / 40.0, *optimizer);
                optimizer->step(1);
                sparse.mask(*network);
                EXPECT_EQ(sparse.present(), present);
                EXPECT_LE(nonZeros(kernelsOf(*network)), present);
            }
            EXPECT_FALSE(sparse.state().at("layer 0").equal(first)) << "others have grown";
            sparse.mask(*average);
            EXPECT_LE(nonZeros(kernelsOf(*average)), present);
        }
    }
}

TEST(SparseWeights, ConnectionsStayAtTheEndOfTheSchedule) {
    const auto network = networkOf();
    const auto optimizer = optimizerOf(*network, "sgd");
    SparseWeights sparse(*network, 0.8);
    sparse.beginStep();
    const torch::Tensor first = sparse.state().at("layer 0").clone();
    goBackward(*network, *optimizer);
    sparse.afterBackward(0.8, *optimizer);
    EXPECT_TRUE(sparse.state().at("layer 0").equal(first));
    const auto masks = sparse.state();
    const auto kernels = kernelsOf(*network);
    for (std::size_t i = 0; i < kernels.size(); ++i) {
        const torch::Tensor absent = masks.at(fmt::format("layer {}", i)).logical_not();
        const torch::Tensor gradient = kernels[i].grad().masked_select(absent);
        EXPECT_EQ(gradient.ne(0).sum().item<std::int64_t>(), 0);
    }
}

TEST(SparseWeights, GoOnFromTheirState) {
    const auto network = networkOf();
    const auto optimizer = optimizerOf(*network, "sgd");
    SparseWeights sparse(*network, 0.8);
    sparse.beginStep();
    goBackward(*network, *optimizer);
    sparse.afterBackward(0.1, *optimizer);
    const auto other = networkOf();
    SparseWeights again(*other, 0.8);
    again.restore(sparse.state());
    EXPECT_EQ(again.present(), sparse.present());
    again.beginStep();
    EXPECT_TRUE(again.state().at("layer 1").equal(sparse.state().at("layer 1")));
}

}  // namespace
}  // namespace seedling
