#include "engine/method/Losses.h"

#include <torch/nn/functional/loss.h>

namespace seedling {

torch::Tensor supervisedLoss(const torch::Tensor& logits, const torch::Tensor& targets) {
    return torch::cross_entropy_loss(logits, targets);
}

torch::Tensor weightedLoss(const torch::Tensor& logits, const torch::Tensor& targets,
                           const torch::Tensor& weights, std::int64_t batch) {
    const torch::Tensor each =
        torch::cross_entropy_loss(logits, targets, /*weight=*/{}, torch::Reduction::None);
    return each.mul(weights).sum().div(static_cast<double>(batch));
}

}  // namespace seedling
