#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <fstream>

#include "engine/profile/OperationCounter.h"
#include "engine/profile/TensorMemory.h"
#include "engine/warm/ContrastiveLoss.h"
#include "engine/warm/WarmTraining.h"
#include "tests/engine/Golden.h"
#include "tests/engine/Waves.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::TinyProject;
using test::waves;

TEST(ContrastiveLoss, IsWhatItsFormulaSaysForTwoImages) {
    // Views a, b of the first and second image, then once more; unit vectors in the plane.
    const torch::Tensor z = torch::tensor({{1.0F, 0.0F}, {0.0F, 1.0F}, {0.6F, 0.8F}, {0.0F, 1.0F}});
    // Positive pairs: <z0,z2> = 0.6, <z1,z3> = 1. Others of z0: z1, z3: 0, 0; of z1: z0, z2: 0,
    // 0.8; of z2: z1, z3: 0.8, 0.8; of z3: z0, z2: 0, 0.8. Temperature 0.5.
    const double expected = (std::log(2.0) + std::log(1 + std::exp(1.6)) +
                             std::log(2 * std::exp(1.6)) + std::log(1 + std::exp(1.6))) /
                                4 -
                            (0.6 + 1.0) / 2 / 0.5;
    EXPECT_NEAR(contrastiveLoss(z, 0.5).item<double>(), expected, 1e-5);
}

TEST(ContrastiveLoss, AgreesWithTheIndependentReference) {
    const auto expected = test::golden("contrastive", "start_golden.json");
    torch::Tensor z = waves(60, 0.2).reshape({10, 6});
    z = z.div(z.norm(2, 1, /*keepdim=*/true)).requires_grad_();
    const torch::Tensor loss = contrastiveLoss(z, 0.2);
    loss.backward();
    EXPECT_NEAR(loss.item<double>(), expected["loss"], 1e-5);
    test::expectNear(z.grad(), expected["gradient"], 1e-5);
}

struct Start {
    explicit Start(int perClass = 12) : tiny(perClass, 2) {
        cache = PixelCache::open(*tiny.project, 16, 1, [](auto, auto) { return true; }).value();
    }

    WarmTraining training(std::uint64_t seed = 1) {
        return {*cache, cache->images(Part::Train), {.network = {"frugal", 16, 3}, .seed = seed}};
    }

    static double run(WarmTraining& training, int steps) {
        double loss = 0;
        for (int i = 0; i < steps && !training.isOver(); ++i) {
            loss = training.step([] { return 0.0; });
        }
        return loss;
    }

    TinyProject tiny;
    std::unique_ptr<PixelCache> cache;
};

TEST(WarmTraining, LearnsToTellImagesApart) {
    Start start;
    WarmTraining training = start.training();
    training.begin(start.tiny.folder / "none.pt", {.steps = 40});
    const double first = Start::run(training, 1);
    const double last = Start::run(training, 100);
    EXPECT_TRUE(training.isOver());
    EXPECT_LT(last, first - 0.5);
}

TEST(WarmTraining, SaysExactlyWhatAStepCosts) {
    for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
        Start start;
        WarmTraining training(*start.cache, start.cache->images(Part::Train),
                              {.network = {"frugal", 16, 3}, .precision = precision, .threads = 2});
        training.begin(start.tiny.folder / "none.pt", {.steps = 4});
        EXPECT_EQ(training.flopPerStep(), 0);
        Start::run(training, 1);
        OperationCounter counter;
        Start::run(training, 2);
        EXPECT_EQ(counter.take(), 2 * training.flopPerStep());
        EXPECT_GT(training.flopPerStep(), 0);
    }
}

TEST(WarmTraining, TriesOutWhatItThenTakes) {
    TensorMemory::install();
    Start start;
    const WarmTraining::Settings settings{.network = {"frugal", 16, 3}};
    const StepCost cost = WarmTraining::tryOut(settings, 36);
    WarmTraining training(*start.cache, start.cache->images(Part::Train), settings);
    training.begin(start.tiny.folder / "none.pt", {.steps = 4});
    Start::run(training, 1);
    const MemorySplit memory = training.memory();
    EXPECT_EQ(memory.parameters, cost.parameterBytes);
    EXPECT_EQ(memory.gradients, cost.gradientBytes);
    EXPECT_EQ(memory.optimizer, cost.optimizerBytes + cost.averageBytes);
    EXPECT_GT(memory.activations, 0);
    // Two crops of 12 pixels of each image, in two batches.
    EXPECT_EQ(memory.data, 2 * 2 * 36 * 12 * 12 * 3);
    EXPECT_EQ(cost.operations(training.viewsPerStep(), 0), training.flopPerStep())
        << "where a whole step could be tried out";

    const auto between = TensorMemory::currentBytes() - memory.gradients;
    TensorMemory::resetPeak();
    Start::run(training, 1);
    const auto peak = static_cast<double>(TensorMemory::peakBytes() - between);
    EXPECT_NEAR(cost.peakBytes(training.viewsPerStep(), 0), peak, 0.05 * peak);
}

TEST(WarmTraining, GoesOnFromItsFileWithTheSameNumbers) {
    Start start;
    WarmTraining whole = start.training();
    whole.begin(start.tiny.folder / "none.pt", {.steps = 12});
    Start::run(whole, 100);
    whole.finishCycle();

    const auto file = start.tiny.folder / "warm" / "start.pt";
    WarmTraining half = start.training();
    half.begin(file, {.steps = 12});
    Start::run(half, 5);
    ASSERT_TRUE(half.save(file));
    WarmTraining rest = start.training();
    rest.begin(file, {.steps = 12});
    EXPECT_EQ(rest.header().step, 5);
    Start::run(rest, 100);
    rest.finishCycle();
    const auto expected = whole.network().parameters();
    const auto found = rest.network().parameters();
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_TRUE(expected[i].equal(found[i])) << i;
    }
}

TEST(WarmTraining, ExtendsAFinishedStartByWhatIsMissing) {
    Start start;
    const auto file = start.tiny.folder / "start.pt";
    WarmTraining first = start.training();
    first.begin(file, {.steps = 10});
    Start::run(first, 100);
    first.finishCycle();
    ASSERT_TRUE(first.save(file));

    WarmTraining enough = start.training();
    enough.begin(file, {.steps = 11});
    EXPECT_TRUE(enough.isOver()) << "a start within a tenth of the goal is good enough";
    WarmTraining more = start.training();
    more.begin(file, {.steps = 16});
    EXPECT_FALSE(more.isOver());
    EXPECT_EQ(more.plan().plannedSteps(), 6);
    Start::run(more, 100);
    more.finishCycle();
    EXPECT_EQ(more.header().finishedSteps, 16);
    EXPECT_EQ(more.header().cycle, 2);
}

TEST(WarmTraining, ACycleLeftInItsMiddleLandsInTheTimeThereIs) {
    Start start;
    const auto file = start.tiny.folder / "start.pt";
    double now = 0;
    const auto stepOfASecond = [&now](WarmTraining& training) {
        now += 1;
        training.step([&now] { return now; });
    };
    WarmTraining left = start.training();
    left.begin(file, {.seconds = 100});
    for (int i = 0; i < 20; ++i) {
        stepOfASecond(left);
    }
    ASSERT_TRUE(left.save(file));
    const auto secondsUntilOver = [&](const WarmTraining::Goal& goal) {
        WarmTraining rest = start.training();
        rest.begin(file, goal);
        now = 20;
        while (!rest.isOver()) {
            stepOfASecond(rest);
        }
        return now - 20;
    };
    EXPECT_NEAR(secondsUntilOver({.seconds = 100}), 80, 1) << "as planned";
    EXPECT_NEAR(secondsUntilOver({.seconds = 30, .allowance = 40}), 10, 1) << "to the goal";
    EXPECT_NEAR(secondsUntilOver({.seconds = 90, .allowance = 15}), 15, 1) << "to the end of time";
    EXPECT_NEAR(secondsUntilOver({.seconds = 10, .allowance = 15}), 4, 1) << "a short landing";
    EXPECT_NEAR(secondsUntilOver({.seconds = 200, .allowance = 150}), 150, 1) << "longer";
}

TEST(WarmTraining, BeginsAnewWhereTheFileIsDamaged) {
    Start start;
    const auto file = start.tiny.folder / "start.pt";
    std::ofstream(file) << "not a start";
    WarmTraining training = start.training();
    training.begin(file, {.steps = 3});
    EXPECT_EQ(training.header().cycle, 0);
    EXPECT_FALSE(training.isOver());
}

TEST(WarmTraining, TheLastLayerIsNotCopied) {
    Start start;
    WarmTraining training = start.training();
    training.begin(start.tiny.folder / "none.pt", {.steps = 3});
    Start::run(training, 3);
    const auto target = createClassifier({"frugal", 16, 3}).value();
    const torch::Tensor head = target->named_parameters()["head.weight"].clone();
    copyFeatureLayers(*target, training.network());
    EXPECT_TRUE(head.equal(target->named_parameters()["head.weight"]));
    EXPECT_TRUE(target->named_parameters()["block0.conv1.weight"].equal(
        training.network().named_parameters()["block0.conv1.weight"]));
}

}  // namespace
}  // namespace seedling
