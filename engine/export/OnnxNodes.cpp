#include "engine/export/OnnxNodes.h"

#include <cstdint>
#include <set>
#include <span>
#include <vector>

namespace seedling {
namespace {

class NodeWriter {
public:
    NodeWriter(OnnxGraph& target, const InferenceGraph& graph, const Quantisation* quantisation,
               const std::string& output)
        : m_target(target), m_graph(graph), m_quantisation(quantisation), m_output(output) {}

    void write(const std::string& pixels) {
        for (std::size_t place = 0; place < m_graph.nodes.size(); ++place) {
            m_place = place;
            const GraphNode& node = m_graph.nodes[place];
            m_name = place + 1 == m_graph.nodes.size() ? m_output : node.name;
            const std::string output = node.kind == NodeKind::Pixels ? pixels : added(node);
            m_outputs.push_back(throughCode(output));
        }
    }

private:
    using Sizes = OnnxGraph::Sizes;

    std::string added(const GraphNode& node) {
        const std::string& x = inputOf(node, 0);
        switch (node.kind) {
            case NodeKind::Pixels:
                break;
            case NodeKind::Mirror:
                return m_target.add("MatMul", m_name, {x, exchange()});
            case NodeKind::ScaleShift:
                return scaleShift(node);
            case NodeKind::Conv:
                return convolution(node);
            case NodeKind::Relu:
                return m_target.add("Relu", m_name, {x});
            case NodeKind::LeakyRelu:
                return m_target.add("LeakyRelu", m_name, {x}, {{"alpha", node.slope}});
            case NodeKind::Silu: {
                const std::string sigmoid = m_target.add("Sigmoid", m_name + ".sigmoid", {x});
                return m_target.add("Mul", m_name, {x, sigmoid});
            }
            case NodeKind::MaxPool:
                return m_target.add("MaxPool", m_name, {x},
                                    {{"kernel_shape", both(node.kernel)},
                                     {"strides", both(node.stride)},
                                     {"pads", paddings(node)}});
            case NodeKind::GlobalAverage: {
                const std::string mean = m_target.add("GlobalAveragePool", m_name + ".mean", {x});
                return m_target.add("Flatten", m_name, {mean}, {{"axis", std::int64_t{1}}});
            }
            case NodeKind::Add:
                return m_target.add("Add", m_name, {x, inputOf(node, 1)});
            case NodeKind::Linear:
                return m_target.add("Gemm", m_name, weighted(node), {{"transB", std::int64_t{1}}});
            case NodeKind::Softmax:
                return m_target.add("Softmax", m_name, {x}, {{"axis", std::int64_t{1}}});
            case NodeKind::Mean: {
                const std::string sum = m_target.add("Add", m_name + ".sum", {x, inputOf(node, 1)});
                const std::vector<float> half{0.5F};
                return m_target.add(
                    "Mul", m_name,
                    {sum, m_target.constant("half", {1}, std::span<const float>(half))});
            }
        }
        return x;
    }

    [[nodiscard]] const std::string& inputOf(const GraphNode& node, std::size_t number) const {
        return m_outputs[node.inputs[number]];
    }

    static std::vector<std::int64_t> both(int size) { return {size, size}; }

    static std::vector<std::int64_t> paddings(const GraphNode& node) {
        return {node.paddingStart, node.paddingStart, node.paddingEnd, node.paddingEnd};
    }

    /// Columns in the opposite order, as a matrix: readers with fixed shapes cannot walk backwards.
    std::string exchange() {
        const auto side = static_cast<std::size_t>(m_graph.side);
        std::vector<float> values(side * side, 0.0F);
        for (std::size_t row = 0; row < side; ++row) {
            values[row * side + side - 1 - row] = 1.0F;
        }
        return m_target.constant("exchange", {m_graph.side, m_graph.side},
                                 std::span<const float>(values));
    }

    std::string scaleShift(const GraphNode& node) {
        const std::string scaled =
            m_target.add("Mul", m_name + ".scaled", {inputOf(node, 0), perChannel(node.weights)});
        return m_target.add("Add", m_name, {scaled, perChannel(node.bias)});
    }

    /// [C, 1, 1]: with a leading 1, OpenCV would take the first axis for the channels.
    std::string perChannel(std::size_t place) {
        const GraphTensor& tensor = m_graph.tensors[place];
        return m_target.constant(tensor.name, {tensor.shape.front(), 1, 1},
                                 std::span<const float>(tensor.values));
    }

    std::string convolution(const GraphNode& node) {
        return m_target.add("Conv", m_name, weighted(node),
                            {{"kernel_shape", both(node.kernel)},
                             {"strides", both(node.stride)},
                             {"pads", paddings(node)},
                             {"group", std::int64_t{node.groups}}});
    }

    /// The inputs of a Conv or Linear.
    std::vector<std::string> weighted(const GraphNode& node) {
        std::vector<std::string> inputs{inputOf(node, 0), weightsOf(node.weights)};
        if (node.bias != GraphNode::kNoTensor) {
            inputs.push_back(biasOf(node));
        }
        return inputs;
    }

    static Sizes sizesOf(const GraphTensor& tensor) {
        return {tensor.shape.begin(), tensor.shape.end()};
    }

    std::string weightsOf(std::size_t place) {
        const GraphTensor& tensor = m_graph.tensors[place];
        if (m_quantisation == nullptr) {
            return m_target.constant(tensor.name, sizesOf(tensor),
                                     std::span<const float>(tensor.values));
        }
        const WeightCode& code = m_quantisation->weights.at(place);
        return decoded(tensor.name, sizesOf(tensor), std::span<const std::int8_t>(code.values),
                       code.scales);
    }

    std::string biasOf(const GraphNode& node) {
        const GraphTensor& tensor = m_graph.tensors[node.bias];
        if (m_quantisation == nullptr) {
            return m_target.constant(tensor.name, sizesOf(tensor),
                                     std::span<const float>(tensor.values));
        }
        const BiasCode& code = m_quantisation->biases.at(m_place);
        return decoded(node.name + ".bias", sizesOf(tensor),
                       std::span<const std::int32_t>(code.values), code.scales);
    }

    /// Whole numbers with one scale for each of the first dimension, as floats; once for each name.
    template <class Number>
    std::string decoded(const std::string& name, const Sizes& sizes, std::span<const Number> values,
                        const std::vector<float>& scales) {
        const std::string output = name + ".decoded";
        if (!m_decoded.insert(output).second) {
            return output;
        }
        const Sizes channels{static_cast<std::int64_t>(scales.size())};
        const std::vector<Number> zeros(scales.size(), 0);
        const std::string numbers = m_target.constant(name + ".numbers", sizes, values);
        const std::string scale =
            m_target.constant(name + ".scales", channels, std::span<const float>(scales));
        const std::string zero =
            m_target.constant(name + ".zeros", channels, std::span<const Number>(zeros));
        return m_target.add("DequantizeLinear", output, {numbers, scale, zero},
                            {{"axis", std::int64_t{0}}});
    }

    std::string throughCode(const std::string& x) {
        if (m_quantisation == nullptr) {
            return x;
        }
        const auto code = m_quantisation->outputs.find(m_place);
        if (code == m_quantisation->outputs.end()) {
            return x;
        }
        const std::string& name = m_graph.nodes[m_place].name;
        const std::string scale = m_target.number(name + ".scale_of_levels", code->second.scale);
        const std::string zero = m_target.number(name + ".zero_level", code->second.zeroPoint);
        const std::string levels =
            m_target.add("QuantizeLinear", name + ".levels", {x, scale, zero});
        return m_target.add("DequantizeLinear", name + ".decoded", {levels, scale, zero});
    }

    OnnxGraph& m_target;
    const InferenceGraph& m_graph;
    const Quantisation* m_quantisation;
    std::string m_output;
    std::size_t m_place = 0;
    std::string m_name;
    std::vector<std::string> m_outputs;
    std::set<std::string> m_decoded;
};

}  // namespace

void addNodes(OnnxGraph& target, const InferenceGraph& graph, const Quantisation* quantisation,
              const std::string& pixels, const std::string& output) {
    NodeWriter(target, graph, quantisation, output).write(pixels);
}

}  // namespace seedling
