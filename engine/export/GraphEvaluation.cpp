#include "engine/export/GraphEvaluation.h"

#include <torch/torch.h>

#include <cstdint>
#include <limits>
#include <vector>

namespace seedling {
namespace {

class Evaluation {
public:
    Evaluation(const InferenceGraph& graph, const torch::Tensor& pixels, const NodeFilter& filter)
        : m_graph(graph),
          m_pixels(pixels),
          m_filter(filter),
          m_usesLeft(graph.useCounts()),
          m_outputs(graph.nodes.size()) {}

    torch::Tensor run() {
        for (std::size_t place = 0; place < m_graph.nodes.size(); ++place) {
            const GraphNode& node = m_graph.nodes[place];
            const torch::Tensor output = outputOf(node);
            m_outputs[place] = m_filter ? m_filter(place, output) : output;
            for (const std::size_t input : node.inputs) {
                if (--m_usesLeft[input] == 0) {
                    m_outputs[input] = torch::Tensor();
                }
            }
        }
        return m_outputs.back();
    }

private:
    torch::Tensor outputOf(const GraphNode& node) const {
        switch (node.kind) {
            case NodeKind::Pixels:
                return m_pixels.to(torch::kFloat);
            case NodeKind::Mirror:
                return x(node).flip(3);
            case NodeKind::ScaleShift:
                return x(node) * perChannel(node.weights) + perChannel(node.bias);
            case NodeKind::Conv:
                return convolved(node);
            case NodeKind::Relu:
                return torch::relu(x(node));
            case NodeKind::LeakyRelu:
                return torch::leaky_relu(x(node), static_cast<double>(node.slope));
            case NodeKind::Silu:
                // As ONNX has it, to the last digit: 8-bit numbers are rounded after it.
                return x(node) * torch::sigmoid(x(node));
            case NodeKind::MaxPool:
                return torch::max_pool2d(padded(node, -std::numeric_limits<double>::infinity()),
                                         {node.kernel, node.kernel}, {node.stride, node.stride});
            case NodeKind::GlobalAverage:
                return x(node).mean({2, 3});
            case NodeKind::Add:
                return x(node) + m_outputs[node.inputs[1]];
            case NodeKind::Linear:
                return torch::linear(x(node), tensorAt(node.weights), tensorAt(node.bias));
            case NodeKind::Softmax:
                return torch::softmax(x(node), 1);
            case NodeKind::Mean:
                return (x(node) + m_outputs[node.inputs[1]]) * 0.5;
        }
        return {};
    }

    [[nodiscard]] const torch::Tensor& x(const GraphNode& node) const {
        return m_outputs[node.inputs.front()];
    }

    [[nodiscard]] torch::Tensor tensorAt(std::size_t place) const {
        return viewOf(m_graph.tensors[place]);
    }

    [[nodiscard]] torch::Tensor perChannel(std::size_t place) const {
        return tensorAt(place).reshape({1, -1, 1, 1});
    }

    [[nodiscard]] torch::Tensor padded(const GraphNode& node, double value) const {
        if (node.paddingStart == 0 && node.paddingEnd == 0) {
            return x(node);
        }
        return torch::constant_pad_nd(
            x(node), {node.paddingStart, node.paddingEnd, node.paddingStart, node.paddingEnd},
            value);
    }

    [[nodiscard]] torch::Tensor convolved(const GraphNode& node) const {
        const torch::Tensor bias =
            node.bias == GraphNode::kNoTensor ? torch::Tensor() : tensorAt(node.bias);
        const std::int64_t noPadding = 0;
        return torch::conv2d(padded(node, 0.0), tensorAt(node.weights), bias, node.stride,
                             noPadding,
                             /*dilation=*/1, node.groups);
    }

    const InferenceGraph& m_graph;
    const torch::Tensor& m_pixels;
    const NodeFilter& m_filter;
    std::vector<int> m_usesLeft;
    std::vector<torch::Tensor> m_outputs;
};

}  // namespace

torch::Tensor viewOf(const GraphTensor& tensor) {
    const std::vector<std::int64_t> sizes(tensor.shape.begin(), tensor.shape.end());
    // LibTorch has no view of what may only be read; nothing here writes to it.
    return torch::from_blob(const_cast<float*>(tensor.values.data()), sizes, torch::kFloat);
}

torch::Tensor evaluate(const InferenceGraph& graph, const torch::Tensor& pixels,
                       const NodeFilter& filter) {
    const torch::NoGradGuard noGrad;
    return Evaluation(graph, pixels, filter).run();
}

}  // namespace seedling
