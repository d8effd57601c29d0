#include <gtest/gtest.h>
#include <torch/torch.h>

#include "engine/model/ModelFactory.h"
#include "engine/train/Precision.h"
#include "tests/engine/Golden.h"
#include "tests/engine/model/FixedWeights.h"

namespace seedling {
namespace {

double millionMultiplyAdds(const char* name, int side) {
    const auto network = createClassifier({name, side, 10, 0.1}).value();
    return static_cast<double>(network->multiplyAdds()) / 1e6;
}

TEST(PhotoNetworks, ForwardAgreesWithTheIndependentReference) {
    const auto cases = test::golden("logits", "model_golden.json");
    ASSERT_EQ(cases.size(), 12U);
    for (const auto& expected : cases) {
        SCOPED_TRACE(expected["network"].get<std::string>() + " " + expected["side"].dump());
        const int side = expected["side"];
        auto network = createClassifier({expected["network"], side, 5, 0.1}).value();
        test::fillWithWaves(*network);
        network->eval();
        const torch::NoGradGuard noGrad;
        test::expectNear(network->forward(test::fixedPixels(side)), expected["values"], 2e-3);
    }
}

TEST(ResNet, HasTorchvisionsNamesAndSize) {
    const auto network = createClassifier({"resnet-18", 224, 1000, 0.1}).value();
    std::vector<std::string> names;
    for (const auto& entry : network->named_parameters()) {
        names.push_back(entry.key());
    }
    EXPECT_EQ(nlohmann::json(names), test::golden("resnet_18_names", "model_golden.json"));
    // As published for torchvision's resnet18.
    EXPECT_EQ(network->parameterCount(), 11'689'512);
    EXPECT_NEAR(static_cast<double>(network->multiplyAdds()), 1814e6, 1e6);
    EXPECT_EQ(network->named_parameters()["conv1.weight"].sizes(),
              (std::vector<std::int64_t>{64, 3, 7, 7}));
    const auto buffers = network->named_buffers();
    EXPECT_TRUE(buffers.contains("layer4.0.downsample.1.running_var"));
    EXPECT_EQ(network->featureCount(), 512);
}

TEST(ResNet, SmallPicturesKeepTheirPixels) {
    const auto network = createClassifier({"resnet-18", 32, 10, 0.1}).value();
    EXPECT_EQ(network->parameterCount(), 11'173'962);
    EXPECT_NEAR(static_cast<double>(network->multiplyAdds()), 555e6, 2e6);
}

TEST(PhotoNetworks, CostWhatIsPublishedAt224Pixels) {
    EXPECT_NEAR(millionMultiplyAdds("resnet-34", 224), 3663, 2);
    EXPECT_NEAR(millionMultiplyAdds("resnet-50", 224), 4087, 4);
    EXPECT_NEAR(millionMultiplyAdds("mobilenet-v2", 224), 300, 2);
}

TEST(PhotoNetworks, LearnInBf16) {
    for (const char* name : {"resnet-18", "mobilenet-v2"}) {
        const auto network = createClassifier({name, 32, 3, 0.1}).value();
        network->train();
        torch::Tensor logits;
        {
            const PrecisionScope scope(Precision::Bf16);
            logits = network->forward(torch::randint(0, 256, {4, 3, 32, 32}, torch::kUInt8));
        }
        logits.square().mean().backward();
        for (const torch::Tensor& parameter : network->parameters()) {
            EXPECT_TRUE(parameter.grad().isfinite().all().item<bool>()) << name;
        }
    }
}

TEST(WideResNet37, HasOneStageMore) {
    const auto network = createClassifier({"wrn-37-2", 96, 10, 0.1}).value();
    EXPECT_EQ(network->featureCount(), 256);
    // By hand: stem 432, stages 70 112, 279 488, 1 116 032 and 4 460 288, last norm 512, head 2
    // 570.
    EXPECT_EQ(network->parameterCount(), 5'929'434);
}

TEST(PhotoNetworks, CostGrowsNoFasterThanTheNumberOfPixels) {
    for (const char* name : {"frugal", "wrn-37-2", "resnet-18"}) {
        const double atSmallest = millionMultiplyAdds(name, 96);
        for (const int side : {128, 160, 224}) {
            const double pixels = side * side / (96.0 * 96.0);
            EXPECT_LT(millionMultiplyAdds(name, side), 1.05 * pixels * atSmallest)
                << name << " " << side;
        }
    }
    EXPECT_LT(millionMultiplyAdds("wrn-37-2", 224), 1.4 * millionMultiplyAdds("wrn-37-2", 96));
}

TEST(FrugalNet, CostsLittleForPhotos) {
    // By hand for 64 pixels: stem 1.573, block of 32 channels 11.796, and behind it what 32 pixels
    // cost without their stem, 21.629 - 0.393, and a head of 2 560.
    EXPECT_NEAR(millionMultiplyAdds("frugal", 64), 34.606, 0.001);
    EXPECT_NEAR(millionMultiplyAdds("frugal", 96), 77.9, 0.1);
    EXPECT_NEAR(millionMultiplyAdds("frugal", 128), 86.5, 0.1);
    EXPECT_NEAR(millionMultiplyAdds("frugal", 224), 227.4, 0.1);
}

}  // namespace
}  // namespace seedling
