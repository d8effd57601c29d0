#include "engine/optim/Muon.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <numeric>
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

/// bG + cG^2, what a step adds to a.
torch::Tensor polynomial(const torch::Tensor& gram) {
    return gram.mul(kB).add_(product(gram, gram), kC);
}

/// The steps as they are written.
torch::Tensor iterated(torch::Tensor x) {
    for (int i = 0; i < kNewtonSchulzSteps; ++i) {
        x = x.mul(kA).add_(product(polynomial(product(x, x.t())), x));
    }
    return x.to(torch::kFloat);
}

/// All steps at once, as the factor F of FX: every step multiplies X by P = aI + bG + cG^2 and so
/// turns its Gram matrix G into PGP, and all of these commute. Products of the short side only,
/// less than half of the work; but small singular values need more digits than bf16 has.
torch::Tensor factorOf(torch::Tensor gram) {
    torch::Tensor factor;
    for (int i = 0; i < kNewtonSchulzSteps; ++i) {
        torch::Tensor step = polynomial(gram);
        step.diagonal().add_(kA);
        factor = factor.defined() ? product(step, factor) : step;
        if (i + 1 < kNewtonSchulzSteps) {
            gram = product(step, product(gram, step));
        }
    }
    return factor;
}

}  // namespace

torch::Tensor nearlyOrthogonal(const torch::Tensor& matrix, torch::ScalarType type) {
    // Products of the shorter side are cheaper.
    const bool tall = matrix.size(0) > matrix.size(1);
    torch::Tensor x = tall ? matrix.t() : matrix;
    x = x.div(x.norm() + kSmallestNorm).to(type);
    x = type == torch::kFloat ? product(factorOf(product(x, x.t())), x) : iterated(x);
    return tall ? x.t() : x;
}

Muon::Muon(std::vector<torch::Tensor> kernels, double momentum, int threads, bool eightBit)
    : m_kernels(std::move(kernels)), m_momentum(momentum), m_largestFirst(m_kernels.size()) {
    for (const torch::Tensor& kernel : m_kernels) {
        m_momenta.emplace_back(kernel, eightBit);
    }
    std::iota(m_largestFirst.begin(), m_largestFirst.end(), 0);
    std::ranges::stable_sort(m_largestFirst, std::greater(),
                             [this](std::size_t i) { return m_kernels[i].numel(); });
    if (threads > 1) {
        m_workers = std::make_shared<Workers>(threads, threads);
    }
}

void Muon::step(double rate, bool bf16) {
    // Products in fp32 are convolutions, which use several threads well; in bf16 they are too
    // short.
    if (m_workers && bf16) {
        m_workers->run(m_kernels.size(),
                       [&](std::size_t i) { move(m_largestFirst[i], rate, bf16); });
        return;
    }
    for (const std::size_t kernel : m_largestFirst) {
        move(kernel, rate, bf16);
    }
}

void Muon::move(std::size_t i, double rate, bool bf16) {
    const torch::NoGradGuard noGrad;
    torch::Tensor& kernel = m_kernels[i];
    const torch::Tensor& gradient = kernel.grad();
    if (!gradient.defined()) {
        return;
    }
    torch::Tensor momentum = m_momenta[i].whole();
    momentum.mul_(m_momentum).add_(gradient);
    m_momenta[i].keep(momentum);
    const torch::Tensor direction = gradient.add(momentum, m_momentum);
    momentum.reset();
    const std::int64_t outputs = kernel.size(0);
    const torch::Tensor update =
        nearlyOrthogonal(direction.reshape({outputs, -1}), bf16 ? torch::kBFloat16 : torch::kFloat);
    kernel.mul_(kernel.norm().reciprocal().mul(std::sqrt(static_cast<double>(outputs))));
    kernel.sub_(update.reshape(kernel.sizes()), rate);
}

void Muon::forget(const torch::Tensor& kernel) {
    for (std::size_t i = 0; i < m_kernels.size(); ++i) {
        if (m_kernels[i].is_same(kernel)) {
            m_momenta[i].forget();
        }
    }
}

void Muon::maskMomentum(const torch::Tensor& kernel, const torch::Tensor& mask) {
    for (std::size_t i = 0; i < m_kernels.size(); ++i) {
        if (m_kernels[i].is_same(kernel)) {
            m_momenta[i].mask(mask);
        }
    }
}

void Muon::restore(const std::vector<torch::Tensor>& state) {
    restoreAll(state, m_momenta);
}

}  // namespace seedling
