#include "engine/method/RoundStep.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "datasets/base/Random.h"
#include "engine/method/Losses.h"

namespace seedling {
namespace {

constexpr double kShape = 0.75;

}  // namespace

Mixing drawMixing(std::uint64_t seed, std::int64_t step, std::int64_t views) {
    Random random(Random::streamSeed(seed, "mixing", {step}));
    const double share = random.beta(kShape);
    std::vector<std::int64_t> order(static_cast<std::size_t>(views));
    std::iota(order.begin(), order.end(), 0);
    random.shuffle(order);
    return {std::max(share, 1 - share), torch::tensor(order, torch::kLong)};
}

StepOutput roundStep(const DataParallel& network, const StepInput& input,
                     const torch::Tensor& pseudoLabels, const Mixing& mixing, Precision precision) {
    const std::int64_t labelled = input.labelled.size(0);
    const torch::Tensor strong = input.strong.to(torch::kFloat);
    const torch::Tensor mixed =
        strong.lerp(strong.index_select(0, mixing.partners), 1 - mixing.own);
    const torch::Tensor logits =
        network.heads(torch::cat({input.labelled.to(torch::kFloat), mixed}), precision).main;
    const torch::Tensor mixedLogits = logits.narrow(0, labelled, mixed.size(0));
    StepOutput output;
    output.supervised = supervisedLoss(logits.narrow(0, 0, labelled), input.targets);
    output.unsupervised = mixing.own * supervisedLoss(mixedLogits, pseudoLabels) +
                          (1 - mixing.own) * supervisedLoss(mixedLogits, pseudoLabels.index_select(
                                                                             0, mixing.partners));
    output.total = output.supervised + output.unsupervised;
    output.pseudoLabels = {pseudoLabels, torch::ones({pseudoLabels.size(0)}),
                           torch::ones({pseudoLabels.size(0)})};
    output.trainedImages = labelled + mixed.size(0);
    return output;
}

}  // namespace seedling
