#include "engine/method/ConfidentMixup.h"

#include <torch/torch.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "datasets/base/Random.h"
#include "engine/method/TrainedPlaces.h"

namespace seedling {
namespace {

constexpr double kAlpha = 0.75;

/// Partner and share of every anchor. All are drawn, used or not, so that skipping changes none.
struct Pairs {
    torch::Tensor partners;  ///< [P] int64
    torch::Tensor shares;    ///< [P] float, of the anchor
};

Pairs drawPairs(std::int64_t pool, const StepMoment& moment) {
    Random random(Random::streamSeed(moment.seed, "mixup", {moment.step}));
    std::vector<std::int64_t> partners(static_cast<std::size_t>(pool));
    std::iota(partners.begin(), partners.end(), 0);
    random.shuffle(partners);
    std::vector<float> shares;
    for (std::int64_t i = 0; i < pool; ++i) {
        const double share = random.beta(kAlpha);
        shares.push_back(static_cast<float>(std::max(share, 1.0 - share)));
    }
    return {torch::tensor(partners, torch::kLong), torch::tensor(shares, torch::kFloat)};
}

/// share * anchor + (1 - share) * partner of the rows at the anchors' places.
torch::Tensor blend(const torch::Tensor& rows, const torch::Tensor& anchors, const Pairs& pairs) {
    std::vector<std::int64_t> shape(static_cast<std::size_t>(rows.dim()), 1);
    shape[0] = anchors.size(0);
    const torch::Tensor share = pairs.shares.index_select(0, anchors).reshape(shape);
    const torch::Tensor partners = pairs.partners.index_select(0, anchors);
    return rows.index_select(0, partners)
        .to(torch::kFloat)
        .lerp(rows.index_select(0, anchors).to(torch::kFloat), share);
}

}  // namespace

MixedBatch mixConfident(const StepInput& input, const PseudoLabels& labels, std::int64_t classes,
                        bool skipMasked) {
    const torch::Tensor pixels = torch::cat({input.labelled, input.weak});
    const torch::Tensor targets =
        torch::one_hot(torch::cat({input.targets, labels.classes}), classes);
    const torch::Tensor weights =
        torch::cat({torch::ones({input.labelled.size(0)}), labels.weights});
    const Pairs pairs = drawPairs(pixels.size(0), input.moment);
    const torch::Tensor partnerWeights = weights.index_select(0, pairs.partners);
    const torch::Tensor anchors =
        skipMasked ? placesToTrain(partnerWeights) : torch::arange(pixels.size(0), torch::kLong);
    return {blend(pixels, anchors, pairs), blend(targets, anchors, pairs),
            partnerWeights.index_select(0, anchors), pixels.size(0)};
}

}  // namespace seedling
