#include "engine/profile/OperationCounter.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <string>
#include <thread>
#include <vector>

#include "engine/model/ModelFactory.h"
#include "engine/optim/Muon.h"
#include "engine/train/Precision.h"

namespace seedling {
namespace {

TEST(OperationCounter, CountsConvolutionsByHand) {
    // 2 images of 5 channels, 9 x 7; 6 kernels of 3 x 3; stride 2, padding 1: 5 x 4 places.
    const torch::Tensor x = torch::randn({2, 5, 9, 7}, torch::requires_grad());
    const torch::Tensor w = torch::randn({6, 5, 3, 3}, torch::requires_grad());
    constexpr double kForward = 2.0 * (2 * 6 * 5 * 4) * (5 * 3 * 3);
    OperationCounter counter;
    const torch::Tensor y = torch::conv2d(x, w, {}, 2, 1);
    ASSERT_EQ(y.numel(), 2 * 6 * 5 * 4);
    EXPECT_EQ(counter.take(), kForward);
    y.sum().backward();
    EXPECT_EQ(counter.take(), 2 * kForward) << "the gradients of the images and of the kernels";
    EXPECT_EQ(counter.take(), 0);
}

TEST(OperationCounter, KnowsStridesOfEachDimension) {
    const torch::Tensor x = torch::randn({1, 2, 9, 7});
    const torch::Tensor w = torch::randn({3, 2, 3, 1});
    const std::vector<std::int64_t> stride{2, 3};
    const std::vector<std::int64_t> padding{1, 2};
    OperationCounter counter;
    const torch::Tensor y = torch::conv2d(x, w, {}, stride, padding);
    // (9 + 2 - 3) / 2 + 1 = 5 places by (7 + 4 - 1) / 3 + 1 = 4.
    ASSERT_EQ(y.numel(), 3 * 5 * 4);
    EXPECT_EQ(counter.take(), 2.0 * (3 * 5 * 4) * (2 * 3 * 1));
    (void)torch::conv1d(torch::randn({2, 3, 10}), torch::randn({4, 3, 3}));
    EXPECT_EQ(counter.take(), 2.0 * (2 * 4 * 8) * (3 * 3));
}

TEST(OperationCounter, CountsGroupsDilationAndWhatNeedsNoGradient) {
    const torch::Tensor x = torch::randn({3, 4, 8, 8});
    const torch::Tensor w = torch::randn({8, 2, 3, 3}, torch::requires_grad());
    OperationCounter counter;
    // Stride 1, padding 2, dilation 2, two groups: as many places as before.
    const torch::Tensor y = torch::conv2d(x, w, {}, 1, 2, 2, 2);
    ASSERT_EQ(y.numel(), 3 * 8 * 8 * 8);
    constexpr double kForward = 2.0 * (3 * 8 * 8 * 8) * (2 * 3 * 3);
    EXPECT_EQ(counter.take(), kForward);
    y.sum().backward();
    EXPECT_EQ(counter.take(), kForward) << "the images have no gradient";
}

TEST(OperationCounter, CountsTransposedConvolutions) {
    const torch::Tensor x = torch::randn({1, 4, 5, 5}, torch::requires_grad());
    const torch::Tensor w = torch::randn({4, 3, 2, 2}, torch::requires_grad());
    // Each input is spread over 3 channels of 2 x 2 places.
    constexpr double kForward = 2.0 * (4 * 5 * 5) * (3 * 2 * 2);
    OperationCounter counter;
    const torch::Tensor y = torch::conv_transpose2d(x, w, {}, 2);
    EXPECT_EQ(counter.take(), kForward);
    y.sum().backward();
    EXPECT_EQ(counter.take(), 2 * kForward);
}

TEST(OperationCounter, CountsMatrixProducts) {
    torch::nn::Linear layer(20, 7);
    OperationCounter counter;
    const torch::Tensor x = torch::randn({11, 20}, torch::requires_grad());
    const torch::Tensor y = layer(x);
    EXPECT_EQ(counter.take(), 2.0 * 11 * 20 * 7);
    y.pow(2).sum().backward();
    EXPECT_EQ(counter.take(), 2 * 2.0 * 11 * 20 * 7);

    const torch::NoGradGuard noGrad;
    const torch::Tensor a = torch::randn({4, 3, 5});
    const torch::Tensor b = torch::randn({4, 5, 2});
    (void)a.matmul(b);
    EXPECT_EQ(counter.take(), 2.0 * 4 * 3 * 5 * 2);
    (void)torch::baddbmm(torch::randn({4, 3, 2}), a, b);
    EXPECT_EQ(counter.take(), 2.0 * 4 * 3 * 5 * 2);
    torch::zeros({3, 2}).addmm_(a[0], b[0]);
    EXPECT_EQ(counter.take(), 2.0 * 3 * 5 * 2);
}

TEST(OperationCounter, CountsProductsWithVectorsOnce) {
    const torch::Tensor vector = torch::randn({5});
    OperationCounter counter;
    (void)torch::randn({3, 5}).mv(vector);
    EXPECT_EQ(counter.take(), 2.0 * 3 * 5);
    (void)torch::addmv(torch::randn({3}), torch::randn({3, 5}), vector);
    EXPECT_EQ(counter.take(), 2.0 * 3 * 5);
    (void)vector.dot(vector);
    EXPECT_EQ(counter.take(), 2.0 * 5);
}

TEST(OperationCounter, CountsTheSameInBf16AndOnOtherThreads) {
    torch::nn::Linear layer(16, 8);
    const torch::Tensor x = torch::randn({4, 16});
    OperationCounter counter;
    std::thread([&] {
        const PrecisionScope scope(Precision::Bf16);
        const torch::NoGradGuard noGrad;
        (void)layer(x);
        (void)x.mm(x.t());
        (void)torch::conv2d(torch::randn({1, 2, 4, 4}), torch::randn({3, 2, 1, 1}));
    }).join();
    EXPECT_EQ(counter.take(), 2.0 * 4 * 16 * 8 + 2.0 * 4 * 16 * 4 + 2.0 * (3 * 4 * 4) * 2);
}

TEST(OperationCounter, CountsMuonsProducts) {
    const torch::Tensor matrix = torch::randn({6, 20});
    OperationCounter counter;
    // The Gram matrix, and in each of 4 steps its square; the first step is the factor, each later
    // one is multiplied to it; between steps the Gram matrix is taken on by two; then the factor on
    // the matrix.
    (void)nearlyOrthogonal(matrix, torch::kFloat);
    constexpr double kSquares = 4 + 3 + 2 * 3;
    EXPECT_EQ(counter.take(), 2.0 * (kSquares * 6 * 6 * 6 + 2 * 6 * 6 * 20));
    // In bf16, step by step: the Gram matrix, its square, and the product with the matrix.
    (void)nearlyOrthogonal(matrix, torch::kBFloat16);
    EXPECT_EQ(counter.take(), 2.0 * 4 * (6 * 6 * 6 + 2 * 6 * 6 * 20));
}

TEST(OperationCounter, SeveralCountTheSame) {
    const torch::Tensor square = torch::ones({3, 3});
    OperationCounter outer;
    (void)square.mm(square);
    {
        OperationCounter inner;
        (void)square.mm(square);
        EXPECT_EQ(inner.take(), 2.0 * 27);
    }
    (void)square.mm(square);
    EXPECT_EQ(outer.take(), 3 * 2.0 * 27);
}

/// A shipped network, and its first layer by hand.
struct Shipped {
    const char* name;
    int side;
    double stemMultiplyAdds;  ///< Of an image.
    int stemGradients;        ///< Of its kernels, or none where they are frozen.
};

class CountedNetwork : public testing::TestWithParam<Shipped> {};

TEST_P(CountedNetwork, SaysItsMultiplyAddsExactly) {
    constexpr int kImages = 3;
    const Shipped& shipped = GetParam();
    const auto network = createClassifier({shipped.name, shipped.side, 10, 0.1}).value();
    const torch::Tensor pixels =
        torch::randint(0, 256, {kImages, 3, shipped.side, shipped.side}, torch::kUInt8);
    const double forward = 2.0 * kImages * static_cast<double>(network->multiplyAdds());
    const double stem = 2.0 * kImages * shipped.stemMultiplyAdds;
    OperationCounter counter;
    const torch::Tensor logits = network->forward(pixels);
    EXPECT_EQ(counter.take(), forward);
    logits.pow(2).sum().backward();
    // Two gradients of every layer, but the first has none of the pixels.
    EXPECT_EQ(counter.take(), 2 * (forward - stem) + shipped.stemGradients * stem);
}

INSTANTIATE_TEST_SUITE_P(
    Shipped, CountedNetwork,
    testing::Values(Shipped{"frugal", 32, 32.0 * (3 * 4 * 4) * (16 * 16), 0},
                    Shipped{"frugal", 64, 32.0 * (3 * 4 * 4) * (32 * 32), 0},
                    Shipped{"wrn-28-2", 32, 16.0 * (3 * 3 * 3) * (32 * 32), 1},
                    Shipped{"resnet-18", 32, 64.0 * (3 * 3 * 3) * (32 * 32), 1},
                    Shipped{"resnet-18", 96, 64.0 * (3 * 7 * 7) * (48 * 48), 1},
                    Shipped{"resnet-50", 32, 64.0 * (3 * 3 * 3) * (32 * 32), 1},
                    Shipped{"mobilenet-v2", 48, 32.0 * (3 * 3 * 3) * (24 * 24), 1}),
    [](const auto& given) {
        std::string name = std::string(given.param.name) + std::to_string(given.param.side);
        std::erase(name, '-');
        return name;
    });

}  // namespace
}  // namespace seedling
