#include "engine/warm/ContrastiveLoss.h"

#include <torch/torch.h>

namespace seedling {

torch::Tensor contrastiveLoss(const torch::Tensor& embeddings, double temperature) {
    constexpr double kNever = -1e4;
    const std::int64_t pairs = embeddings.size(0) / 2;
    const torch::Tensor similarity = embeddings.mm(embeddings.t()).div(temperature);
    const torch::Tensor self = torch::eye(2 * pairs, torch::kBool);
    const torch::Tensor own = self.logical_or(self.roll(pairs, 1));
    const torch::Tensor positive =
        (embeddings.narrow(0, 0, pairs) * embeddings.narrow(0, pairs, pairs)).sum(1);
    return similarity.masked_fill(own, kNever).logsumexp(1).mean() -
           positive.mean().div(temperature);
}

}  // namespace seedling
