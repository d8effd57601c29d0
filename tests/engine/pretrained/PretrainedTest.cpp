#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/ModelFactory.h"
#include "engine/model/ScriptEncoder.h"
#include "engine/pretrained/PretrainedFile.h"
#include "engine/pretrained/TorchvisionWeights.h"
#include "tests/engine/Golden.h"
#include "tests/engine/model/FixedWeights.h"
#include "tests/engine/pretrained/WeightFiles.h"
#include "tests/support/TempFolder.h"

namespace seedling {
namespace {

using test::NamedTensors;
using test::TempFolder;

std::shared_ptr<Classifier> networkFor(const std::string& name, int side, int classes) {
    NetworkSpec spec{.name = name, .side = side, .classes = classes};
    spec.photoStem = true;
    return createClassifier(spec).value();
}

void normaliseAsImageNet(Classifier& network) {
    network.setNormalisation({255 * 0.485, 255 * 0.456, 255 * 0.406},
                             {255 * 0.229, 255 * 0.224, 255 * 0.225});
}

class Torchvision : public testing::TestWithParam<const char*> {};

TEST_P(Torchvision, NamesAndNumbersAreTorchvisions) {
    const auto network = networkFor(GetParam(), 224, 1000);
    std::vector<std::string> names;
    for (const auto& entry : network->named_parameters()) {
        names.push_back(entry.key());
    }
    EXPECT_EQ(nlohmann::json(names),
              test::golden("names", "pretrained_golden.json").at(GetParam()));
    EXPECT_EQ(
        network->parameterCount(),
        test::golden("parameters", "pretrained_golden.json").at(GetParam()).get<std::int64_t>());
}

TEST_P(Torchvision, WeightsFromAFileAnswerAsTheIndependentReference) {
    const TempFolder folder;
    const auto cases = test::golden("logits", "pretrained_golden.json");
    const auto wanted =
        std::ranges::find_if(cases, [](const auto& each) { return each["network"] == GetParam(); });
    ASSERT_NE(wanted, cases.end());
    const int side = (*wanted)["side"];
    const auto source = networkFor(GetParam(), side, 5);
    test::fillWithWaves(*source);
    test::writeStateDict(folder / "weights.pth", test::tensorsOf(*source));

    const PretrainedFile file = openPretrained(folder / "weights.pth").value();
    EXPECT_EQ(file.network, GetParam());
    EXPECT_EQ(file.parameters, source->parameterCount());
    EXPECT_EQ(file.sha256.size(), 64U);
    const auto network = networkFor(GetParam(), side, 5);
    network->initialise(7);
    ASSERT_TRUE(giveWeights(file.weights, *network));
    // The last layer is not the file's.
    const auto own = source->named_parameters();
    for (auto& entry : network->named_parameters()) {
        if (Classifier::isOfLastLayer(entry.key())) {
            EXPECT_FALSE(entry.value().equal(own[entry.key()])) << entry.key();
            const torch::NoGradGuard noGrad;
            entry.value().copy_(own[entry.key()]);
        }
    }
    normaliseAsImageNet(*network);
    network->eval();
    const torch::NoGradGuard noGrad;
    const torch::Tensor logits = network->forward(test::fixedPixels(side).narrow(0, 0, 1));
    double largest = 1;
    for (const double value : (*wanted)["values"]) {
        largest = std::max(largest, std::abs(value));
    }
    test::expectNear(logits, (*wanted)["values"], 1e-3 * largest);
}

INSTANTIATE_TEST_SUITE_P(Networks, Torchvision,
                         testing::Values("resnet-18", "resnet-34", "resnet-50", "mobilenet-v2"),
                         [](const auto& network) {
                             std::string name = network.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST(TorchvisionWeights, WhatDoesNotFitIsNamed) {
    const auto network = networkFor("resnet-18", 64, 5);
    StateDict weights{test::tensorsOf(*network)};
    ASSERT_TRUE(giveWeights(weights, *network));
    EXPECT_EQ(networkOf(weights).value(), "resnet-18");

    StateDict odd = weights;
    std::erase_if(odd.tensors, [](const auto& entry) { return entry.first == "bn1.running_mean"; });
    odd.tensors.emplace_back("layer2.0.extra", torch::zeros({1}));
    for (auto& [name, tensor] : odd.tensors) {
        if (name == "conv1.weight") {
            tensor = torch::zeros({64, 3, 3, 3});
        }
    }
    const Status given = giveWeights(odd, *network);
    ASSERT_FALSE(given);
    EXPECT_EQ(given.error().message,
              "The weights do not fit the network: missing bn1.running_mean; not expected "
              "layer2.0.extra; of another shape conv1.weight.");
}

TEST(TorchvisionWeights, OtherNetworksAreToldFromOurs) {
    NamedTensors deep;
    for (const auto& [layer, blocks] :
         std::vector<std::pair<int, int>>{{1, 3}, {2, 4}, {3, 23}, {4, 3}}) {
        for (int i = 0; i < blocks; ++i) {
            const std::string name = "layer" + std::to_string(layer) + "." + std::to_string(i);
            deep.emplace_back(name + ".conv1.weight", torch::zeros({1}));
            deep.emplace_back(name + ".conv3.weight", torch::zeros({1}));
        }
    }
    EXPECT_EQ(networkOf(StateDict{deep}).error().message,
              "The weights look like those of a residual network of 3-4-23-3 blocks.");
    StateDict unknown;
    unknown.tensors.emplace_back("features.0.weight", torch::zeros({1}));
    const auto other = networkOf(unknown);
    ASSERT_FALSE(other);
    EXPECT_NE(other.error().message.find("features.0.weight"), std::string::npos);
}

TEST(ScriptEncoder, AnswersWithTheFilesFeatures) {
    const TempFolder folder;
    test::writeScript(folder / "encoder.pt", test::kQuarterMeans);
    const PretrainedFile file = openPretrained(folder / "encoder.pt", 32).value();
    EXPECT_TRUE(file.isEncoder());
    EXPECT_EQ(file.features, 12);
    NetworkSpec spec{.name = kScriptEncoderName, .side = 32, .classes = 3};
    spec.encoderFile = (folder / "encoder.pt").string();
    const auto network = createClassifier(spec).value();
    network->setNormalisation({100, 100, 100}, {10, 10, 10});
    network->eval();
    const torch::Tensor features =
        network->features(torch::full({2, 3, 32, 32}, 120, torch::kUInt8));
    EXPECT_TRUE(features.allclose(torch::full({2, 12}, 2.0)));
    EXPECT_EQ(network->parameterCount(), 12 * 3 + 3);
    EXPECT_EQ(network->forward(torch::zeros({4, 12})).size(1), 3) << "known features are taken";
}

TEST(ScriptEncoder, WhatMakesNoRowsOfFeaturesIsRefused) {
    const TempFolder folder;
    const auto refusal = [&](const std::string& code) {
        test::writeScript(folder / "odd.pt", code);
        return openPretrained(folder / "odd.pt", 32).error().message;
    };
    EXPECT_EQ(refusal("def forward(self, x: Tensor) -> Tensor:\n    return x\n"),
              "The TorchScript file answers with [2, 3, 32, 32] for 2 images, not with a row of "
              "features for each.");
    EXPECT_EQ(refusal("def forward(self, x: Tensor) -> Tensor:\n"
                      "    return torch.argmax(torch.flatten(x, 1), 1, True)\n"),
              "The TorchScript file answers with whole numbers, not with features.");
    EXPECT_EQ(refusal("def forward(self, x: Tensor) -> int:\n    return 3\n"),
              "The TorchScript file cannot take images of 32 x 32 pixels.");
}

TEST(ScriptEncoder, FilesThatReachFilesAreNotRun) {
    const TempFolder folder;
    test::writeScript(folder / "writes.pt",
                      "def forward(self, x: Tensor) -> Tensor:\n"
                      "    y = torch.from_file('/etc/hostname', False, 1)\n"
                      "    return torch.flatten(x, 1) + y\n");
    const auto file = openPretrained(folder / "writes.pt", 32);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Unsupported);
    EXPECT_NE(file.error().message.find("from_file"), std::string::npos);
}

}  // namespace
}  // namespace seedling
