#include "engine/chip/ChipNetwork.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/export/Quantisation.h"

namespace seedling {
namespace {

constexpr int kLargestStart = 100;
// Pixels, ScaleShift, Conv, Relu, GlobalAverage, Linear, Softmax.
constexpr std::size_t kFewestNodes = 7;
constexpr float kLevels = 255;

/// Nodes of a Conv each.
using Places = std::vector<std::size_t>;

bool isPlain(const GraphNode& node, bool isFirst) {
    return node.kernel == 3 && node.groups == 1 && (node.stride == 1 || node.stride == 2) &&
           node.paddingStart == node.paddingEnd && node.paddingStart == (isFirst ? 0 : 1) &&
           node.bias != GraphNode::kNoTensor;
}

/// The Convs of a graph that is pixels, their normalisation, Conv and Relu in turns, average,
/// linear, softmax; none of any other.
Places convolutionsOf(const InferenceGraph& graph) {
    const std::vector<GraphNode>& nodes = graph.nodes;
    if (nodes.size() < kFewestNodes || nodes[1].kind != NodeKind::ScaleShift) {
        return {};
    }
    Places places;
    const std::size_t end = nodes.size() - 3;
    for (std::size_t i = 2; i < end && nodes[i].kind == NodeKind::Conv; i += 2) {
        if (nodes[i + 1].kind != NodeKind::Relu || !isPlain(nodes[i], places.empty())) {
            return {};
        }
        places.push_back(i);
    }
    const bool ends = 2 + 2 * places.size() == end && nodes[end].kind == NodeKind::GlobalAverage &&
                      nodes[end + 1].kind == NodeKind::Linear &&
                      nodes[end + 2].kind == NodeKind::Softmax;
    return ends ? places : Places{};
}

/// [O, I, 3, 3] as [O, 3, 3, I].
std::vector<float> channelsLast(const std::vector<float>& values, std::size_t inputs) {
    constexpr std::size_t kTaps = 9;
    std::vector<float> turned(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t tap = i % kTaps;
        const std::size_t input = i / kTaps % inputs;
        const std::size_t output = i / kTaps / inputs;
        turned[(output * kTaps + tap) * inputs + input] = values[i];
    }
    return turned;
}

ChipLayer shapeOf(const InferenceGraph& graph, std::size_t place) {
    const GraphNode& node = graph.nodes[place];
    const std::vector<int>& input = graph.nodes[node.inputs.front()].shape;
    ChipLayer layer;
    layer.name = node.name;
    layer.inputs = input[0];
    layer.side = input[1];
    layer.outputs = node.shape[0];
    layer.stride = node.stride;
    layer.padding = node.paddingStart;
    layer.outSide = node.shape[1];
    layer.bias = graph.tensors[node.bias].values;
    return layer;
}

void roundWeights(ChipLayer& layer, std::vector<float> weights) {
    const GraphTensor tensor{layer.name, {layer.outputs, 3, 3, layer.inputs}, std::move(weights)};
    const WeightCode code = weightCode(tensor, kLargestStart);
    layer.weightScales = code.scales;
    layer.weights.clear();
    for (const std::int8_t value : code.values) {
        layer.weights.push_back(static_cast<std::int16_t>(value * kChipUnit));
    }
}

/// Takes what the normalisation does into the weights and biases of the first layer, so that its
/// input are the pixels. They count in a mean spread of the colours, or a step of a given size
/// would mean a great deal more in this layer than in others.
std::vector<float> takeNormalisation(ChipLayer& layer, std::vector<float> weights,
                                     const std::vector<float>& scale,
                                     const std::vector<float>& shift) {
    const auto inputs = static_cast<std::size_t>(layer.inputs);
    float mean = 0;
    for (const float each : scale) {
        mean += each / static_cast<float>(scale.size());
    }
    layer.inputScale = mean;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::size_t channel = i % inputs;
        layer.bias[i / layer.rowCount()] += weights[i] * shift[channel];
        weights[i] *= scale[channel] / mean;
    }
    return weights;
}

std::array<std::uint8_t, 3> meanColour(const std::vector<float>& scale,
                                       const std::vector<float>& shift) {
    std::array<std::uint8_t, 3> grey{};
    for (std::size_t c = 0; c < grey.size(); ++c) {
        const float level = std::clamp(std::round(-shift[c] / scale[c]), 0.0F, kLevels);
        grey[c] = static_cast<std::uint8_t>(level);
    }
    return grey;
}

std::vector<float> headOf(const InferenceGraph& graph) {
    const GraphNode& linear = graph.nodes[graph.nodes.size() - 2];
    std::vector<float> head = graph.tensors[linear.weights].values;
    const std::vector<float>& bias = graph.tensors[linear.bias].values;
    head.insert(head.end(), bias.begin(), bias.end());
    return head;
}

}  // namespace

std::int64_t ChipNetwork::multiplyAdds() const {
    auto total = static_cast<std::int64_t>(classes) * channels();
    for (const ChipLayer& layer : layers) {
        total += static_cast<std::int64_t>(layer.outputCount() * layer.rowCount());
    }
    return total;
}

Result<ChipNetwork> chipNetworkOf(const InferenceGraph& graph, const std::vector<float>& largest) {
    const Places places = convolutionsOf(graph);
    if (places.empty() || places.size() != largest.size()) {
        return failure(
            ErrorCode::Unsupported,
            fmt::format("The network '{}' is not made to learn on a chip.", graph.network),
            "Use a run or a start of the network chip.");
    }
    const std::vector<float>& scale = graph.tensors[graph.nodes[1].weights].values;
    const std::vector<float>& shift = graph.tensors[graph.nodes[1].bias].values;
    ChipNetwork network;
    network.side = graph.side;
    network.classes = graph.classes;
    network.grey = meanColour(scale, shift);
    for (std::size_t i = 0; i < places.size(); ++i) {
        ChipLayer layer = shapeOf(graph, places[i]);
        std::vector<float> weights =
            channelsLast(graph.tensors[graph.nodes[places[i]].weights].values,
                         static_cast<std::size_t>(layer.inputs));
        if (i == 0) {
            weights = takeNormalisation(layer, std::move(weights), scale, shift);
        } else {
            layer.inputScale = network.layers.back().outputScale;
        }
        layer.outputScale = activationCode(0, largest[i]).scale;
        roundWeights(layer, std::move(weights));
        network.layers.push_back(std::move(layer));
    }
    network.head = headOf(graph);
    return network;
}

ChipNetwork withoutAnswers(ChipNetwork network, int classes) {
    network.classes = classes;
    network.head.assign(network.headCount(), 0.0F);
    return network;
}

}  // namespace seedling
