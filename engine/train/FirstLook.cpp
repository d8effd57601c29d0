#include "engine/train/FirstLook.h"

#include <torch/torch.h>

#include <algorithm>

#include "engine/method/TrainingStep.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/LearningRateSchedule.h"
#include "engine/optim/Optimizer.h"
#include "engine/train/CachedImages.h"
#include "engine/train/RunMeter.h"
#include "engine/train/RunParts.h"
#include "engine/train/TrainingClock.h"

namespace seedling {
namespace {

constexpr std::size_t kFitSample = 3000;
constexpr double kStepsRemembered = 20;

std::shared_ptr<Classifier> newNetwork(const TrainSetup& setup) {
    auto network = createClassifier(setup.network).value();
    network->initialise(static_cast<std::uint64_t>(setup.config.seed));
    network->fitTo(pixelsOf(*setup.cache, evenSample(setup.set.unlabelled, kFitSample)));
    network->train();
    return network;
}

TrainConfig fixMatchOf(TrainConfig config) {
    config.method = "fixmatch";
    return config;
}

}  // namespace

double firstLookSeconds(double minutes) {
    constexpr double kShare = 0.05;
    constexpr double kMost = 60;
    return std::min(kShare * 60 * minutes, kMost);
}

FirstLook takeFirstLook(const TrainSetup& setup, double seconds, const RunControl& control) {
    const TrainConfig config = fixMatchOf(setup.config);
    const Precision precision = setup.precision.precision;
    RunMeter meter({});
    const TrainingClock clock(0);
    const auto network = newNetwork(setup);
    const DataParallel parallel = parallelOf(config, *network, setup.network, setup.threads);
    const auto optimizer = createOptimizer(*network, config, precision, setup.threads);
    Method method = createMethod(config).value();
    BatchSource batches(*setup.cache, batchSettings(config, method, setup.network.side,
                                                    setup.mirror, setup.threads));
    batches.setImages(setup.set);

    FirstLook look;
    RunPlan plan = RunPlan::byTime(seconds);
    while (!plan.isOver() && !control.stopRequested()) {
        const StepInput& batch = batches.take(plan.step(), true);
        optimizer->zeroGradient();
        const StepOutput output = trainingStep(parallel, method, batch, precision);
        output.total.backward();
        optimizer->step(scheduleFactor(ScheduleShape::CosineToZero, plan.fraction()));
        const double trusted = output.pseudoLabels.weights.mean().item<double>();
        look.trustedShare += (trusted - look.trustedShare) / kStepsRemembered;
        look.spent.flop += flopOf(*network, output);
        look.spent.imagesSeen += output.trainedImages + output.seenImages;
        plan.stepDone(clock.seconds());
    }
    look.spent.elapsedSeconds = clock.seconds();
    meter.writeTo(look.spent);
    return look;
}

}  // namespace seedling
