#include "engine/export/InferenceGraph.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <set>

#include "engine/eval/Inference.h"
#include "engine/export/GraphEvaluation.h"
#include "engine/export/NetworkGraph.h"
#include "engine/model/ModelFactory.h"
#include "tests/engine/model/FixedWeights.h"

namespace seedling {
namespace {

std::shared_ptr<Classifier> filledNetwork(const NetworkSpec& spec) {
    auto network = createClassifier(spec).value();
    test::fillWithWaves(*network);
    const torch::NoGradGuard noGrad;
    for (auto& entry : network->named_parameters()) {
        if (entry.key() == "fc.weight") {
            entry.value().mul_(0.05);  // So that not all probabilities are 0 or 1.
        }
    }
    network->eval();
    return network;
}

double largestDifference(const NetworkSpec& spec) {
    const auto network = filledNetwork(spec);
    const InferenceGraph graph = inferenceGraphOf(*network, spec).value();
    const torch::Tensor pixels = test::fixedPixels(spec.side);
    return (evaluate(graph, pixels) - probabilitiesOf(*network, pixels)).abs().max().item<double>();
}

class NetworkGraph : public testing::TestWithParam<NetworkSpec> {};

TEST_P(NetworkGraph, AnswersAsTheNetwork) {
    EXPECT_LT(largestDifference(GetParam()), 1e-5);
}

TEST_P(NetworkGraph, AnswersForTheMirrorImageToo) {
    NetworkSpec spec = GetParam();
    spec.mirrorAnswers = true;
    EXPECT_LT(largestDifference(spec), 1e-5);
}

TEST_P(NetworkGraph, AnswersWithTheBalancedHead) {
    NetworkSpec spec = GetParam();
    spec.balancedHead = true;
    EXPECT_LT(largestDifference(spec), 1e-5);
}

TEST_P(NetworkGraph, KnowsTheShapeOfEachStep) {
    const NetworkSpec& spec = GetParam();
    const InferenceGraph graph = inferenceGraphOf(*filledNetwork(spec), spec).value();
    evaluate(graph, test::fixedPixels(spec.side), [&](std::size_t place, const torch::Tensor& x) {
        const auto sizes = x.sizes().slice(1).vec();
        const GraphNode& node = graph.nodes[place];
        EXPECT_EQ(std::vector<int>(sizes.begin(), sizes.end()), node.shape) << node.name;
        return x;
    });
}

TEST_P(NetworkGraph, NamesEachStepOnceAndUsesOnlyEarlierOnes) {
    NetworkSpec spec = GetParam();
    spec.mirrorAnswers = true;
    const InferenceGraph graph = inferenceGraphOf(*filledNetwork(spec), spec).value();
    std::set<std::string> names;
    for (std::size_t place = 0; place < graph.nodes.size(); ++place) {
        EXPECT_TRUE(names.insert(graph.nodes[place].name).second) << graph.nodes[place].name;
        for (const std::size_t input : graph.nodes[place].inputs) {
            EXPECT_LT(input, place);
        }
    }
    // The second pass brings no numbers of its own.
    spec.mirrorAnswers = false;
    const InferenceGraph once = inferenceGraphOf(*filledNetwork(spec), spec).value();
    EXPECT_EQ(graph.tensors.size(), once.tensors.size());
}

std::string graphTestName(const testing::TestParamInfo<NetworkSpec>& spec) {
    std::string name = spec.param.name + "_" + std::to_string(spec.param.side);
    std::erase(name, '-');
    return name;
}

// Sides that are even and odd on their way down, and both stems of each.
INSTANTIATE_TEST_SUITE_P(
    Networks, NetworkGraph,
    testing::Values(NetworkSpec{"frugal", 32, 5, 0.1}, NetworkSpec{"frugal", 75, 5, 0.1},
                    NetworkSpec{"wrn-28-2", 32, 5, 0.1}, NetworkSpec{"wrn-28-2", 21, 5, 0.1},
                    NetworkSpec{"wrn-37-2", 33, 5, 0.1}, NetworkSpec{"wrn-37-2", 97, 5, 0.1},
                    NetworkSpec{"resnet-18", 32, 5, 0.1}, NetworkSpec{"resnet-18", 75, 5, 0.1},
                    NetworkSpec{"chip", 28, 5, 0.1}, NetworkSpec{"chip", 75, 5, 0.1}),
    graphTestName);

TEST(InferenceGraph, RefusesANetworkThatItDoesNotKnow) {
    const auto network = createClassifier({"frugal", 32, 5, 0.1}).value();
    EXPECT_EQ(inferenceGraphOf(*network, {"other", 32, 5, 0.1}).error().code,
              ErrorCode::Unsupported);
    EXPECT_EQ(inferenceGraphOf(*network, {"resnet-18", 32, 5, 0.1}).error().code,
              ErrorCode::Internal);
}

TEST(InferenceGraph, CountsUsesAndSides) {
    const auto network = createClassifier({"resnet-18", 75, 5, 0.1}).value();
    const InferenceGraph graph = inferenceGraphOf(*network, {"resnet-18", 75, 5, 0.1}).value();
    const std::vector<int> uses = graph.useCounts();
    EXPECT_EQ(uses.back(), 0);
    EXPECT_TRUE(std::all_of(uses.begin(), uses.end() - 1, [](int count) { return count > 0; }));
    GraphNode node;
    node.kernel = 7;
    node.stride = 2;
    node.paddingStart = 3;
    node.paddingEnd = 3;
    EXPECT_EQ(outputSide(node, 75), 38);
}

}  // namespace
}  // namespace seedling
