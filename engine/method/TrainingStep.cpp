#include "engine/method/TrainingStep.h"

#include <torch/torch.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/method/Losses.h"

namespace seedling {
namespace {

constexpr std::int64_t kShapeStep = 32;

/// What went through the network, and what was decided by it.
struct Passed {
    torch::Tensor labelled;  ///< Logits of the labelled views.
    torch::Tensor trained;   ///< Logits of the unlabelled views that are trained on.
    PseudoLabels labels;     ///< Of the same images as `trained`.
};

torch::Tensor forward(Classifier& network, const torch::Tensor& pixels, Precision precision) {
    const PrecisionScope scope(precision);
    return network.forward(pixels);
}

PseudoLabels rowsOf(const PseudoLabels& labels, const torch::Tensor& places) {
    return {labels.classes.index_select(0, places), labels.confidence.index_select(0, places),
            labels.weights.index_select(0, places)};
}

/// labelled: logits; read where the policy wants them.
PseudoLabels decide(Method& method, const StepInput& input, const torch::Tensor& labelled,
                    const torch::Tensor& weak) {
    const torch::NoGradGuard noGrad;
    PolicyInput known{.unlabelled = weak.detach().softmax(1),
                      .labelCounts = input.labelCounts,
                      .images = input.images,
                      .poolSize = input.poolSize};
    if (method.policy->wantsLabelled()) {
        known.labelled = labelled.detach().softmax(1);
    }
    return method.policy->decide(known);
}

/// Images of weight above 0 first (in their order), then others up to a multiple of kShapeStep.
torch::Tensor placesToTrain(const torch::Tensor& weights) {
    const torch::Tensor trusted = weights.gt(0);
    const std::int64_t count = trusted.sum().item<std::int64_t>();
    const std::int64_t rounded =
        std::min((count + kShapeStep - 1) / kShapeStep * kShapeStep, weights.size(0));
    const torch::Tensor order = trusted.logical_not()
                                    .to(torch::kInt)
                                    .argsort(/*stable=*/true, /*dim=*/0,
                                             /*descending=*/false);
    return order.narrow(0, 0, rounded);
}

Passed labelledPass(Classifier& network, const StepInput& input, Precision precision,
                    StepOutput& output) {
    output.trainedImages = input.labelled.size(0);
    return {forward(network, input.labelled, precision), {}, {}};
}

Passed exactPass(Classifier& network, Method& method, const StepInput& input, Precision precision,
                 StepOutput& output) {
    const std::int64_t labelled = input.labelled.size(0);
    const std::int64_t unlabelled = input.weak.size(0);
    std::vector<torch::Tensor> views{input.labelled, input.weak};
    if (method.usesStrongViews()) {
        views.push_back(input.strong);
    }
    const torch::Tensor logits = forward(network, torch::cat(views), precision);
    Passed passed;
    passed.labelled = logits.narrow(0, 0, labelled);
    passed.trained = logits.narrow(0, logits.size(0) - unlabelled, unlabelled);
    output.pseudoLabels =
        decide(method, input, passed.labelled, logits.narrow(0, labelled, unlabelled));
    passed.labels = output.pseudoLabels;
    output.trainedImages = logits.size(0);
    return passed;
}

/// Logits of labelled (undefined unless the policy wants them) and weak views, without gradient.
std::pair<torch::Tensor, torch::Tensor> look(Classifier& network, const Method& method,
                                             const StepInput& input, Precision precision) {
    const torch::NoGradGuard noGrad;
    if (!method.policy->wantsLabelled()) {
        return {{}, forward(network, input.weak, precision)};
    }
    const std::int64_t labelled = input.labelled.size(0);
    const torch::Tensor logits =
        forward(network, torch::cat({input.labelled, input.weak}), precision);
    return {logits.narrow(0, 0, labelled), logits.narrow(0, labelled, input.weak.size(0))};
}

Passed fastPass(Classifier& network, Method& method, const StepInput& input, Precision precision,
                StepOutput& output) {
    const auto [labelledSeen, weakSeen] = look(network, method, input, precision);
    output.pseudoLabels = decide(method, input, labelledSeen, weakSeen);
    const torch::Tensor places = placesToTrain(output.pseudoLabels.weights);
    const torch::Tensor& views = method.usesStrongViews() ? input.strong : input.weak;
    const torch::Tensor logits =
        forward(network, torch::cat({input.labelled, views.index_select(0, places)}), precision);
    const std::int64_t labelled = input.labelled.size(0);
    output.trainedImages = logits.size(0);
    output.seenImages = weakSeen.size(0) + (labelledSeen.defined() ? labelled : 0);
    return {logits.narrow(0, 0, labelled), logits.narrow(0, labelled, places.size(0)),
            rowsOf(output.pseudoLabels, places)};
}

void addLosses(const Method& method, const StepInput& input, const Passed& passed,
               StepOutput& output) {
    output.supervised = supervisedLoss(passed.labelled, input.targets);
    output.total = output.supervised;
    if (!passed.trained.defined()) {
        return;
    }
    output.unsupervised = unlabelledLoss(passed.trained, passed.labels.classes,
                                         passed.labels.weights, input.weak.size(0));
    output.total = output.total + method.unlabelledWeight * output.unsupervised;
    if (const auto own = method.policy->ownLoss(passed.trained, passed.labels); own.defined()) {
        output.total = output.total + own;
    }
}

}  // namespace

StepOutput trainingStep(Classifier& network, Method& method, const StepInput& input,
                        Precision precision) {
    StepOutput output;
    const bool labelledOnly = !method.usesUnlabelled() || !input.weak.defined();
    const Passed passed = labelledOnly ? labelledPass(network, input, precision, output)
                          : method.skipMasked
                              ? fastPass(network, method, input, precision, output)
                              : exactPass(network, method, input, precision, output);
    addLosses(method, input, passed, output);
    return output;
}

}  // namespace seedling
