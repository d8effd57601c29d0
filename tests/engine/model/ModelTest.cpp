#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>

#include "engine/model/Layers.h"
#include "engine/model/ModelFactory.h"
#include "engine/model/Whitening.h"
#include "engine/train/Precision.h"
#include "tests/engine/Golden.h"
#include "tests/engine/model/FixedWeights.h"

namespace seedling {
namespace {

using test::expectNear;
using test::golden;

torch::Tensor noise(std::int64_t count, std::int64_t side) {
    torch::manual_seed(7);
    return torch::randint(0, 256, {count, 3, side, side}, torch::kUInt8);
}

constexpr const char* kNames[] = {"frugal", "wrn-28-2", "wrn-37-2", "resnet-18", "chip"};

TEST(WideResNet, ForwardAgreesWithTheIndependentReference) {
    const auto expected = golden("wide_resnet");
    const torch::Tensor pixels = test::fixedPixels(32);
    auto network = createClassifier({"wrn-28-2", 32, 5, 0.001}).value();
    test::fillWithWaves(*network);
    network->eval();
    expectNear(network->forward(pixels), expected["eval"], 2e-3);
    network->train();
    expectNear(network->forward(pixels), expected["train"], 2e-3);
}

TEST(WideResNet, HasThePublishedSize) {
    const auto network = createClassifier({"wrn-28-2", 32, 10, 0.001}).value();
    EXPECT_NEAR(static_cast<double>(network->parameterCount()), 1.467e6, 0.01e6);
    EXPECT_NEAR(static_cast<double>(network->multiplyAdds()), 214e6, 2e6);
    EXPECT_EQ(network->featureCount(), 128);
    const auto wide = createClassifier({"wrn-28-8", 32, 10, 0.001}).value();
    EXPECT_NEAR(static_cast<double>(wide->parameterCount()), 23.4e6, 0.1e6);
}

TEST(Convolve, GivesWhatTheLayerGives) {
    torch::manual_seed(7);
    for (const int side : {1, 2, 3}) {
        torch::nn::Conv2d layer = convolution(5, 7, 3, 1);
        const torch::Tensor x = torch::randn({6, 5, side, side}).requires_grad_();
        const torch::Tensor weights = torch::randn({6, 7, side, side});
        std::vector<std::vector<torch::Tensor>> found;
        for (const torch::Tensor& y : {layer(x), convolve(layer, x)}) {
            auto gradients = torch::autograd::grad({(y * weights).sum()}, {x, layer->weight});
            found.push_back({y, gradients[0], gradients[1]});
        }
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_TRUE(torch::allclose(found[0][i], found[1][i], 1e-4, 1e-5)) << side << " " << i;
        }
    }
}

TEST(FrugalNet, CostsWhatItSays) {
    const auto network = createClassifier({"frugal", 32, 10, 0.1}).value();
    EXPECT_NEAR(static_cast<double>(network->multiplyAdds()), 21.6e6, 0.3e6);
}

TEST(EveryNetwork, GivesLogitsForAllSidesAndLayouts) {
    for (const char* name : kNames) {
        for (const int side : {8, 20, 28, 33, 64}) {
            auto network = createClassifier({name, side, 3, 0.1}).value();
            network->eval();
            const torch::NoGradGuard noGrad;
            const torch::Tensor pixels = noise(2, side);
            const torch::Tensor logits = network->forward(pixels);
            EXPECT_EQ(logits.sizes(), (std::vector<std::int64_t>{2, 3})) << name << " " << side;
            EXPECT_TRUE(logits.isfinite().all().item<bool>());
            EXPECT_EQ(network->features(pixels).size(1), network->featureCount());
            const torch::Tensor channelsLast = network->forward(
                pixels.to(torch::kFloat).contiguous(at::MemoryFormat::ChannelsLast));
            EXPECT_LE((logits - channelsLast).abs().max().item<double>(), 1e-3);
        }
    }
}

/// Bit by bit in bf16, which only the same operations on the same order give: steps put pictures of
/// both orders together, and a network that followed would be a third slower.
TEST(EveryNetwork, WorksInOneOrderWhateverItIsGiven) {
    for (const char* name : kNames) {
        auto network = createClassifier({name, 32, 3, 0.1}).value();
        network->eval();
        const torch::NoGradGuard noGrad;
        const PrecisionScope scope(Precision::Bf16);
        const torch::Tensor pixels = noise(4, 32);
        EXPECT_TRUE(
            torch::equal(network->features(pixels),
                         network->features(pixels.contiguous(torch::MemoryFormat::ChannelsLast))))
            << name;
    }
}

TEST(EveryNetwork, TheSameSeedGivesTheSameWeights) {
    for (const char* name : kNames) {
        auto first = createClassifier({name, 32, 3, 0.1}).value();
        auto second = createClassifier({name, 32, 3, 0.1}).value();
        first->initialise(5);
        second->initialise(5);
        auto other = createClassifier({name, 32, 3, 0.1}).value();
        other->initialise(6);
        EXPECT_TRUE(std::ranges::equal(
            first->parameters(), second->parameters(),
            [](const torch::Tensor& a, const torch::Tensor& b) { return a.equal(b); }))
            << name;
        // The last but one is the matrix of the last layer.
        EXPECT_FALSE(first->parameters().rbegin()[1].equal(other->parameters().rbegin()[1]))
            << name;
    }
}

TEST(EveryNetwork, NormalisesWithWhatItSawOfTheImages) {
    auto network = createClassifier({"wrn-28-2", 16, 2, 0.1}).value();
    const torch::Tensor images = noise(50, 16);
    network->fitTo(images);
    const auto buffers = network->named_buffers();
    EXPECT_NEAR(buffers["mean"].mean().item<double>(),
                images.to(torch::kFloat).mean().item<double>(), 0.01);
    network->fitTo(torch::zeros({3, 3, 16, 16}, torch::kUInt8));
    EXPECT_TRUE(network->forward(torch::zeros({2, 3, 16, 16}, torch::kUInt8))
                    .isfinite()
                    .all()
                    .item<bool>());
}

TEST(CreateClassifier, RefusesWhatItCannotBuild) {
    EXPECT_EQ(createClassifier({"resnet-9000", 32, 3, 0.1}).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_EQ(createClassifier({"frugal", 4, 3, 0.1}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(createClassifier({"frugal", 32, 1, 0.1}).error().code, ErrorCode::InvalidArgument);
}

TEST(Whitening, OutputsAreUncorrelatedAndOfEqualStrength) {
    torch::manual_seed(3);
    // Smooth images: neighbouring pixels agree, as in photographs.
    const torch::Tensor images = torch::avg_pool2d(torch::randn({200, 3, 24, 24}), 5, 1) * 5;
    const torch::Tensor kernels = whiteningKernels(images, 8, 4);
    ASSERT_EQ(kernels.sizes(), (std::vector<std::int64_t>{8, 3, 4, 4}));
    const torch::Tensor answers =
        torch::conv2d(images, kernels, {}, 2).permute({1, 0, 2, 3}).flatten(1).narrow(0, 0, 4);
    const torch::Tensor covariance = answers.mm(answers.t()) / static_cast<double>(answers.size(1));
    EXPECT_LE((covariance - torch::eye(4)).abs().max().item<double>(), 0.05);
    EXPECT_LE((kernels.narrow(0, 0, 4) + kernels.narrow(0, 4, 4)).abs().max().item<double>(), 1e-6);
}

}  // namespace
}  // namespace seedling
