#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <numbers>

#include "engine/optim/LearningRateSchedule.h"
#include "engine/optim/OptimizerFactory.h"
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
    config.learningRate = 0.3;
    config.weightDecay = 5e-4;
    const auto optimizer = createOptimizer(live, config);
    for (int step = 0; step < 20; ++step) {
        setLearningRate(*optimizer, 0.3 * scheduleFactor(ScheduleShape::Cosine7Of16, step / 20.0));
        optimizer->zero_grad();
        const torch::Tensor logits =
            waves(24, 1.0 + step).reshape({6, 4}).mm(live.weight.t()) + live.bias;
        torch::cross_entropy_loss(logits, torch::arange(6, torch::kLong).remainder(3)).backward();
        optimizer->step();
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

TEST(WeightAverage, WarmUpRisesToItsDecay) {
    EXPECT_DOUBLE_EQ(averageDecayAt(0.999, true, 0), 0.1);
    EXPECT_DOUBLE_EQ(averageDecayAt(0.999, true, 90), 0.91);
    EXPECT_DOUBLE_EQ(averageDecayAt(0.999, true, 1'000'000), 0.999);
    EXPECT_DOUBLE_EQ(averageDecayAt(0.999, false, 0), 0.999);
}

}  // namespace
}  // namespace seedling
