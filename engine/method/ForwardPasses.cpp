#include "engine/method/ForwardPasses.h"

#include <torch/torch.h>

#include <utility>
#include <vector>

#include "engine/method/BalancedHead.h"
#include "engine/method/TrainedPlaces.h"

namespace seedling {
namespace {

HeadLogits rowsOf(const HeadLogits& logits, std::int64_t first, std::int64_t count) {
    HeadLogits part{logits.main.narrow(0, first, count), {}};
    if (logits.balanced.defined()) {
        part.balanced = logits.balanced.narrow(0, first, count);
    }
    return part;
}

PseudoLabels rowsOf(const PseudoLabels& labels, const torch::Tensor& places) {
    if (!labels.classes.defined()) {
        return labels;
    }
    return {labels.classes.index_select(0, places), labels.confidence.index_select(0, places),
            labels.weights.index_select(0, places)};
}

/// labelled: read where the policy wants it.
Decisions decide(Method& method, const StepInput& input, const HeadLogits& labelled,
                 const HeadLogits& weak) {
    const torch::NoGradGuard noGrad;
    PolicyInput known{.unlabelled = withoutVetoed(weak.main.detach().softmax(1), input.vetoes),
                      .labelCounts = input.labelCounts,
                      .images = input.images,
                      .poolSize = input.poolSize};
    if (method.policy->wantsLabelled()) {
        known.labelled = labelled.main.detach().softmax(1);
    }
    Decisions decisions{method.policy->decide(known), {}};
    if (weak.balanced.defined()) {
        decisions.balanced =
            balancedUnlabelled(withoutVetoed(weak.balanced.detach().softmax(1), input.vetoes),
                               method.balancedThreshold, input.labelCounts, input.moment);
    }
    return decisions;
}

/// Places of the images that either head trains on.
torch::Tensor trainedPlaces(const Decisions& decisions) {
    return placesToTrain(decisions.balanced.weights.defined()
                             ? torch::maximum(decisions.main.weights, decisions.balanced.weights)
                             : decisions.main.weights);
}

/// Logits of labelled (undefined unless the policy wants them) and weak views, without gradient.
std::pair<HeadLogits, HeadLogits> look(const DataParallel& network, const Method& method,
                                       const StepInput& input, Precision precision) {
    const torch::NoGradGuard noGrad;
    if (!method.policy->wantsLabelled()) {
        return {{}, network.heads(input.weak, precision)};
    }
    const std::int64_t labelled = input.labelled.size(0);
    const HeadLogits logits = network.heads(torch::cat({input.labelled, input.weak}), precision);
    return {rowsOf(logits, 0, labelled), rowsOf(logits, labelled, input.weak.size(0))};
}

}  // namespace

Passed labelledPass(const DataParallel& network, const StepInput& input, Precision precision) {
    Passed passed;
    passed.labelled = network.heads(input.labelled, precision);
    passed.trainedImages = input.labelled.size(0);
    return passed;
}

Passed exactPass(const DataParallel& network, Method& method, const StepInput& input,
                 Precision precision) {
    const std::int64_t labelled = input.labelled.size(0);
    const std::int64_t unlabelled = input.weak.size(0);
    std::vector<torch::Tensor> views{input.labelled, input.weak};
    if (method.usesStrongViews()) {
        views.push_back(input.strong);
    }
    const HeadLogits logits = network.heads(torch::cat(views), precision);
    Passed passed;
    passed.trainedImages = logits.main.size(0);
    passed.labelled = rowsOf(logits, 0, labelled);
    passed.trained = rowsOf(logits, passed.trainedImages - unlabelled, unlabelled);
    passed.trainedLabels =
        decide(method, input, passed.labelled, rowsOf(logits, labelled, unlabelled));
    passed.labels = passed.trainedLabels.main;
    return passed;
}

Passed fastPass(const DataParallel& network, Method& method, const StepInput& input,
                Precision precision) {
    const std::int64_t labelled = input.labelled.size(0);
    const auto [labelledSeen, weakSeen] = look(network, method, input, precision);
    const Decisions decisions = decide(method, input, labelledSeen, weakSeen);
    const torch::Tensor places = trainedPlaces(decisions);
    const torch::Tensor& views = method.usesStrongViews() ? input.strong : input.weak;
    const HeadLogits logits =
        network.heads(torch::cat({input.labelled, views.index_select(0, places)}), precision);
    Passed passed;
    passed.labelled = rowsOf(logits, 0, labelled);
    passed.trained = rowsOf(logits, labelled, places.size(0));
    passed.trainedLabels = {rowsOf(decisions.main, places), rowsOf(decisions.balanced, places)};
    passed.labels = decisions.main;
    passed.trainedImages = logits.main.size(0);
    passed.seenImages = input.weak.size(0) + (labelledSeen.main.defined() ? labelled : 0);
    return passed;
}

}  // namespace seedling
