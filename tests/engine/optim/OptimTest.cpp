#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <numbers>
#include <sstream>

#include "engine/optim/LearningRateSchedule.h"
#include "engine/optim/Optimizer.h"
#include "engine/optim/WeightAverage.h"
#include "tests/engine/Golden.h"
#include "tests/engine/Waves.h"

namespace seedling {
namespace {

using test::expectNear;
using test::golden;
using test::waves;

class Linear : public torch::nn::Module {
public:
    Linear()
        : weight(register_parameter("weight", waves(12, 0.4).reshape({3, 4}))),
          bias(register_parameter("bias", waves(3, 0.5))) {}
    torch::Tensor weight;
    torch::Tensor bias;
};

TEST(LearningRateSchedule, AgreesWithTheIndependentReference) {
    const auto expected = golden("schedules");
    for (const char* name : {"cosine", "cosine-7-16", "linear"}) {
        const ScheduleShape shape = scheduleFromName(name).value();
        for (std::size_t i = 0; i < expected["fractions"].size(); ++i) {
            EXPECT_NEAR(scheduleFactor(shape, expected["fractions"][i]), expected[name][i], 1e-12)
                << name << " " << i;
        }
    }
}

TEST(LearningRateSchedule, TheTrapezoidRisesStaysAndFalls) {
    const ScheduleShape shape = scheduleFromName("trapezoid").value();
    EXPECT_DOUBLE_EQ(scheduleFactor(shape, 0), 0);
    EXPECT_NEAR(scheduleFactor(shape, 0.015), 0.5, 1e-12);
    EXPECT_DOUBLE_EQ(scheduleFactor(shape, 0.2), 1);
    EXPECT_NEAR(scheduleFactor(shape, 0.65), 0.5, 1e-12);
    EXPECT_DOUBLE_EQ(scheduleFactor(shape, 1), 0);
}

TEST(LearningRateSchedule, StaysInsideItsEnds) {
    EXPECT_DOUBLE_EQ(scheduleFactor(ScheduleShape::CosineToZero, -1), 1.0);
    EXPECT_NEAR(scheduleFactor(ScheduleShape::CosineToZero, 2), 0.0, 1e-12);
    EXPECT_FALSE(scheduleFromName("sine"));
}

TEST(SgdAndAverage, AgreeWithTheIndependentReferenceOverTwentySteps) {
    Linear live;
    Linear average;
    Linear warm;
    TrainConfig config;
    config.optimizer = "sgd";
    config.momentum = 0.9;
    config.learningRate = 0.3;
    config.weightDecay = 5e-4;
    const auto optimizer = createOptimizer(live, config);
    for (int step = 0; step < 20; ++step) {
        optimizer->zeroGradient();
        const torch::Tensor logits =
            waves(24, 1.0 + step).reshape({6, 4}).mm(live.weight.t()) + live.bias;
        torch::cross_entropy_loss(logits, torch::arange(6, torch::kLong).remainder(3)).backward();
        optimizer->step(scheduleFactor(ScheduleShape::Cosine7Of16, step / 20.0));
        updateAverage(average, live, averageDecayAt(0.99, false, step));
        updateAverage(warm, live, averageDecayAt(0.99, true, step));
    }
    const auto expected = golden("sgd_and_average");
    expectNear(live.weight, expected["weight"], 1e-5);
    expectNear(live.bias, expected["bias"], 1e-5);
    expectNear(average.weight, expected["average_weight"], 1e-5);
    expectNear(average.bias, expected["average_bias"], 1e-5);
    expectNear(warm.weight, expected["warm_average_weight"], 1e-5);
}

TEST(Muon, AgreesWithTheIndependentReferenceOverTwentySteps) {
    torch::Tensor kernel = waves(72, 0.3).reshape({4, 2, 3, 3}).requires_grad_();
    const torch::Tensor target = waves(72, 1.7).reshape({4, 2, 3, 3});
    Muon muon({kernel}, 0.6);
    for (int step = 0; step < 20; ++step) {
        kernel.mutable_grad() = kernel.detach() - target;
        muon.step(0.05 * (1 - step / 20.0), /*bf16=*/false);
    }
    const auto expected = golden("muon", "start_golden.json");
    expectNear(kernel, expected["kernel"], 1e-4);
    expectNear(nearlyOrthogonal(waves(18, 0.9).reshape({6, 3}), torch::kFloat), expected["tall"],
               1e-4);
}

TEST(Muon, IsNearlyTheSameInBf16) {
    // Of full rank: where singular values are nearly zero, rounding alone gives the direction.
    const torch::Tensor matrix =
        torch::randn({64, 96}, at::make_generator<at::CPUGeneratorImpl>(std::uint64_t{5}));
    const torch::Tensor exact = nearlyOrthogonal(matrix, torch::kFloat);
    const torch::Tensor quick = nearlyOrthogonal(matrix, torch::kBFloat16);
    const torch::Tensor cosine = (exact * quick).sum() / (exact.norm() * quick.norm());
    EXPECT_GT(cosine.item<double>(), 0.99);
}

TEST(Optimizer, GoesOnFromItsArchiveWithMuon) {
    const auto steps = [](Optimizer& optimizer, torch::Tensor& kernel, torch::Tensor& bias,
                          int count) {
        for (int i = 0; i < count; ++i) {
            optimizer.zeroGradient();
            (kernel.pow(2).sum() + (kernel.sum() * bias).sum()).backward();
            optimizer.step(1.0);
        }
    };
    const Optimizer::Settings settings{.muon = true, .momentum = 0.6};
    torch::Tensor kernel = waves(72, 0.3).reshape({4, 2, 3, 3}).requires_grad_();
    torch::Tensor bias = waves(4, 0.2).requires_grad_();
    Optimizer first({kernel, bias}, settings);
    steps(first, kernel, bias, 3);
    std::stringstream bytes;
    torch::serialize::OutputArchive out;
    first.save(out);
    out.save_to(bytes);

    torch::Tensor kernelCopy = kernel.detach().clone().requires_grad_();
    torch::Tensor biasCopy = bias.detach().clone().requires_grad_();
    Optimizer second({kernelCopy, biasCopy}, settings);
    torch::serialize::InputArchive in;
    in.load_from(bytes);
    second.load(in);
    steps(first, kernel, bias, 3);
    steps(second, kernelCopy, biasCopy, 3);
    EXPECT_TRUE(kernel.equal(kernelCopy));
    EXPECT_TRUE(bias.equal(biasCopy));
}

TEST(WeightAverage, WarmUpRisesToItsDecay) {
    EXPECT_DOUBLE_EQ(averageDecayAt(0.999, true, 0), 0.1);
    EXPECT_DOUBLE_EQ(averageDecayAt(0.999, true, 90), 0.91);
    EXPECT_DOUBLE_EQ(averageDecayAt(0.999, true, 1'000'000), 0.999);
    EXPECT_DOUBLE_EQ(averageDecayAt(0.999, false, 0), 0.999);
}

class BodyAndHead : public torch::nn::Module {
public:
    BodyAndHead()
        : body(register_parameter("body", torch::ones({2}))),
          head(register_module("fc", torch::nn::Linear(2, 1))) {}
    torch::Tensor body;
    torch::nn::Linear head;
};

TEST(Optimizer, PretrainedWeightsLearnWithAShareOfTheRateAndFrozenOnesNotAtAll) {
    BodyAndHead network;
    network.head->bias.set_requires_grad(false);
    const torch::Tensor before = network.head->weight.detach().clone();
    TrainConfig config;
    config.optimizer = "sgd";
    config.momentum = 0;
    config.weightDecay = 0;
    config.learningRate = 0.5;
    config.pretrained = "weights.pth";
    config.pretrainedRate = 0.1;
    const auto optimizer = createOptimizer(network, config);
    network.body.mutable_grad() = torch::ones({2});
    network.head->weight.mutable_grad() = torch::ones({1, 2});
    network.head->bias.mutable_grad() = torch::ones({1});
    const torch::Tensor bias = network.head->bias.clone();
    optimizer->step(1);
    EXPECT_TRUE(network.body.allclose(torch::full({2}, 0.95)));
    EXPECT_TRUE(network.head->weight.allclose(before - 0.5));
    EXPECT_TRUE(network.head->bias.equal(bias));
}

}  // namespace
}  // namespace seedling
