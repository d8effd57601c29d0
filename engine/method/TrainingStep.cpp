#include "engine/method/TrainingStep.h"

#include <torch/torch.h>

#include "engine/method/BalancedHead.h"
#include "engine/method/ConfidentMixup.h"
#include "engine/method/ForwardPasses.h"
#include "engine/method/LogitAdjustment.h"
#include "engine/method/Losses.h"

namespace seedling {
namespace {

Passed passOf(const DataParallel& network, Method& method, const StepInput& input,
              Precision precision) {
    if (!method.usesUnlabelled() || !input.weak.defined()) {
        return labelledPass(network, input, precision);
    }
    return method.skipMasked ? fastPass(network, method, input, precision)
                             : exactPass(network, method, input, precision);
}

torch::Tensor shifted(const torch::Tensor& logits, const torch::Tensor& shift) {
    return shift.defined() ? logits + shift : logits;
}

/// What the policy has chosen, and what it adds.
void addUnlabelled(const Method& method, const Passed& passed, const torch::Tensor& shift,
                   StepOutput& output) {
    const PseudoLabels& labels = passed.trainedLabels.main;
    output.pseudoLabels = passed.labels;
    output.unsupervised = weightedLoss(shifted(passed.trained.main, shift), labels.classes,
                                       labels.weights, passed.labels.weights.size(0), method.cost);
    output.total = output.total + method.unlabelledWeight * output.unsupervised;
    if (const auto own = method.policy->ownLoss(passed.trained.main, labels); own.defined()) {
        output.total = output.total + own;
    }
}

void addMixup(const DataParallel& network, const Method& method, const StepInput& input,
              const torch::Tensor& shift, Precision precision, StepOutput& output) {
    const MixedBatch mixed =
        mixConfident(input, output.pseudoLabels, input.labelCounts.size(0), method.skipMasked);
    const torch::Tensor logits = network.heads(mixed.pixels, precision).main;
    output.trainedImages += mixed.pixels.size(0);
    output.total =
        output.total + method.mixupWeight * weightedLoss(shifted(logits, shift), mixed.targets,
                                                         mixed.weights, mixed.pool, method.cost);
}

void addBalancedHead(const StepInput& input, const Passed& passed, StepOutput& output) {
    const torch::Tensor kept = balancedLabelled(input.targets, input.labelCounts, input.moment);
    output.total = output.total + weightedLoss(passed.labelled.balanced, input.targets, kept,
                                               input.targets.size(0));
    if (passed.trained.balanced.defined()) {
        const PseudoLabels& labels = passed.trainedLabels.balanced;
        output.total = output.total + weightedLoss(passed.trained.balanced, labels.classes,
                                                   labels.weights, input.weak.size(0));
    }
}

}  // namespace

StepOutput trainingStep(const DataParallel& network, Method& method, const StepInput& input,
                        Precision precision) {
    const Passed passed = passOf(network, method, input, precision);
    const torch::Tensor shift = logitAdjustment(input.labelCounts, method.logitAdjustment);
    StepOutput output;
    output.trainedImages = passed.trainedImages;
    output.seenImages = passed.seenImages;
    output.supervised =
        supervisedLoss(shifted(passed.labelled.main, shift), input.targets, method.cost);
    output.total = output.supervised;
    if (passed.trained.main.defined()) {
        addUnlabelled(method, passed, shift, output);
        if (method.mixupWeight > 0) {
            addMixup(network, method, input, shift, precision, output);
        }
    }
    if (passed.labelled.balanced.defined()) {
        addBalancedHead(input, passed, output);
    }
    return output;
}

}  // namespace seedling
