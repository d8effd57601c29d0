#include <gtest/gtest.h>
#include <torch/torch.h>

#include <sstream>
#include <utility>

#include "engine/optim/Optimizer.h"
#include "tests/engine/Waves.h"

namespace seedling {
namespace {

using test::waves;

TEST(MomentumState, IsOffByLessThanAHundredthOfItsBlocksLargest) {
    const torch::Tensor momentum = waves(5000, 0.3).mul(waves(5000, 0.1).abs().pow(3));
    MomentumState state(momentum, /*eightBit=*/true);
    EXPECT_TRUE(state.whole().equal(torch::zeros({5000})));
    state.keep(momentum);
    for (const auto& [first, count] : {std::pair{0, 2048}, {2048, 2048}, {4096, 904}}) {
        const torch::Tensor block = momentum.narrow(0, first, count);
        const torch::Tensor error = (state.whole().narrow(0, first, count) - block).abs();
        const auto largest = block.abs().max().item<double>();
        EXPECT_LT(error.max().item<double>(), 0.008 * largest);
        const torch::Tensor large = block.abs().gt(0.1 * largest);
        EXPECT_LT((error / block.abs()).masked_select(large).max().item<double>(), 0.08);
        EXPECT_NEAR(state.whole().narrow(0, first, count).abs().max().item<double>(), largest,
                    1e-2 * largest);
    }
    EXPECT_EQ(state.tensors()[0].nbytes() + state.tensors()[1].nbytes(), 5000U + 3 * 4U);
}

TEST(MomentumState, FewNumbersStayWhole) {
    const torch::Tensor momentum = waves(4095, 0.3);
    MomentumState state(momentum, /*eightBit=*/true);
    state.keep(momentum);
    EXPECT_TRUE(state.whole().equal(momentum));
}

/// Learns a kernel, a matrix and a bias for 20 steps.
struct Steps {
    explicit Steps(bool muon, bool eightBit)
        : optimizer({kernel, matrix, bias},
                    {.muon = muon, .rate = 0.02, .momentum = 0.9, .eightBit = eightBit}) {}

    void take(int count) {
        for (int i = 0; i < count; ++i, ++step) {
            optimizer.zeroGradient();
            const torch::Tensor x = waves(128, 0.1 * step).reshape({2, 64});
            const torch::Tensor y = x.mm(matrix).reshape({2, 16, 4, 4});
            const torch::Tensor z = torch::conv2d(y, kernel, bias);
            z.tanh().sub(0.3).square().mean().backward();
            optimizer.step(1.0);
        }
    }

    int step = 0;
    torch::Tensor kernel = waves(32 * 16 * 9, 0.3, 0.2).reshape({32, 16, 3, 3}).requires_grad_();
    torch::Tensor matrix = waves(64 * 256, 0.7, 0.2).reshape({64, 256}).requires_grad_();
    torch::Tensor bias = waves(32, 0.2).requires_grad_();
    Optimizer optimizer;
};

/// How far both have come apart, as a share of the way that the whole one went.
double apart(const torch::Tensor& few, const torch::Tensor& whole, const torch::Tensor& start) {
    const torch::NoGradGuard noGrad;
    return ((few - whole).norm() / (whole - start).norm()).item<double>();
}

TEST(EightBitState, FollowsTheWholeOneOverTwentySteps) {
    for (const bool muon : {false, true}) {
        Steps whole(muon, false);
        Steps few(muon, true);
        const torch::Tensor kernel = whole.kernel.detach().clone();
        const torch::Tensor matrix = whole.matrix.detach().clone();
        const torch::Tensor bias = whole.bias.detach().clone();
        whole.take(20);
        few.take(20);
        // Muon makes directions that hardly count as long as all others, and their rounding too.
        const double tolerance = muon ? 0.15 : 0.05;
        EXPECT_LT(apart(few.kernel, whole.kernel, kernel), tolerance) << muon;
        EXPECT_LT(apart(few.matrix, whole.matrix, matrix), tolerance) << muon;
        EXPECT_LT(apart(few.bias, whole.bias, bias), tolerance) << muon;
        EXPECT_LT(few.optimizer.stateBytes(), 0.27 * whole.optimizer.stateBytes());
    }
}

TEST(EightBitState, GoesOnFromItsArchive) {
    for (const bool muon : {false, true}) {
        Steps first(muon, true);
        first.take(3);
        std::stringstream bytes;
        torch::serialize::OutputArchive out;
        first.optimizer.save(out);
        out.save_to(bytes);

        Steps second(muon, true);
        {
            const torch::NoGradGuard noGrad;
            second.kernel.copy_(first.kernel);
            second.matrix.copy_(first.matrix);
            second.bias.copy_(first.bias);
        }
        second.step = first.step;
        torch::serialize::InputArchive in;
        in.load_from(bytes);
        second.optimizer.load(in);
        first.take(3);
        second.take(3);
        EXPECT_TRUE(first.kernel.equal(second.kernel));
        EXPECT_TRUE(first.matrix.equal(second.matrix));
        EXPECT_TRUE(first.bias.equal(second.bias));
    }
}

}  // namespace
}  // namespace seedling
