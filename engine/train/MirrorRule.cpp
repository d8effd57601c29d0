#include "engine/train/MirrorRule.h"

#include <ATen/ops/linalg_solve.h>
#include <torch/nn/functional/pooling.h>

#include <algorithm>
#include <cmath>

namespace seedling {
namespace {

constexpr std::int64_t kFewest = 64;
constexpr int kSide = 12;
constexpr double kHandedness = 0.6;

/// What changes its sign under mirroring: left half minus mirrored right half. [N, 12 * 6]
torch::Tensor asymmetry(const torch::Tensor& images) {
    const torch::Tensor grey = torch::adaptive_avg_pool2d(
        images.to(torch::kFloat).mean(1, /*keepdim=*/true), {kSide, kSide});
    const torch::Tensor difference = grey - grey.flip(3);
    return difference.narrow(3, 0, kSide / 2).flatten(1).to(torch::kDouble);
}

/// Ridge regression towards +1; the mirrored image would then give the opposite sign.
torch::Tensor fitted(const torch::Tensor& values) {
    const torch::Tensor squares = values.t().mm(values);
    const double ridge = 1e-3 * squares.diagonal().mean().item<double>() + 1e-6;
    const torch::Tensor regular = squares + ridge * torch::eye(squares.size(0), squares.options());
    return at::linalg_solve(regular, values.sum(0), /*left=*/true);
}

}  // namespace

bool looksTheSameMirrored(const torch::Tensor& images) {
    const torch::NoGradGuard noGrad;
    if (images.size(0) < kFewest) {
        return false;
    }
    const torch::Tensor values = asymmetry(images);
    const std::int64_t half = values.size(0) / 2;
    const torch::Tensor weights = fitted(values.narrow(0, 0, half));
    const torch::Tensor answers = values.narrow(0, half, values.size(0) - half).mv(weights);
    const double right = answers.gt(0).to(torch::kDouble).mean().item<double>() +
                         0.5 * answers.eq(0).to(torch::kDouble).mean().item<double>();
    const double chance = 0.5 + 2.0 * std::sqrt(0.25 / static_cast<double>(answers.size(0)));
    return right < std::max(kHandedness, chance);
}

}  // namespace seedling
