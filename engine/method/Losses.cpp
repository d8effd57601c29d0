#include "engine/method/Losses.h"

#include <torch/nn/functional/loss.h>

#include "engine/equilibrium/EquilibriumSettings.h"

namespace seedling {
namespace {

/// [N]
torch::Tensor squaredErrors(const torch::Tensor& logits, const torch::Tensor& targets) {
    const torch::Tensor rows =
        targets.dim() == 2 ? targets
                           : torch::one_hot(targets, logits.size(1)).to(logits.scalar_type());
    return logits.div(kReadoutScale).sub(rows).square().sum(1).mul(0.5);
}

}  // namespace

torch::Tensor supervisedLoss(const torch::Tensor& logits, const torch::Tensor& targets, Cost cost) {
    return cost == Cost::SquaredError ? squaredErrors(logits, targets).mean()
                                      : torch::cross_entropy_loss(logits, targets);
}

torch::Tensor weightedLoss(const torch::Tensor& logits, const torch::Tensor& targets,
                           const torch::Tensor& weights, std::int64_t batch, Cost cost) {
    const torch::Tensor each =
        cost == Cost::SquaredError
            ? squaredErrors(logits, targets)
            : torch::cross_entropy_loss(logits, targets, /*weight=*/{}, torch::Reduction::None);
    return each.mul(weights).sum().div(static_cast<double>(batch));
}

}  // namespace seedling
