#include "engine/method/TrainingStep.h"

#include <fmt/format.h>
#include <torch/torch.h>

#include <algorithm>

#include "engine/method/Losses.h"

namespace seedling {
namespace {

constexpr std::int64_t kShapeStep = 32;

torch::Tensor forward(Classifier& network, const torch::Tensor& pixels, Precision precision) {
    const PrecisionScope scope(precision);
    return network.forward(pixels);
}

PseudoLabels decide(Method& method, const torch::Tensor& weakLogits) {
    const torch::NoGradGuard noGrad;
    return method.policy->decide(weakLogits.detach().softmax(1));
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

void addUp(StepOutput& output, const Method& method) {
    output.total = output.unsupervised.defined()
                       ? output.supervised + method.unlabelledWeight * output.unsupervised
                       : output.supervised;
}

StepOutput labelledStep(Classifier& network, const StepInput& input, Precision precision) {
    StepOutput output;
    output.supervised = supervisedLoss(forward(network, input.labelled, precision), input.targets);
    output.trainedImages = input.labelled.size(0);
    return output;
}

StepOutput exactStep(Classifier& network, Method& method, const StepInput& input,
                     Precision precision) {
    const std::int64_t labelled = input.labelled.size(0);
    const std::int64_t unlabelled = input.weak.size(0);
    const torch::Tensor logits =
        forward(network, torch::cat({input.labelled, input.weak, input.strong}), precision);
    StepOutput output;
    output.supervised = supervisedLoss(logits.narrow(0, 0, labelled), input.targets);
    output.pseudoLabels = decide(method, logits.narrow(0, labelled, unlabelled));
    output.unsupervised =
        unlabelledLoss(logits.narrow(0, labelled + unlabelled, unlabelled),
                       output.pseudoLabels.classes, output.pseudoLabels.weights, unlabelled);
    output.trainedImages = labelled + 2 * unlabelled;
    return output;
}

StepOutput fastStep(Classifier& network, Method& method, const StepInput& input,
                    Precision precision) {
    const std::int64_t labelled = input.labelled.size(0);
    const std::int64_t unlabelled = input.weak.size(0);
    StepOutput output;
    {
        const torch::NoGradGuard noGrad;
        output.pseudoLabels = decide(method, forward(network, input.weak, precision));
    }
    const torch::Tensor places = placesToTrain(output.pseudoLabels.weights);
    const torch::Tensor logits = forward(
        network, torch::cat({input.labelled, input.strong.index_select(0, places)}), precision);
    output.supervised = supervisedLoss(logits.narrow(0, 0, labelled), input.targets);
    output.unsupervised =
        unlabelledLoss(logits.narrow(0, labelled, places.size(0)),
                       output.pseudoLabels.classes.index_select(0, places),
                       output.pseudoLabels.weights.index_select(0, places), unlabelled);
    output.trainedImages = labelled + places.size(0);
    output.seenImages = unlabelled;
    return output;
}

}  // namespace

Result<Method> createMethod(const TrainConfig& config) {
    Method method;
    method.unlabelledWeight = config.unlabelledWeight;
    method.skipMasked = config.skipMasked;
    if (config.method == "fixmatch") {
        std::optional<DistributionAlignment> alignment;
        if (config.alignment == "uniform") {
            alignment.emplace();
        }
        method.policy = std::make_unique<FixedThreshold>(config.threshold, std::move(alignment));
    } else if (config.method != "supervised") {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("There is no method named '{}'.", config.method),
                       "Choose fixmatch or supervised.");
    }
    return method;
}

StepOutput trainingStep(Classifier& network, Method& method, const StepInput& input,
                        Precision precision) {
    StepOutput output;
    if (!method.usesUnlabelled() || !input.weak.defined()) {
        output = labelledStep(network, input, precision);
    } else if (method.skipMasked) {
        output = fastStep(network, method, input, precision);
    } else {
        output = exactStep(network, method, input, precision);
    }
    addUp(output, method);
    return output;
}

}  // namespace seedling
