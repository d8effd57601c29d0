#include "engine/model/QuickSilu.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <limits>

namespace seedling {
namespace {

/// x from -30 to 30, larger than what one thread takes, with an odd rest.
torch::Tensor numbers() {
    return torch::linspace(-30, 30, 3 * 7 * 53 * 131).reshape({3, 7, 53, 131});
}

torch::Tensor gradientThrough(torch::Tensor (*function)(const torch::Tensor&),
                              const torch::Tensor& x) {
    const torch::Tensor leaf = x.detach().clone().requires_grad_();
    (function(leaf).to(torch::kFloat) * torch::linspace(-1, 2, 131)).sum().backward();
    return leaf.grad();
}

torch::Tensor librarySilu(const torch::Tensor& x) {
    return torch::silu(x);
}

TEST(QuickSilu, AgreesWithTheLibrary) {
    const torch::Tensor x = numbers();
    EXPECT_TRUE(torch::allclose(quickSilu(x), torch::silu(x), 1e-6, 1e-7));
    EXPECT_TRUE(torch::allclose(gradientThrough(quickSilu, x), gradientThrough(librarySilu, x),
                                1e-5, 2e-6));
}

TEST(QuickSilu, IsTheNearestBf16) {
    const torch::Tensor x = numbers().to(torch::kBFloat16);
    const torch::Tensor y = quickSilu(x);
    ASSERT_EQ(y.scalar_type(), torch::kBFloat16);
    EXPECT_TRUE(torch::allclose(y.to(torch::kFloat), torch::silu(x.to(torch::kFloat)), 0.0040, 0));
    const torch::Tensor exact = gradientThrough(librarySilu, x.to(torch::kFloat));
    EXPECT_TRUE(
        torch::allclose(gradientThrough(quickSilu, x).to(torch::kFloat), exact, 0.012, 1e-6));
}

TEST(QuickSilu, KeepsTheMemoryFormat) {
    for (const auto type : {torch::kFloat, torch::kBFloat16}) {
        const torch::Tensor x = numbers().to(type).contiguous(torch::MemoryFormat::ChannelsLast);
        EXPECT_EQ(quickSilu(x).strides(), x.strides());
        EXPECT_TRUE(torch::equal(quickSilu(x), quickSilu(x.contiguous())));
        EXPECT_TRUE(torch::equal(gradientThrough(quickSilu, x),
                                 gradientThrough(quickSilu, x.contiguous())));
        const torch::Tensor rows = numbers().to(type).slice(3, 0, 131, 2);
        EXPECT_TRUE(torch::equal(quickSilu(rows), quickSilu(rows.contiguous())));
    }
}

TEST(QuickSilu, WhatIsNotANumberStaysSo) {
    constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    const torch::Tensor x = torch::tensor({kNan, kInfinity, 1e30F, -1e30F});
    for (const torch::Tensor& y :
         {quickSilu(x), quickSilu(x.to(torch::kBFloat16)).to(torch::kFloat)}) {
        EXPECT_TRUE(std::isnan(y[0].item<float>()));
        EXPECT_EQ(y[1].item<float>(), kInfinity);
        EXPECT_GT(y[2].item<float>(), 9e29F);
        EXPECT_LE(std::abs(y[3].item<float>()), 1e-5F);
    }
}

}  // namespace
}  // namespace seedling
