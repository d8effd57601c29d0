#include "engine/export/Quantisation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace seedling {
namespace {

constexpr float kLargestActivation = 255;

/// The nearest whole number, halves to the even one, as long as nobody has changed the rounding
/// mode of the processor.
float rounded(float value) {
    return std::nearbyint(value);
}

bool hasWeights(const GraphNode& node) {
    return node.kind == NodeKind::Conv || node.kind == NodeKind::Linear;
}

/// The only node that takes what `place` gives, where it is a Relu; else `place`.
std::size_t activatedPlace(const InferenceGraph& graph, const std::vector<int>& uses,
                           std::size_t place) {
    if (uses[place] != 1) {
        return place;
    }
    const auto user = std::ranges::find_if(graph.nodes, [place](const GraphNode& node) {
        return std::ranges::find(node.inputs, place) != node.inputs.end();
    });
    return user->kind == NodeKind::Relu ? static_cast<std::size_t>(user - graph.nodes.begin())
                                        : place;
}

}  // namespace

ActivationCode activationCode(float lowest, float highest) {
    const float low = std::min(lowest, 0.0F);
    const float high = std::max(highest, 0.0F);
    const float scale = (high - low) / kLargestActivation;
    if (!(scale >= std::numeric_limits<float>::min())) {
        return {};  // Nothing but zeros.
    }
    const float zero = std::clamp(rounded(-low / scale), 0.0F, kLargestActivation);
    return {scale, static_cast<std::uint8_t>(zero)};
}

WeightCode weightCode(const GraphTensor& tensor, int largest) {
    const auto most = static_cast<float>(largest);
    const auto outputs = static_cast<std::size_t>(tensor.shape.front());
    const std::size_t length = tensor.values.size() / outputs;
    WeightCode code;
    code.values.reserve(tensor.values.size());
    for (std::size_t output = 0; output < outputs; ++output) {
        const float* row = tensor.values.data() + output * length;
        float heaviest = 0;
        for (std::size_t i = 0; i < length; ++i) {
            heaviest = std::max(heaviest, std::abs(row[i]));
        }
        const float scale = heaviest / most;
        code.scales.push_back(scale >= std::numeric_limits<float>::min() ? scale : 1.0F);
        for (std::size_t i = 0; i < length; ++i) {
            const float number = std::clamp(rounded(row[i] / code.scales.back()), -most, most);
            code.values.push_back(static_cast<std::int8_t>(number));
        }
    }
    return code;
}

BiasCode biasCode(const GraphTensor& bias, float inputScale, const std::vector<float>& scales) {
    // The largest float that is a 32-bit number.
    constexpr double kLimit = 2147483520.0;
    BiasCode code;
    for (std::size_t i = 0; i < bias.values.size(); ++i) {
        // A product of tiny scales may vanish; the bias then vanishes beside what is summed up.
        const float scale = std::max(inputScale * scales[i], std::numeric_limits<float>::min());
        const double number = std::nearbyint(static_cast<double>(bias.values[i]) / scale);
        code.scales.push_back(scale);
        code.values.push_back(static_cast<std::int32_t>(std::clamp(number, -kLimit, kLimit)));
    }
    return code;
}

std::vector<std::size_t> quantisedOutputs(const InferenceGraph& graph) {
    const std::vector<int> uses = graph.useCounts();
    std::set<std::size_t> places;
    for (std::size_t place = 0; place < graph.nodes.size(); ++place) {
        const GraphNode& node = graph.nodes[place];
        if (hasWeights(node)) {
            places.insert(node.inputs.front());
        }
        if (node.kind == NodeKind::Conv) {
            places.insert(activatedPlace(graph, uses, place));
        }
    }
    return {places.begin(), places.end()};
}

Quantisation quantisationOf(const InferenceGraph& graph,
                            std::map<std::size_t, ActivationCode> outputs) {
    Quantisation quantisation;
    quantisation.outputs = std::move(outputs);
    for (std::size_t place = 0; place < graph.nodes.size(); ++place) {
        const GraphNode& node = graph.nodes[place];
        if (!hasWeights(node)) {
            continue;
        }
        const auto weights = quantisation.weights.find(node.weights);
        const WeightCode& code =
            weights != quantisation.weights.end()
                ? weights->second
                : quantisation.weights
                      .emplace(node.weights,
                               weightCode(graph.tensors[node.weights], kLargestPairedWeight))
                      .first->second;
        if (node.bias != GraphNode::kNoTensor) {
            const float inputScale = quantisation.outputs.at(node.inputs.front()).scale;
            quantisation.biases.emplace(
                place, biasCode(graph.tensors[node.bias], inputScale, code.scales));
        }
    }
    return quantisation;
}

InferenceGraph withQuantisedNumbers(const InferenceGraph& graph, const Quantisation& quantisation) {
    InferenceGraph result = graph;
    for (const auto& [place, code] : quantisation.weights) {
        std::vector<float>& values = result.tensors[place].values;
        const std::size_t length = values.size() / code.scales.size();
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = static_cast<float>(code.values[i]) * code.scales[i / length];
        }
    }
    for (const auto& [place, code] : quantisation.biases) {
        GraphTensor bias = graph.tensors[graph.nodes[place].bias];
        for (std::size_t i = 0; i < bias.values.size(); ++i) {
            bias.values[i] = static_cast<float>(code.values[i]) * code.scales[i];
        }
        result.nodes[place].bias = result.tensors.size();
        result.tensors.push_back(std::move(bias));
    }
    return result;
}

}  // namespace seedling
