#include "engine/method/BalancedHead.h"

#include <torch/torch.h>

#include "datasets/base/Random.h"

namespace seedling {
namespace {

/// 1 with the probability of the image's class. classes: [N] int64; chances: [C] float.
torch::Tensor drawn(const torch::Tensor& classes, const torch::Tensor& chances, Random random) {
    const torch::Tensor each = chances.index_select(0, classes);
    torch::Tensor kept = torch::zeros_like(each);
    for (std::int64_t i = 0; i < each.size(0); ++i) {
        const bool keep = random.chance(static_cast<double>(each.data_ptr<float>()[i]));
        kept.data_ptr<float>()[i] = keep ? 1.0F : 0.0F;
    }
    return kept;
}

/// N_min / N_c of each class.
torch::Tensor rarity(const torch::Tensor& labelCounts) {
    const torch::Tensor counts = labelCounts.clamp_min(1);
    return counts.min() / counts;
}

Random stream(const StepMoment& moment, const char* name) {
    return Random(Random::streamSeed(moment.seed, name, {moment.step}));
}

}  // namespace

torch::Tensor balancedLabelled(const torch::Tensor& targets, const torch::Tensor& labelCounts,
                               const StepMoment& moment) {
    return drawn(targets, rarity(labelCounts), stream(moment, "balanced labelled"));
}

PseudoLabels balancedUnlabelled(const torch::Tensor& probabilities, double tau,
                                const torch::Tensor& labelCounts, const StepMoment& moment) {
    const auto [confidence, classes] = probabilities.max(1);
    const torch::Tensor chances = 1.0 - moment.fraction * (1.0 - rarity(labelCounts));
    const torch::Tensor kept = drawn(classes, chances, stream(moment, "balanced unlabelled"));
    return {classes, confidence, confidence.ge(tau).to(torch::kFloat) * kept};
}

}  // namespace seedling
