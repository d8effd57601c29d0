#include "engine/train/StepCost.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <string>

#include "engine/method/Losses.h"
#include "engine/method/TrainingStep.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/Optimizer.h"
#include "engine/profile/OperationCounter.h"
#include "engine/profile/TensorBytes.h"
#include "engine/profile/TensorMemory.h"
#include "engine/train/RunParts.h"
#include "engine/train/StepImages.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::shortRun;
using test::TinyProject;

constexpr std::int64_t kLabelled = 8;
constexpr std::int64_t kRatio = 5;

TrainConfig configOf(const std::string& method, const std::string& optimizer) {
    TrainConfig config = shortRun(3);
    config.method = method;
    config.optimizer = optimizer;
    config.labelledBatch = kLabelled;
    config.unlabelledRatio = kRatio;
    config.threshold = 0.36;  // Of three classes: some are trusted.
    return config;
}

// ---- bytes --------------------------------------------------------------------------------------

/// The peak of a step as it is in training, over what lasts.
double measured(const NetworkSpec& spec, std::int64_t images) {
    const auto network = createClassifier(spec).value();
    network->train();
    const torch::Tensor targets = torch::zeros({images}, torch::kLong);
    const std::int64_t before = TensorMemory::currentBytes();
    TensorMemory::resetPeak();
    const torch::Tensor pixels =
        torch::zeros({images, spec.side, spec.side, 3}, torch::kUInt8).permute({0, 3, 1, 2});
    supervisedLoss(network->forward(pixels), targets).backward();
    return static_cast<double>(TensorMemory::peakBytes() - before);
}

StepCost costOf(const NetworkSpec& spec, std::int64_t images) {
    return tryStep(spec, configOf("supervised", "sgd"), Precision::Fp32, 1, images);
}

TEST(StepCost, KnowsThePeakOfAWholeBatch) {
    TensorMemory::install();
    for (const NetworkSpec& spec :
         {NetworkSpec{"frugal", 32, 10, 0.1}, NetworkSpec{"frugal", 64, 10, 0.1},
          NetworkSpec{"wrn-28-2", 16, 10, 0.1}}) {
        const double truth = measured(spec, 128);
        EXPECT_NEAR(costOf(spec, 128).peakBytes(128, 0), truth, 0.05 * truth)
            << spec.name << " " << spec.side;
        EXPECT_NEAR(costOf(spec, 48).peakBytes(128, 0), truth, 0.15 * truth)
            << spec.name << " " << spec.side << " from fewer images";
    }
}

TEST(StepCost, GrowsWithThePicture) {
    TensorMemory::install();
    EXPECT_GT(costOf({"wrn-28-2", 32, 10, 0.1}, 8).bytesPerImage,
              3 * costOf({"wrn-28-2", 16, 10, 0.1}, 8).bytesPerImage);
}

TEST(StepCost, TakesLessToLookThanToLearn) {
    TensorMemory::install();
    const StepCost cost = costOf({"wrn-28-2", 16, 10, 0.1}, 32);
    EXPECT_GT(cost.bytesPerSeenImage, 0);
    EXPECT_LT(cost.bytesPerSeenImage, cost.bytesPerImage / 2);
    EXPECT_EQ(cost.lookBytes(0), 0);
    EXPECT_LT(cost.secondsPerSeenImage, cost.secondsPerImage);
}

TEST(StepCost, KnowsWhatLasts) {
    const NetworkSpec spec{"frugal", 16, 3, 0.1};
    const auto network = createClassifier(spec).value();
    for (const char* optimizer : {"sgd", "muon"}) {
        const StepCost cost =
            tryStep(spec, configOf("supervised", optimizer), Precision::Fp32, 1, kLabelled);
        EXPECT_EQ(cost.parameterBytes, bytesOf(*network));
        EXPECT_EQ(cost.averageBytes, bytesOf(*network));
        EXPECT_EQ(cost.gradientBytes, 4 * network->parameterCount());
        EXPECT_EQ(cost.optimizerBytes, 4 * network->parameterCount());
    }
}

// ---- operations ---------------------------------------------------------------------------------

torch::Tensor pixels(std::int64_t count, std::int64_t seed) {
    return torch::arange(count * 3 * 16 * 16, torch::kLong)
        .mul(7919)
        .add(seed)
        .remainder(256)
        .to(torch::kUInt8)
        .reshape({count, 3, 16, 16});
}

StepInput inputOf(std::int64_t step) {
    constexpr std::int64_t kUnlabelled = kLabelled * kRatio;
    StepInput input;
    input.labelled = pixels(kLabelled, 3 * step);
    input.targets = torch::arange(kLabelled, torch::kLong).remainder(3);
    input.weak = pixels(kUnlabelled, 3 * step + 1);
    input.strong = pixels(kUnlabelled, 3 * step + 2);
    for (std::int64_t i = 1; i <= kUnlabelled; ++i) {
        input.images.push_back(ImageId{i});
    }
    input.poolSize = kUnlabelled;
    input.labelCounts = torch::tensor({3, 3, 2}, torch::kFloat);
    input.moment.step = step;
    return input;
}

struct Sums {
    double counted = 0;  ///< By the dispatcher.
    double told = 0;     ///< By the cost of a step.
};

Sums sumsOf(const TrainConfig& config, Precision precision, int threads, bool balancedHead,
            const MemorySaving& saving = {}) {
    NetworkSpec spec{"frugal", 16, 3, 0.1};
    spec.balancedHead = balancedHead;
    spec.saving = saving;
    const StepCost cost = tryStep(spec, config, precision, threads, stepImages(config).trained);
    const auto network = createClassifier(spec).value();
    network->train();
    const DataParallel parallel = parallelOf(config, *network, spec, threads);
    const auto optimizer = createOptimizer(*network, config, precision, threads);
    Method method = createMethod(config).value();
    Sums sums;
    OperationCounter counter;
    for (std::int64_t step = 0; step < 3; ++step) {
        optimizer->zeroGradient();
        const StepOutput output = trainingStep(parallel, method, inputOf(step), precision);
        output.total.backward();
        optimizer->step(1.0);
        sums.told += cost.operations(output.trainedImages, output.seenImages);
    }
    sums.counted = counter.take();
    return sums;
}

TEST(StepCost, TellsExactlyWhatTheDispatcherCountsInRealSteps) {
    for (const char* method : {"supervised", "fixmatch", "freematch", "pseudo-label"}) {
        for (const char* optimizer : {"sgd", "muon"}) {
            for (const bool skipMasked : {true, false}) {
                for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
                    // Processors that only imitate bf16 take seconds for each of these.
                    if (precision == Precision::Bf16 && method != std::string("fixmatch")) {
                        continue;
                    }
                    TrainConfig config = configOf(method, optimizer);
                    config.skipMasked = skipMasked;
                    const Sums sums = sumsOf(config, precision, 2, skipMasked);
                    EXPECT_GT(sums.counted, 0);
                    EXPECT_EQ(sums.told, sums.counted)
                        << method << " " << optimizer << " " << skipMasked << toString(precision);
                }
            }
        }
    }
}

TEST(StepCost, CountsWhatIsComputedTwice) {
    for (const bool skipMasked : {true, false}) {
        TrainConfig config = configOf("fixmatch", "sgd");
        config.skipMasked = skipMasked;
        for (const MemorySaving& saving :
             {MemorySaving{{2}, 0, KeptForm::Whole}, MemorySaving{{}, 20, KeptForm::Exact},
              MemorySaving{{1, 1}, 30, KeptForm::Bits8}}) {
            const Sums sums = sumsOf(config, Precision::Fp32, 2, /*balancedHead=*/true, saving);
            EXPECT_EQ(sums.told, sums.counted) << skipMasked << " " << saving.atOnce;
            const Sums plain = sumsOf(config, Precision::Fp32, 2, /*balancedHead=*/true);
            // Without the masked images a step may be no larger than a micro-batch.
            EXPECT_GE(sums.told, plain.told + (skipMasked ? 0 : 1)) << saving.atOnce;
        }
    }
}

TEST(StepCost, CountsBlendsOfMixup) {
    TrainConfig config = configOf("fixmatch", "sgd");
    config.mixupWeight = 1;
    const Sums sums = sumsOf(config, Precision::Fp32, 1, /*balancedHead=*/false);
    EXPECT_EQ(sums.told, sums.counted);
}

/// Of a whole run: what it says it took, and what the dispatcher counted meanwhile.
Sums ofRun(TinyProject& tiny, const std::string& method, std::int64_t steps) {
    TrainConfig config = configOf(method, "muon");
    config.momentum = 0.6;
    config.steps = steps;
    RunControl control;
    EventList events;
    OperationCounter counter;
    const auto outcome = train(*tiny.project, {config, {}}, control, events);
    EXPECT_TRUE(outcome);
    return {counter.take(), outcome ? outcome->summary.flopTotal : 0};
}

TEST(StepCost, ARunTellsExactlyWhatItsStepsTook) {
    for (const char* method : {"supervised", "fixmatch"}) {
        // What a run does before and after its steps is the same in both, and not in its figure.
        TinyProject tiny(12, 3);
        const Sums few = ofRun(tiny, method, 2);
        const Sums many = ofRun(tiny, method, 7);
        EXPECT_GT(few.told, 0);
        EXPECT_LT(few.told, few.counted);
        EXPECT_EQ(many.told - few.told, many.counted - few.counted) << method;
    }
}

// ---- images -------------------------------------------------------------------------------------

TEST(StepImages, AreTheMostThatAStepCanHave) {
    const auto images = [](const std::string& method, bool skipMasked, double mixup = 0) {
        TrainConfig config = configOf(method, "sgd");
        config.skipMasked = skipMasked;
        config.mixupWeight = mixup;
        return stepImages(config);
    };
    EXPECT_EQ(images("supervised", true), (StepImages{8, 0}));
    EXPECT_EQ(images("rounds", true), (StepImages{8 + 40, 0}));
    EXPECT_EQ(images("fixmatch", true), (StepImages{8 + 40, 40}));
    EXPECT_EQ(images("fixmatch", false), (StepImages{8 + 40 + 40, 0}));
    EXPECT_EQ(images("pseudo-label", false), (StepImages{8 + 40, 0}));
    EXPECT_EQ(images("adamatch", true), (StepImages{8 + 40, 8 + 40})) << "labelled ones, too";
    EXPECT_EQ(images("fixmatch", true, 1), (StepImages{2 * (8 + 40), 40}));
}

}  // namespace
}  // namespace seedling
