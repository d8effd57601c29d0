#include "engine/export/TorchScriptModule.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <sstream>

#include "datasets/base/Random.h"
#include "datasets/image/Resize.h"
#include "engine/model/ModelFactory.h"
#include "engine/train/TensorBatch.h"

namespace seedling {
namespace {

Image noiseImage(int width, int height) {
    Random random(static_cast<std::uint64_t>(width * 1000 + height));
    Image image(width, height);
    for (std::uint8_t& value : image.pixels) {
        value = static_cast<std::uint8_t>(random.below(256));
    }
    return image;
}

std::shared_ptr<Classifier> network(const std::string& name, int side) {
    auto classifier = createClassifier({name, side, 5, 0.1}).value();
    classifier->initialise(3);
    classifier->fitTo(torch::randint(0, 256, {64, 3, side, side}, torch::kUInt8));
    classifier->eval();
    return classifier;
}

/// Written and read again, as a user of the export would.
torch::jit::Module reloaded(Classifier& classifier, int side) {
    std::stringstream bytes;
    torchScriptModule(classifier, side).save(bytes);
    return torch::jit::load(bytes);
}

torch::Tensor expected(Classifier& classifier, const Image& image, int side) {
    const torch::NoGradGuard noGrad;
    const Image square = resizedToSquare(image, side);
    return torch::softmax(classifier.forward(viewOfImage(square)), 1);
}

class TorchScriptModule : public testing::TestWithParam<std::string> {};

TEST_P(TorchScriptModule, AnswersAsTheNetworkForPicturesOfAnySize) {
    constexpr int kSide = 32;
    const auto classifier = network(GetParam(), kSide);
    torch::jit::Module module = reloaded(*classifier, kSide);
    const torch::NoGradGuard noGrad;
    for (const auto& [width, height] : std::vector<std::pair<int, int>>{
             {32, 32}, {64, 64}, {100, 37}, {28, 28}, {17, 200}, {1, 1}, {640, 480}}) {
        const Image image = noiseImage(width, height);
        const torch::Tensor answer = module.forward({viewOfImage(image)}).toTensor();
        const torch::Tensor wanted = expected(*classifier, image, kSide);
        EXPECT_LT((answer - wanted).abs().max().item<double>(), 1e-4) << width << " x " << height;
        EXPECT_NEAR(answer.sum().item<double>(), 1.0, 1e-5);
    }
}

TEST_P(TorchScriptModule, TakesBatchesAndFloats) {
    constexpr int kSide = 24;
    const auto classifier = network(GetParam(), kSide);
    torch::jit::Module module = reloaded(*classifier, kSide);
    const torch::NoGradGuard noGrad;
    const torch::Tensor pixels = torch::randint(0, 256, {5, 3, 40, 30}, torch::kUInt8);
    const torch::Tensor together = module.forward({pixels}).toTensor();
    EXPECT_EQ(together.sizes(), (std::vector<std::int64_t>{5, 5}));
    for (std::int64_t i = 0; i < 5; ++i) {
        const torch::Tensor alone =
            module.forward({pixels.narrow(0, i, 1).to(torch::kFloat)}).toTensor();
        EXPECT_LT((alone[0] - together[i]).abs().max().item<double>(), 1e-5);
    }
}

TEST_P(TorchScriptModule, KeepsItsWeightsAsParameters) {
    const auto classifier = network(GetParam(), 32);
    std::int64_t count = 0;
    for (const torch::Tensor& parameter : reloaded(*classifier, 32).parameters()) {
        count += parameter.numel();
    }
    EXPECT_GE(count, classifier->parameterCount());
}

std::string testName(const testing::TestParamInfo<std::string>& network) {
    std::string name = network.param;
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Networks, TorchScriptModule,
                         testing::Values("frugal", "wrn-28-2", "wrn-37-2", "resnet-18", "resnet-50",
                                         "mobilenet-v2", "chip", "hopfield", "hopfield-dense"),
                         testName);

}  // namespace
}  // namespace seedling
