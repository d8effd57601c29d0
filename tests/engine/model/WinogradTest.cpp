#include "engine/model/Winograd.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <array>
#include <string>
#include <utility>

#include "engine/model/Layers.h"
#include "engine/model/ModelFactory.h"
#include "engine/profile/OperationCounter.h"
#include "engine/train/Precision.h"

namespace seedling {
namespace {

/// Of fp32's last digits, over sums of thousands.
constexpr double kTolerance = 2e-5;

torch::Tensor picture(std::int64_t images, std::int64_t channels, std::int64_t height,
                      std::int64_t width) {
    return torch::randn({images, channels, height, width})
        .contiguous(torch::MemoryFormat::ChannelsLast);
}

torch::Tensor kernels(std::int64_t outputs, std::int64_t inputs) {
    return torch::randn({outputs, inputs, 3, 3});
}

/// Output and gradients of input and kernels.
using Outcome = std::array<torch::Tensor, 3>;

template <class Convolution>
Outcome outcomeOf(const Convolution& convolution, const torch::Tensor& x,
                  const torch::Tensor& weight, const torch::Tensor& dy) {
    const torch::Tensor input = x.detach().requires_grad_();
    const torch::Tensor taps = weight.detach().requires_grad_();
    const torch::Tensor y = convolution(input, taps);
    const auto gradients = torch::autograd::grad({y}, {input, taps}, {dy});
    return {y.detach(), gradients[0], gradients[1]};
}

Outcome direct(const torch::Tensor& x, const torch::Tensor& weight, const torch::Tensor& dy) {
    return outcomeOf([](const torch::Tensor& input,
                        const torch::Tensor& taps) { return torch::conv2d(input, taps, {}, 1, 1); },
                     x.to(torch::kDouble), weight.to(torch::kDouble), dy.to(torch::kDouble));
}

/// Root mean square of the difference, as a share of the expected numbers'.
double errorOf(const torch::Tensor& found, const torch::Tensor& expected) {
    const torch::Tensor difference = found.to(torch::kDouble) - expected;
    return (difference.norm() / expected.norm()).item<double>();
}

void expectLikeDirect(const torch::Tensor& x, const torch::Tensor& weight) {
    const torch::Tensor dy = torch::randn({x.size(0), weight.size(0), x.size(2), x.size(3)});
    const Outcome expected = direct(x, weight, dy);
    const Outcome found = outcomeOf(winogradConvolution, x, weight, dy);
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].sizes(), expected[i].sizes());
        EXPECT_LT(errorOf(found[i], expected[i]), kTolerance)
            << i << " at " << x.size(2) << " x " << x.size(3);
    }
}

TEST(Winograd, GivesWhatTheConvolutionGives) {
    torch::manual_seed(1);
    for (const auto& [height, width] :
         {std::pair{2, 2}, {3, 3}, {4, 4}, {5, 7}, {6, 6}, {7, 7}, {8, 5}, {14, 14}, {1, 9}}) {
        expectLikeDirect(picture(3, 32, height, width), kernels(16, 32));
        expectLikeDirect(picture(2, 16, height, width), kernels(48, 16));
    }
}

TEST(Winograd, TakesAnyMemoryOrderAndManyPictures) {
    torch::manual_seed(2);
    expectLikeDirect(torch::randn({70, 16, 8, 8}),
                     kernels(16, 16).contiguous(torch::MemoryFormat::ChannelsLast));
}

TEST(Winograd, SeveralThreadsGiveTheSame) {
    torch::manual_seed(3);
    const torch::Tensor x = picture(40, 16, 8, 8);
    const torch::Tensor weight = kernels(16, 16);
    const torch::Tensor dy = picture(40, 16, 8, 8);
    const int before = at::get_num_threads();
    at::set_num_threads(1);
    const Outcome alone = outcomeOf(winogradConvolution, x, weight, dy);
    at::set_num_threads(2);
    const Outcome shared = outcomeOf(winogradConvolution, x, weight, dy);
    const Outcome again = outcomeOf(winogradConvolution, x, weight, dy);
    at::set_num_threads(before);
    EXPECT_TRUE(shared[0].equal(alone[0]));
    EXPECT_TRUE(shared[1].equal(alone[1]));
    EXPECT_LT(errorOf(shared[2], alone[2].to(torch::kDouble)), kTolerance);
    for (std::size_t i = 0; i < again.size(); ++i) {
        EXPECT_TRUE(again[i].equal(shared[i])) << i;
    }
}

TEST(Winograd, FrozenKernelsAndPicturesGetNoGradient) {
    const torch::Tensor x = picture(2, 16, 4, 4).requires_grad_();
    winogradConvolution(x, kernels(16, 16)).sum().backward();
    EXPECT_TRUE(x.grad().defined());
    const torch::Tensor weight = kernels(16, 16).requires_grad_();
    winogradConvolution(x.detach(), weight).sum().backward();
    EXPECT_TRUE(weight.grad().defined());
    const torch::NoGradGuard noGrad;
    EXPECT_FALSE(winogradConvolution(x, weight).requires_grad());
}

TEST(Winograd, IsForPlainConvolutionsOfSixteens) {
    EXPECT_TRUE(suitsWinograd(picture(1, 16, 4, 4), kernels(32, 16)));
    EXPECT_TRUE(suitsWinograd(picture(1, 16, 2, 2), kernels(32, 16)));
    EXPECT_FALSE(suitsWinograd(picture(1, 16, 1, 1), kernels(32, 16)));
    EXPECT_FALSE(suitsWinograd(picture(0, 16, 4, 4), kernels(32, 16)));
    EXPECT_FALSE(suitsWinograd(picture(1, 8, 4, 4), kernels(16, 8)));
    EXPECT_FALSE(suitsWinograd(picture(1, 16, 4, 4), kernels(24, 16)));
    EXPECT_FALSE(suitsWinograd(picture(1, 16, 4, 4), torch::randn({16, 1, 3, 3})));
    EXPECT_FALSE(suitsWinograd(picture(1, 16, 4, 4), torch::randn({16, 16, 5, 5})));
    EXPECT_FALSE(suitsWinograd(picture(1, 16, 4, 4).to(torch::kBFloat16), kernels(16, 16)));
}

/// Which function the layer's output came from.
std::string origin(torch::nn::Conv2d layer, std::int64_t channels) {
    return convolve(layer, picture(1, channels, 4, 4)).grad_fn()->name();
}

TEST(Winograd, LayersUseItInItsScopeAlone) {
    const auto isUsed = [](torch::nn::Conv2d layer) {
        return origin(std::move(layer), 16).find("Winograd") != std::string::npos;
    };
    EXPECT_FALSE(isUsed(convolution(16, 16, 3, 1)));
    {
        const PrecisionScope scope(Precision::Fp32Winograd);
        EXPECT_TRUE(isUsed(convolution(16, 16, 3, 1)));
        EXPECT_FALSE(isUsed(convolution(16, 16, 3, 2)));
        EXPECT_FALSE(isUsed(convolution(16, 16, 1, 1)));
    }
    EXPECT_FALSE(isUsed(convolution(16, 16, 3, 1)));
}

TEST(Winograd, CountsAsTheConvolutionThatItComputes) {
    const auto operations = [](const auto& convolution) {
        const torch::Tensor x = picture(2, 16, 8, 8).requires_grad_();
        const torch::Tensor weight = kernels(32, 16).requires_grad_();
        OperationCounter counter;
        convolution(x, weight).sum().backward();
        return counter.take();
    };
    EXPECT_EQ(operations(winogradConvolution), 3 * 2.0 * 2 * 64 * 32 * 16 * 9);
    EXPECT_EQ(operations(winogradConvolution),
              operations([](const torch::Tensor& x, const torch::Tensor& weight) {
                  return torch::conv2d(x, weight, {}, 1, 1);
              }));
}

TEST(Winograd, NetworksAnswerAsWithoutIt) {
    for (const char* name : {"frugal", "wrn-28-2", "resnet-18"}) {
        const auto network = createClassifier({name, 32, 5, 0.1}).value();
        network->initialise(5);
        const torch::Tensor pixels = torch::randint(0, 256, {4, 3, 32, 32}, torch::kUInt8);
        const torch::NoGradGuard noGrad;
        network->eval();
        const torch::Tensor expected = network->forward(pixels);
        const PrecisionScope scope(Precision::Fp32Winograd);
        const torch::Tensor found = network->forward(pixels);
        EXPECT_FALSE(found.equal(expected)) << name;
        EXPECT_TRUE(torch::allclose(found, expected, 1e-4, 1e-4)) << name;
    }
}

}  // namespace
}  // namespace seedling
