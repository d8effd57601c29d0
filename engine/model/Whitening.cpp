#include "engine/model/Whitening.h"

#include <ATen/ops/linalg_eigh.h>

namespace seedling {
namespace {

constexpr std::int64_t kImagesAtOnce = 100;  ///< Patches take many times the memory of an image.

/// [patches, 3 * kernel * kernel] double: every second patch of every second row.
torch::Tensor patchesOf(const torch::Tensor& images, int kernel) {
    constexpr int kPatchStride = 2;
    return images.contiguous()
        .unfold(2, kernel, kPatchStride)
        .unfold(3, kernel, kPatchStride)
        .permute({0, 2, 3, 1, 4, 5})
        .reshape({-1, 3LL * kernel * kernel})
        .to(torch::kDouble);
}

torch::Tensor covarianceOf(const torch::Tensor& images, int kernel) {
    torch::Tensor sum;
    std::int64_t count = 0;
    for (const torch::Tensor& some : images.split(kImagesAtOnce)) {
        const torch::Tensor patches = patchesOf(some, kernel);
        const torch::Tensor products = patches.t().mm(patches);
        sum = sum.defined() ? sum.add_(products) : products;
        count += patches.size(0);
    }
    return sum.div_(static_cast<double>(count));
}

}  // namespace

torch::Tensor whiteningKernels(const torch::Tensor& images, int filters, int kernel) {
    const torch::NoGradGuard noGrad;
    constexpr double kFloor = 1e-2;
    const std::int64_t length = 3LL * kernel * kernel;
    const auto [values, vectors] = at::linalg_eigh(covarianceOf(images, kernel), "L");
    const std::int64_t half = filters / 2;
    // eigh sorts ascending: the leading ones are the last columns.
    const torch::Tensor leading = vectors.narrow(1, length - half, half).flip(1);
    const torch::Tensor strengths = values.narrow(0, length - half, half).flip(0).clamp_min(0);
    const torch::Tensor scaled = leading.div((strengths + kFloor).sqrt()).t();
    return torch::cat({scaled, -scaled}).reshape({filters, 3, kernel, kernel}).to(torch::kFloat);
}

}  // namespace seedling
