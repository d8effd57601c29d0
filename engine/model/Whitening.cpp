#include "engine/model/Whitening.h"

#include <ATen/ops/linalg_eigh.h>

namespace seedling {

torch::Tensor whiteningKernels(const torch::Tensor& images, int filters, int kernel) {
    const torch::NoGradGuard noGrad;
    constexpr double kFloor = 1e-2;
    constexpr int kPatchStride = 2;
    const std::int64_t length = 3LL * kernel * kernel;
    const torch::Tensor patches = images.contiguous()
                                      .unfold(2, kernel, kPatchStride)
                                      .unfold(3, kernel, kPatchStride)
                                      .permute({0, 2, 3, 1, 4, 5})
                                      .reshape({-1, length})
                                      .to(torch::kDouble);
    const torch::Tensor covariance =
        patches.t().mm(patches).div(static_cast<double>(patches.size(0)));
    const auto [values, vectors] = at::linalg_eigh(covariance, "L");
    const std::int64_t half = filters / 2;
    // eigh sorts ascending: the leading ones are the last columns.
    const torch::Tensor leading = vectors.narrow(1, length - half, half).flip(1);
    const torch::Tensor strengths = values.narrow(0, length - half, half).flip(0).clamp_min(0);
    const torch::Tensor scaled = leading.div((strengths + kFloor).sqrt()).t();
    return torch::cat({scaled, -scaled}).reshape({filters, 3, kernel, kernel}).to(torch::kFloat);
}

}  // namespace seedling
