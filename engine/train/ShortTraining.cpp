#include "engine/train/ShortTraining.h"

#include <torch/torch.h>

#include <algorithm>

#include "engine/method/TrainingStep.h"
#include "engine/model/ModelFactory.h"
#include "engine/optim/LearningRateSchedule.h"
#include "engine/optim/Optimizer.h"
#include "engine/train/NewNetwork.h"
#include "engine/train/RunParts.h"

namespace seedling {
namespace {

constexpr double kStepsRemembered = 20;

std::shared_ptr<Classifier> newNetwork(const TrainSetup& setup) {
    auto network = createClassifier(setup.network).value();
    beginAnew(*network, setup);
    network->train();
    return network;
}

}  // namespace

double shortTrainingSeconds(double minutes) {
    constexpr double kShare = 0.05;
    constexpr double kMost = 60;
    return std::min(kShare * 60 * minutes, kMost);
}

ShortTraining trainShortly(const TrainSetup& setup, const std::string& method, double seconds,
                           const TrainingClock& clock,
                           const std::function<bool(const ShortTraining&)>& goOn) {
    TrainConfig config = setup.config;
    config.method = method;
    const Precision precision = setup.precision.precision;
    const double start = clock.seconds();
    ShortTraining training{.network = newNetwork(setup)};
    const DataParallel parallel =
        parallelOf(config, *training.network, setup.network, setup.threads);
    const auto optimizer = createOptimizer(*training.network, config, precision, setup.threads);
    Method policies = createMethod(config).value();
    BatchSource batches(*setup.cache, batchSettings(config, policies, setup.network.side,
                                                    setup.mirror, setup.threads));
    batches.setImages(setup.set);

    RunPlan plan = RunPlan::byTime(seconds);
    while (!plan.isOver() && goOn(training)) {
        const StepInput& batch = batches.take(plan.step(), true);
        optimizer->zeroGradient();
        const StepOutput output = trainingStep(parallel, policies, batch, precision);
        output.total.backward();
        optimizer->step(scheduleFactor(ScheduleShape::CosineToZero, plan.fraction()));
        if (output.pseudoLabels.weights.defined()) {
            const double trusted = output.pseudoLabels.weights.mean().item<double>();
            training.trustedShare += (trusted - training.trustedShare) / kStepsRemembered;
        }
        training.flop += setup.cost.operations(output.trainedImages, output.seenImages);
        training.imagesSeen += output.trainedImages + output.seenImages;
        plan.stepDone(clock.seconds() - start);
    }
    training.network->eval();
    return training;
}

}  // namespace seedling
