#include "engine/optim/Muon.h"

#include <torch/torch.h>

#include <cmath>
#include <utility>

namespace seedling {
namespace {

constexpr int kNewtonSchulzSteps = 4;
constexpr double kA = 3.4445;
constexpr double kB = -4.7750;
constexpr double kC = 2.0315;
constexpr double kSmallestNorm = 1e-7;

/// a b. In fp32 as a 1x1 convolution: oneDNN's are several times as fast as the matrix library that
/// LibTorch may have been built with.
torch::Tensor product(const torch::Tensor& a, const torch::Tensor& b) {
    if (a.scalar_type() != torch::kFloat) {
        return a.mm(b);
    }
    const torch::Tensor image = b.reshape({1, b.size(0), b.size(1), 1});
    return torch::conv2d(image, a.reshape({a.size(0), a.size(1), 1, 1}))
        .reshape({a.size(0), b.size(1)});
}

}  // namespace

torch::Tensor nearlyOrthogonal(const torch::Tensor& matrix, torch::ScalarType type) {
    // Products of the shorter side are cheaper.
    const bool tall = matrix.size(0) > matrix.size(1);
    torch::Tensor x = tall ? matrix.t() : matrix;
    x = x.div(x.norm() + kSmallestNorm).to(type);
    for (int i = 0; i < kNewtonSchulzSteps; ++i) {
        const torch::Tensor gram = product(x, x.t());
        const torch::Tensor polynomial = gram.mul(kB).add_(product(gram, gram), kC);
        x = x.mul(kA).add_(product(polynomial, x));
    }
    x = x.to(torch::kFloat);
    return tall ? x.t() : x;
}

Muon::Muon(std::vector<torch::Tensor> kernels, double momentum)
    : m_kernels(std::move(kernels)), m_momentum(momentum) {
    for (const torch::Tensor& kernel : m_kernels) {
        m_momenta.push_back(torch::zeros_like(kernel));
    }
}

void Muon::step(double rate, bool bf16) {
    const torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < m_kernels.size(); ++i) {
        torch::Tensor& kernel = m_kernels[i];
        const torch::Tensor& gradient = kernel.grad();
        if (!gradient.defined()) {
            continue;
        }
        m_momenta[i].mul_(m_momentum).add_(gradient);
        const torch::Tensor direction = gradient.add(m_momenta[i], m_momentum);
        const std::int64_t outputs = kernel.size(0);
        const torch::Tensor update = nearlyOrthogonal(direction.reshape({outputs, -1}),
                                                      bf16 ? torch::kBFloat16 : torch::kFloat);
        kernel.mul_(kernel.norm().reciprocal().mul(std::sqrt(static_cast<double>(outputs))));
        kernel.sub_(update.reshape(kernel.sizes()), rate);
    }
}

void Muon::restore(const std::vector<torch::Tensor>& momenta) {
    const torch::NoGradGuard noGrad;
    TORCH_CHECK(momenta.size() == m_momenta.size(), "not the momenta of these kernels");
    for (std::size_t i = 0; i < momenta.size(); ++i) {
        m_momenta[i].copy_(momenta[i]);
    }
}

}  // namespace seedling
