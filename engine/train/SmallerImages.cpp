#include "engine/train/SmallerImages.h"

#include <torch/torch.h>

namespace seedling {
namespace {

torch::Tensor smaller(const torch::Tensor& pixels, std::int64_t side) {
    if (!pixels.defined() || pixels.dim() != 4 || pixels.size(2) == side) {
        return pixels;
    }
    // Keeps the order of the bytes, which is channels-last.
    return torch::adaptive_avg_pool2d(pixels.to(torch::kFloat), {side, side})
        .round()
        .to(torch::kUInt8);
}

}  // namespace

StepInput withSide(StepInput batch, int side) {
    const torch::NoGradGuard noGrad;
    batch.labelled = smaller(batch.labelled, side);
    batch.weak = smaller(batch.weak, side);
    batch.strong = smaller(batch.strong, side);
    return batch;
}

}  // namespace seedling
