#pragma once

#include <torch/types.h>

namespace seedling {

/// Whether a convolution of stride 1 and padding 1 can take Winograd's form and is worth it: fp32
/// on the processor, 3×3 taps, channels in sixteens, and a picture that is not almost all edge. x:
/// [N, I, H, W]; weight: [O, I, 3, 3].
bool suitsWinograd(const torch::Tensor& x, const torch::Tensor& weight);

/// The convolution of stride 1 and padding 1 without bias, forward and backward, by Winograd's
/// F(4×4, 3×3), or F(2×2, 3×3) where that is less work: up to four times fewer multiplications than
/// LibTorch's, and sums in another order. In fp32 results differ by a few millionths of their size;
/// equal inputs and numbers of threads give equal results. OperationCounter counts it as the
/// convolution that it computes. x, weight: as suitsWinograd asks. Returns [N, O, H, W],
/// channels-last. One derivative only. Thread rule: any; uses as many threads as LibTorch may.
/// Source: WinogradTransforms.h; the gradient of the kernels is taken in their transformed form,
/// with the input transformed again rather than kept.
torch::Tensor winogradConvolution(const torch::Tensor& x, const torch::Tensor& weight);

/// While it lives, networks on this thread use winogradConvolution where it suits.
class WinogradScope {
public:
    WinogradScope();
    ~WinogradScope();
    WinogradScope(const WinogradScope&) = delete;
    WinogradScope& operator=(const WinogradScope&) = delete;

    [[nodiscard]] static bool isActive();

private:
    bool m_before;
};

}  // namespace seedling
