#include "engine/train/StepCost.h"

#include <torch/torch.h>

#include <algorithm>

#include "engine/method/Losses.h"
#include "engine/model/ModelFactory.h"
#include "engine/profile/OperationCounter.h"
#include "engine/train/RunParts.h"
#include "engine/train/StepTrial.h"

namespace seedling {
namespace {

/// What a network learns from: pictures, or with a frozen body features that are known already.
torch::Tensor inputFor(const NetworkSpec& spec, const Classifier& network, std::int64_t images) {
    return spec.frozenBody ? torch::zeros({images, network.featureCount()})
                           : StepTrial::greyImages(images, spec.side);
}

/// A frozen body's features are no work for micro-batches.
std::int64_t atOnceOf(const NetworkSpec& spec) {
    return spec.frozenBody ? 0 : spec.saving.atOnce;
}

/// As a training step has it: every head learns.
torch::Tensor lossOf(const DataParallel& network, const torch::Tensor& input, Precision precision) {
    const std::int64_t images = input.size(0);
    const HeadLogits logits = network.heads(input, precision);
    const torch::Tensor targets = torch::zeros({images}, torch::kLong);
    const torch::Tensor loss = supervisedLoss(logits.main, targets);
    return logits.balanced.defined() ? loss + supervisedLoss(logits.balanced, targets) : loss;
}

}  // namespace

double StepCost::operations(std::int64_t trained, std::int64_t seen) const {
    const std::int64_t again = inMicroBatches(trained) ? trained : 0;
    return forwardOperations * static_cast<double>(trained + seen + again) +
           backwardOperations * static_cast<double>(trained) + optimizerOperations;
}

double StepCost::peakBytes(std::int64_t trained, std::int64_t seen) const {
    const double pass = static_cast<double>(passBytes) + imageBytes(trained, bytesPerImage) -
                        imageBytes(triedImages, bytesPerImage);
    const bool sumsApart = inMicroBatches(trained) && !inMicroBatches(triedImages);
    const double sums = sumsApart ? static_cast<double>(gradientBytes) : 0.0;
    const double look = seen > 0 ? seenBytes + imageBytes(seen, bytesPerSeenImage) : 0.0;
    return std::max({pass + sums, static_cast<double>(updateBytes), look});
}

double StepCost::imageBytes(std::int64_t images, double perImage) const {
    const std::int64_t inside = atOnce > 0 ? std::min(images, atOnce) : images;
    return perImage * static_cast<double>(inside) +
           waitingBytes * static_cast<double>(images - inside);
}

bool StepCost::inMicroBatches(std::int64_t trained) const {
    return atOnce > 0 && trained > atOnce;
}

double StepCost::lookBytes(std::int64_t images) const {
    return images > 0 ? seenBytes + bytesPerSeenImage * static_cast<double>(images) : 0.0;
}

double StepCost::seconds(std::int64_t trained, std::int64_t seen) const {
    const std::int64_t again = inMicroBatches(trained) ? trained : 0;
    return secondsPerImage * static_cast<double>(trained) +
           secondsPerSeenImage * static_cast<double>(seen + again) + updateSeconds;
}

double StepCost::lastingBytes() const {
    return static_cast<double>(parameterBytes + gradientBytes + optimizerBytes + averageBytes);
}

std::int64_t learntMultiplyAdds(const NetworkSpec& spec, const Classifier& network) {
    return spec.frozenBody ? network.featureCount() * spec.classes : network.multiplyAdds();
}

PassOperations passOperations(const NetworkSpec& network, Precision precision, int side,
                              std::size_t frozenBlocks) {
    constexpr std::int64_t kImages = 4;
    const std::shared_ptr<Classifier> copy = createClassifier(network).value();
    copy->freezeFront(frozenBlocks);
    copy->train();
    const DataParallel inOne(*copy);
    OperationCounter counter;
    const torch::Tensor loss = lossOf(inOne, StepTrial::greyImages(kImages, side), precision);
    PassOperations operations;
    operations.forward = counter.take() / kImages;
    loss.backward();
    operations.backward = counter.take() / kImages;
    return operations;
}

StepCost tryStep(const NetworkSpec& network, const TrainConfig& config, Precision precision,
                 int threads, std::int64_t images) {
    // Grey images would be settled at once; how soon others are, nobody can tell before.
    NetworkSpec whole = network;
    whole.equilibrium.tolerance = 0;
    const std::shared_ptr<Classifier> copy = createClassifier(whole).value();
    copy->train();
    const auto optimizer = createOptimizer(*copy, config, precision, threads);
    const DataParallel inParts = parallelOf(config, *copy, whole, threads);
    const DataParallel inOne(*copy);
    StepTrial trial({.trained = {copy},
                     .atOnce = atOnceOf(network),
                     .imageBytes = 3.0 * network.side * network.side,
                     .optimizer = *optimizer,
                     .multiplyAdds = static_cast<double>(learntMultiplyAdds(network, *copy)),
                     .whole =
                         [&](std::int64_t count) {
                             return lossOf(inParts, inputFor(network, *copy, count), precision);
                         },
                     .plain =
                         [&](std::int64_t count) {
                             return lossOf(inOne, inputFor(network, *copy, count), precision);
                         }});
    StepCost cost = trial.measure(images);
    cost.averageBytes = cost.parameterBytes;
    return cost;
}

}  // namespace seedling
