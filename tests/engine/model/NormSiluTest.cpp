#include "engine/model/NormSilu.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/model/Layers.h"

namespace seedling {
namespace {

constexpr int kChannels = 37;

struct Outcome {
    torch::Tensor y;
    torch::Tensor dx;
    torch::Tensor ofWeight;
    torch::Tensor ofBias;
    torch::Tensor runningMean;
    torch::Tensor runningVariance;
};

/// Far from zero in some channels, more rows than are summed at once, with an odd rest.
torch::Tensor picture() {
    torch::manual_seed(3);
    const torch::Tensor offset = torch::linspace(-20, 20, kChannels).reshape({1, kChannels, 1, 1});
    return (torch::randn({5, kChannels, 13, 9}) * 2 + offset)
        .contiguous(torch::MemoryFormat::ChannelsLast);
}

torch::nn::BatchNorm2d someNorm() {
    torch::manual_seed(4);
    const torch::NoGradGuard noGrad;
    torch::nn::BatchNorm2d norm = batchNorm(kChannels, 0.1, 1e-5);
    norm->weight.uniform_(0.5, 1.5);
    norm->bias.uniform_(-1, 1);
    norm->running_mean.uniform_(-1, 1);
    norm->running_var.uniform_(0.5, 2);
    return norm;
}

torch::Tensor oneAfterTheOther(torch::nn::BatchNorm2d& norm, const torch::Tensor& x) {
    return torch::silu(norm(x));
}

torch::Tensor fused(torch::nn::BatchNorm2d& norm, const torch::Tensor& x) {
    return normSilu(norm, x);
}

Outcome outcomeOf(torch::Tensor (*function)(torch::nn::BatchNorm2d&, const torch::Tensor&),
                  const torch::Tensor& x) {
    torch::nn::BatchNorm2d norm = someNorm();
    const torch::Tensor leaf = x.detach().clone().requires_grad_();
    const torch::Tensor y = function(norm, leaf);
    torch::manual_seed(5);
    (y.to(torch::kFloat) * torch::randn(y.sizes())).sum().backward();
    return {y.detach(),        leaf.grad(),        norm->weight.grad(),
            norm->bias.grad(), norm->running_mean, norm->running_var};
}

bool close(const torch::Tensor& a, const torch::Tensor& b, double tolerance) {
    return torch::allclose(a.to(torch::kFloat), b.to(torch::kFloat), tolerance, tolerance);
}

/// Sums over all places gather the rounding of as many numbers.
void expectClose(const Outcome& a, const Outcome& b, double tolerance) {
    constexpr double kOfSums = 20;
    EXPECT_TRUE(close(a.y, b.y, tolerance));
    EXPECT_TRUE(close(a.dx, b.dx, tolerance));
    EXPECT_TRUE(close(a.ofWeight, b.ofWeight, kOfSums * tolerance));
    EXPECT_TRUE(close(a.ofBias, b.ofBias, kOfSums * tolerance));
    EXPECT_TRUE(close(a.runningMean, b.runningMean, tolerance));
    EXPECT_TRUE(close(a.runningVariance, b.runningVariance, tolerance));
}

TEST(NormSilu, AgreesWithTheLibrary) {
    expectClose(outcomeOf(fused, picture()), outcomeOf(oneAfterTheOther, picture()), 1e-4);
}

TEST(NormSilu, IsAsGoodAsBf16Allows) {
    const torch::Tensor x = picture().to(torch::kBFloat16);
    const Outcome own = outcomeOf(fused, x);
    EXPECT_EQ(own.y.scalar_type(), torch::kBFloat16);
    EXPECT_TRUE(own.y.is_contiguous(torch::MemoryFormat::ChannelsLast));
    expectClose(own, outcomeOf(oneAfterTheOther, x.to(torch::kFloat)), 0.02);
}

TEST(NormSilu, DoesNotDependOnTheNumberOfThreads) {
    const torch::Tensor x = picture().repeat({20, 1, 1, 1}).to(torch::kBFloat16);
    const int before = torch::get_num_threads();
    torch::set_num_threads(1);
    const Outcome one = outcomeOf(fused, x);
    torch::set_num_threads(3);
    const Outcome three = outcomeOf(fused, x);
    torch::set_num_threads(before);
    expectClose(one, three, 0);
}

TEST(NormSilu, AnswersByRunningStatisticsInEvalMode) {
    torch::nn::BatchNorm2d norm = someNorm();
    norm->eval();
    const torch::NoGradGuard noGrad;
    const torch::Tensor before = norm->running_mean.clone();
    EXPECT_TRUE(
        torch::allclose(normSilu(norm, picture()), oneAfterTheOther(norm, picture()), 1e-5, 1e-5));
    EXPECT_TRUE(norm->running_mean.equal(before));
}

TEST(NormSilu, TakesPicturesInAnyOrder) {
    expectClose(outcomeOf(fused, picture().contiguous()), outcomeOf(fused, picture()), 1e-4);
}

TEST(NormSilu, OneConstantChannelStaysFinite) {
    torch::Tensor x = picture();
    x.select(1, 0).fill_(100);
    const Outcome own = outcomeOf(fused, x);
    EXPECT_TRUE(own.y.isfinite().all().item<bool>());
    EXPECT_TRUE(own.dx.isfinite().all().item<bool>());
    EXPECT_LT(own.dx.select(1, 0).abs().max().item<float>(), 1000);
}

}  // namespace
}  // namespace seedling
