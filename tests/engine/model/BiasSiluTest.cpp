#include "engine/model/BiasSilu.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace seedling {
namespace {

constexpr int kChannels = 32;

torch::Tensor picture(torch::ScalarType type) {
    torch::manual_seed(3);
    return (torch::randn({5, kChannels, 13, 9}) * 3)
        .to(type)
        .contiguous(torch::MemoryFormat::ChannelsLast);
}

torch::Tensor byLibrary(const torch::Tensor& x, const torch::Tensor& bias) {
    return torch::silu(x.to(torch::kFloat) + bias.reshape({1, kChannels, 1, 1}));
}

torch::Tensor gradientThrough(torch::Tensor (*function)(const torch::Tensor&, const torch::Tensor&),
                              const torch::Tensor& x) {
    const torch::Tensor bias = torch::linspace(-2, 2, kChannels).requires_grad_();
    torch::manual_seed(5);
    (function(x, bias).to(torch::kFloat) * torch::randn(x.sizes())).sum().backward();
    return bias.grad();
}

TEST(BiasSilu, AgreesWithTheLibrary) {
    const torch::Tensor bias = torch::linspace(-2, 2, kChannels);
    const torch::Tensor x = picture(torch::kFloat);
    EXPECT_TRUE(torch::allclose(biasSilu(x, bias), byLibrary(x, bias), 1e-6, 1e-6));
    EXPECT_TRUE(
        torch::allclose(gradientThrough(biasSilu, x), gradientThrough(byLibrary, x), 1e-4, 1e-4));
    const torch::Tensor rough = picture(torch::kBFloat16);
    const torch::Tensor y = biasSilu(rough, bias);
    ASSERT_EQ(y.scalar_type(), torch::kBFloat16);
    EXPECT_TRUE(torch::allclose(y.to(torch::kFloat), byLibrary(rough, bias), 0.004, 1e-6));
    EXPECT_TRUE(torch::allclose(gradientThrough(biasSilu, rough), gradientThrough(byLibrary, rough),
                                0.01, 0.2));
}

TEST(BiasSilu, PassesGradientsThroughWhereTheyAreWanted) {
    const torch::Tensor x = picture(torch::kFloat).requires_grad_();
    biasSilu(x, torch::ones({kChannels})).sum().backward();
    EXPECT_TRUE(x.grad().abs().sum().item<float>() > 0);
}

}  // namespace
}  // namespace seedling
