#include "engine/export/Quantisation.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <cstdint>
#include <limits>

#include "engine/export/GraphEvaluation.h"
#include "engine/export/NetworkGraph.h"
#include "engine/export/QuantisedModel.h"
#include "engine/model/ModelFactory.h"
#include "tests/engine/model/FixedWeights.h"

namespace seedling {
namespace {

using Places = std::vector<std::size_t>;

/// Appends a node that follows the last one.
void append(InferenceGraph& graph, NodeKind kind) {
    GraphNode node;
    node.kind = kind;
    if (!graph.nodes.empty()) {
        node.inputs = {graph.nodes.size() - 1};
    }
    graph.nodes.push_back(node);
}

InferenceGraph filledGraph(const NetworkSpec& spec) {
    const auto network = createClassifier(spec).value();
    test::fillWithWaves(*network);
    return inferenceGraphOf(*network, spec).value();
}

TEST(Quantisation, ACodeReachesFromTheLowestToTheHighestAndHoldsZero) {
    EXPECT_EQ(activationCode(0, 255), (ActivationCode{1, 0}));
    EXPECT_EQ(activationCode(-51, 204), (ActivationCode{1, 51}));
    EXPECT_EQ(activationCode(5, 10).zeroPoint, 0);
    EXPECT_FLOAT_EQ(activationCode(5, 10).scale, 10.0F / 255);
    EXPECT_EQ(activationCode(-255, -3), (ActivationCode{1, 255}));
    EXPECT_EQ(activationCode(0, 0), (ActivationCode{1, 0})) << "nothing but zeros";
}

TEST(Quantisation, HalvesGoToTheEvenLevelAndTheEndsHold) {
    const torch::Tensor x = torch::tensor({0.5F, 1.5F, 2.5F, -0.5F, -60.0F, 300.0F, 7.2F});
    const torch::Tensor expected = torch::tensor({0.0F, 2.0F, 2.0F, 0.0F, -51.0F, 204.0F, 7.0F});
    EXPECT_TRUE(torch::equal(throughCode(x, {1, 51}), expected)) << throughCode(x, {1, 51});
}

TEST(Quantisation, EachOutputChannelHasAScaleOfItsOwn) {
    const GraphTensor tensor{"w", {3, 2, 1, 1}, {127, -63.5F, 0, 0, -2.54F, 1.3F}};
    const WeightCode code = weightCode(tensor, kLargestWeight);
    EXPECT_EQ(code.values, (std::vector<std::int8_t>{127, -64, 0, 0, -127, 65}));
    ASSERT_EQ(code.scales.size(), 3U);
    EXPECT_FLOAT_EQ(code.scales[0], 1);
    EXPECT_FLOAT_EQ(code.scales[1], 1) << "nothing but zeros";
    EXPECT_FLOAT_EQ(code.scales[2], 0.02F);
}

TEST(Quantisation, TwoProductsOfEightBitsFitIntoSixteen) {
    const GraphTensor tensor{"w", {1, 2, 1, 1}, {-1, 0.5F}};
    const WeightCode code = weightCode(tensor, kLargestPairedWeight);
    EXPECT_EQ(code.values, (std::vector<std::int8_t>{-64, 32}));
    EXPECT_LE(2 * 255 * kLargestPairedWeight, std::numeric_limits<std::int16_t>::max());
    InferenceGraph graph;
    graph.tensors.push_back(tensor);
    append(graph, NodeKind::Pixels);
    append(graph, NodeKind::Conv);
    graph.nodes.back().weights = 0;
    const Quantisation quantisation = quantisationOf(graph, {{0, {}}});
    EXPECT_EQ(quantisation.weights.at(0).values, code.values);
}

TEST(Quantisation, BiasesCountInUnitsOfInputTimesWeight) {
    const GraphTensor bias{"b", {2}, {3, -1.4F}};
    const BiasCode code = biasCode(bias, 0.5F, {1, 2});
    EXPECT_EQ(code.values, (std::vector<std::int32_t>{6, -1}));
    EXPECT_EQ(code.scales, (std::vector<float>{0.5F, 1.0F}));
}

TEST(Quantisation, WhatGoesIntoAndComesOutOfConvolutionsIsQuantised) {
    InferenceGraph graph;
    for (const NodeKind kind :
         {NodeKind::Pixels, NodeKind::ScaleShift, NodeKind::Conv, NodeKind::Relu, NodeKind::Conv,
          NodeKind::Silu, NodeKind::GlobalAverage, NodeKind::Linear, NodeKind::Softmax}) {
        append(graph, kind);
    }
    // Input of the first; its Relu; the second itself, for Silu follows; input of the last layer.
    EXPECT_EQ(quantisedOutputs(graph), (Places{1, 3, 4, 6}));
}

TEST(Quantisation, NoWeightMovesByMoreThanHalfItsScale) {
    const InferenceGraph graph = filledGraph({"frugal", 20, 4, 0.1});
    const Quantisation codes = calibrated(graph, test::fixedPixels(20));
    const InferenceGraph coded = withQuantisedNumbers(graph, codes);
    for (const auto& [place, code] : codes.weights) {
        const auto& before = graph.tensors[place].values;
        const auto& after = coded.tensors[place].values;
        const std::size_t length = before.size() / code.scales.size();
        for (std::size_t i = 0; i < before.size(); ++i) {
            EXPECT_LE(std::abs(before[i] - after[i]), 0.501F * code.scales[i / length]);
        }
    }
    EXPECT_EQ(codes.outputs.size(), quantisedOutputs(graph).size());
    EXPECT_EQ(coded.nodes.size(), graph.nodes.size());
}

TEST(Quantisation, ALargeRangeCutsNoMoreThanItsTails) {
    const InferenceGraph graph = filledGraph({"frugal", 20, 4, 0.1});
    const torch::Tensor pixels = test::fixedPixels(20);
    const Quantisation codes = calibrated(graph, pixels);
    evaluate(graph, pixels, [&](std::size_t place, const torch::Tensor& x) {
        const auto code = codes.outputs.find(place);
        if (code != codes.outputs.end()) {
            const double moved = (throughCode(x, code->second) - x)
                                     .abs()
                                     .gt(0.51 * static_cast<double>(code->second.scale))
                                     .to(torch::kDouble)
                                     .mean()
                                     .item<double>();
            EXPECT_LT(moved, 1e-2) << graph.nodes[place].name;
        }
        return x;
    });
}

}  // namespace
}  // namespace seedling
