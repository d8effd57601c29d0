#include "engine/train/StepGrowth.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "engine/method/TrainingStep.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/Optimizer.h"
#include "engine/profile/OperationCounter.h"
#include "engine/train/GrowingCost.h"
#include "engine/train/RunParts.h"
#include "engine/train/RunPlan.h"
#include "engine/train/SmallerImages.h"
#include "engine/train/StepImages.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::shortRun;
using test::TinyProject;

TrainConfig growing(double ratio, double images) {
    TrainConfig config = shortRun(10);
    config.unlabelledRatio = 4;
    config.ratioGrowth = ratio;
    config.imageGrowth = images;
    return config;
}

TEST(StepGrowth, NothingGrowsUnlessAskedFor) {
    const StepGrowth growth(growing(0, 0), 32);
    EXPECT_EQ(growth.stages().size(), 1U);
    EXPECT_EQ(growth.at(0), (StepShape{4, 32}));
    EXPECT_EQ(growth.full(), (StepShape{4, 32}));
}

TEST(StepGrowth, UnlabelledImagesComeOneByOne) {
    const StepGrowth growth(growing(0.6, 0), 32);
    EXPECT_EQ(growth.at(0).ratio, 1);
    EXPECT_EQ(growth.at(0.19).ratio, 1);
    EXPECT_EQ(growth.at(0.21).ratio, 2);
    EXPECT_EQ(growth.at(0.41).ratio, 3);
    EXPECT_EQ(growth.at(0.61).ratio, 4);
    EXPECT_EQ(growth.full().ratio, 4);
    TrainConfig one = growing(0.6, 0);
    one.unlabelledRatio = 1;
    EXPECT_EQ(StepGrowth(one, 32).stages().size(), 1U);
}

TEST(StepGrowth, ImagesGrowInThreeStagesToSidesThatNetworksTake) {
    const auto sides = [](int side) {
        std::vector<int> all;
        const StepGrowth grown(growing(0, 0.6), side);
        for (const StepGrowth::Stage& stage : grown.stages()) {
            all.push_back(stage.shape.side);
        }
        return all;
    };
    EXPECT_EQ(sides(32), (std::vector<int>{16, 24, 28, 32}));
    EXPECT_EQ(sides(28), (std::vector<int>{16, 20, 24, 28}));
    EXPECT_EQ(sides(96), (std::vector<int>{48, 64, 80, 96}));
    EXPECT_EQ(sides(16), (std::vector<int>{16}));
    const StepGrowth growth(growing(0, 0.6), 32);
    EXPECT_EQ(growth.at(0.19).side, 16);
    EXPECT_EQ(growth.at(0.21).side, 24);
    EXPECT_EQ(growth.at(0.59).side, 28);
    EXPECT_EQ(growth.at(0.61).side, 32);
}

TEST(WorkCurve, KnowsWhatIsToCome) {
    EXPECT_EQ(WorkCurve().at(0.3), 1);
    EXPECT_EQ(WorkCurve().meanFrom(0.3), 1);
    const WorkCurve curve({{0, 0.5}, {0.5, 1}});
    EXPECT_EQ(curve.at(0.49), 0.5);
    EXPECT_EQ(curve.at(0.5), 1);
    EXPECT_DOUBLE_EQ(curve.meanFrom(0), 0.75);
    EXPECT_DOUBLE_EQ(curve.meanFrom(0.25), 5.0 / 6);
    EXPECT_DOUBLE_EQ(curve.meanFrom(0.75), 1);
    EXPECT_EQ(curve.meanFrom(1), 1);
}

TEST(RunPlan, KnowsThatStepsGrow) {
    const WorkCurve work({{0, 0.25}, {0.5, 1}});
    RunPlan plan = RunPlan::byTime(100);
    plan.setWork(work);
    double seconds = 0;
    while (!plan.isOver()) {
        if (plan.step() == 400) {
            EXPECT_NEAR(plan.fraction(), 0.25, 0.01);
            EXPECT_NEAR(static_cast<double>(plan.plannedSteps()), 1600, 20);
        }
        plan.stepDone(seconds += 0.1 * work.at(plan.fraction()));
    }
    EXPECT_NEAR(seconds, 100, 0.5);
    EXPECT_NEAR(static_cast<double>(plan.step()), 1600, 20);
}

TEST(WithSide, TakesMeansOverAreas) {
    StepInput batch;
    batch.labelled =
        torch::tensor({0, 2, 4, 6}, torch::kUInt8).reshape({1, 1, 2, 2}).repeat({2, 3, 1, 1});
    batch.weak = torch::zeros({5, 7});
    const StepInput smaller = withSide(batch, 1);
    EXPECT_EQ(smaller.labelled.sizes(), (std::vector<std::int64_t>{2, 3, 1, 1}));
    EXPECT_EQ(smaller.labelled.scalar_type(), torch::kUInt8);
    EXPECT_TRUE(smaller.labelled.eq(3).all().item<bool>());
    EXPECT_TRUE(smaller.weak.equal(batch.weak)) << "features are no pictures";
    EXPECT_FALSE(smaller.strong.defined());
    EXPECT_TRUE(withSide(batch, 2).labelled.equal(batch.labelled));
}

TEST(BatchSource, FewerUnlabelledImagesAreTheFirstOfThem) {
    TinyProject tiny(10, 4);
    const auto cache = PixelCache::open(*tiny.project, 16, 1, [](std::int64_t, std::int64_t) {
                           return true;
                       }).value();
    TrainingSet set;
    set.classes.resize(3);
    set.unlabelled = cache->images(Part::Train);
    set.labelled.push_back({set.unlabelled.front(), 0});
    const TrainConfig config = shortRun(1);
    const Method method = createMethod(config).value();
    const BatchSource::Settings settings = batchSettings(config, method, 16, false, 1);
    BatchSource whole(*cache, settings);
    whole.setImages(set);
    const StepInput expected = whole.take(2, false);
    ASSERT_EQ(expected.weak.size(0), 16);

    BatchSource fewer(*cache, settings);
    fewer.setImages(set);
    fewer.setUnlabelled(8);
    const StepInput& own = fewer.take(2, false);
    EXPECT_EQ(own.images.size(), 8U);
    EXPECT_TRUE(own.labelled.equal(expected.labelled));
    EXPECT_TRUE(own.weak.equal(expected.weak.narrow(0, 0, 8)));
    EXPECT_TRUE(own.strong.equal(expected.strong.narrow(0, 0, 8)));

    // A batch that was made before it was known that there are more is made anew.
    (void)fewer.take(1, true);
    fewer.setUnlabelled(16);
    EXPECT_TRUE(fewer.take(2, false).strong.equal(expected.strong));
}

torch::Tensor pixels(std::int64_t count, int side) {
    return torch::arange(count * 3 * side * side, torch::kLong)
        .mul(7919)
        .remainder(256)
        .to(torch::kUInt8)
        .reshape({count, 3, side, side});
}

StepInput inputOf(const TrainConfig& config, int side) {
    const std::int64_t unlabelled = config.labelledBatch * config.unlabelledRatio;
    StepInput input;
    input.labelled = pixels(config.labelledBatch, side);
    input.targets = torch::arange(config.labelledBatch, torch::kLong).remainder(3);
    input.weak = pixels(unlabelled, side);
    input.strong = pixels(unlabelled, side).flip(3);
    for (std::int64_t i = 1; i <= unlabelled; ++i) {
        input.images.push_back(ImageId{i});
    }
    input.poolSize = unlabelled;
    input.labelCounts = torch::tensor({3, 3, 2}, torch::kFloat);
    return input;
}

TEST(GrowingCost, TellsExactlyWhatTheDispatcherCounts) {
    const TrainConfig config = growing(0.5, 0.5);
    const NetworkSpec spec{"frugal", 32, 3, 0.1};
    const StepCost cost = tryStep(spec, config, Precision::Fp32, 1, stepImages(config).trained);
    const StepGrowth growth(config, spec.side);
    GrowingCost growingCost(growth, cost, spec, Precision::Fp32);
    for (const std::size_t frozen : {std::size_t{0}, std::size_t{2}}) {
        growingCost.freeze(frozen);
        for (const int side : {16, 24, 28, 32}) {
            const auto network = createClassifier(spec).value();
            network->freezeFront(frozen);
            network->train();
            const DataParallel whole(*network);
            Method method = createMethod(config).value();
            OperationCounter counter;
            const StepInput input = withSide(inputOf(config, spec.side), side);
            const StepOutput output = trainingStep(whole, method, input, Precision::Fp32);
            output.total.backward();
            const double counted = counter.take();
            EXPECT_EQ(growingCost.operations({4, side}, output.trainedImages, output.seenImages),
                      counted)
                << side << " " << frozen;
        }
    }
}

TEST(GrowingCost, SmallStepsAreQuick) {
    const NetworkSpec spec{"frugal", 32, 3, 0.1};
    const TrainConfig config = growing(0.5, 0.5);
    const StepCost cost = tryStep(spec, config, Precision::Fp32, 1, stepImages(config).trained);
    const GrowingCost growingCost(StepGrowth(config, spec.side), cost, spec, Precision::Fp32);
    const WorkCurve work = growingCost.work(config);
    EXPECT_GT(work.at(0), 0);
    EXPECT_LT(work.at(0), 0.5);
    EXPECT_DOUBLE_EQ(work.at(0.9), 1);
    EXPECT_LT(work.meanFrom(0), 1);
}

}  // namespace
}  // namespace seedling
