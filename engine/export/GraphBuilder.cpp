#include "engine/export/GraphBuilder.h"

#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/torch.h>

#include <stdexcept>
#include <utility>

namespace seedling {
namespace {

/// What batch normalisation comes to once its statistics stand still: x * scale + shift.
struct Affine {
    torch::Tensor scale;  ///< [C] double
    torch::Tensor shift;
};

Affine affineOf(const torch::nn::BatchNorm2dImpl& norm) {
    const torch::Tensor deviation =
        norm.running_var.to(torch::kDouble).add(norm.options.eps()).sqrt();
    const torch::Tensor scale = norm.weight.detach().to(torch::kDouble) / deviation;
    return {scale,
            norm.bias.detach().to(torch::kDouble) - norm.running_mean.to(torch::kDouble) * scale};
}

}  // namespace

GraphBuilder::GraphBuilder(const Classifier& network, const NetworkSpec& spec) {
    for (const auto& entry : network.named_modules({}, /*include_self=*/false)) {
        m_modules.emplace(entry.key(), entry.value());
    }
    for (const auto& entry : network.named_parameters()) {
        m_values.emplace(entry.key(), entry.value());
    }
    for (const auto& entry : network.named_buffers()) {
        m_values.emplace(entry.key(), entry.value());
    }
    m_graph.network = spec.name;
    m_graph.side = spec.side;
    m_graph.classes = spec.classes;
    append(NodeKind::Pixels, "pixels", {}, {3, spec.side, spec.side});
}

template <class Layer>
const Layer& GraphBuilder::layer(const std::string& name) const {
    const auto* found = dynamic_cast<const Layer*>(m_modules.at(name).get());
    if (found == nullptr) {
        throw std::out_of_range(name + " is a layer of another kind");
    }
    return *found;
}

int GraphBuilder::kernelOf(const std::string& convolution) const {
    return static_cast<int>(layer<torch::nn::Conv2dImpl>(convolution).weight.size(2));
}

GraphBuilder::Place GraphBuilder::append(NodeKind kind, const std::string& name,
                                         std::vector<Place> inputs, std::vector<int> shape) {
    GraphNode node;
    node.kind = kind;
    node.name = name + m_suffix;
    node.inputs = std::move(inputs);
    node.shape = std::move(shape);
    m_graph.nodes.push_back(std::move(node));
    return m_graph.nodes.size() - 1;
}

GraphBuilder::Place GraphBuilder::appendAlike(NodeKind kind, const char* name,
                                              std::vector<Place> inputs) {
    std::vector<int> shape = shapeOf(inputs.front());
    return append(kind, name + std::to_string(m_graph.nodes.size()), std::move(inputs),
                  std::move(shape));
}

std::size_t GraphBuilder::tensor(const std::string& name, const torch::Tensor& values) {
    const auto known = m_tensors.find(name);
    if (known != m_tensors.end()) {
        return known->second;
    }
    const torch::Tensor plain = values.detach().to(torch::kCPU, torch::kFloat).contiguous();
    GraphTensor tensor;
    tensor.name = name;
    for (const std::int64_t size : plain.sizes()) {
        tensor.shape.push_back(static_cast<int>(size));
    }
    const float* first = plain.data_ptr<float>();
    tensor.values.assign(first, first + plain.numel());
    m_graph.tensors.push_back(std::move(tensor));
    m_tensors.emplace(name, m_graph.tensors.size() - 1);
    return m_graph.tensors.size() - 1;
}

GraphBuilder::Place GraphBuilder::mirror(Place x) {
    return appendAlike(NodeKind::Mirror, "mirror", {x});
}

GraphBuilder::Place GraphBuilder::normalise(Place x) {
    const torch::Tensor mean = m_values.at("mean").flatten().to(torch::kDouble);
    const torch::Tensor scale = m_values.at("spread").flatten().to(torch::kDouble).reciprocal();
    const Place place = append(NodeKind::ScaleShift, "normalised", {x}, shapeOf(x));
    m_graph.nodes[place].weights = tensor("normalised.scale", scale);
    m_graph.nodes[place].bias = tensor("normalised.shift", -mean * scale);
    return place;
}

GraphBuilder::Place GraphBuilder::appendConvolution(GraphNode node, Place x,
                                                    const std::string& name,
                                                    const torch::Tensor& weights,
                                                    const torch::Tensor& bias) {
    node.kernel = static_cast<int>(weights.size(2));
    const int side = outputSide(node, shapeOf(x).back());
    const Place place =
        append(NodeKind::Conv, name, {x}, {static_cast<int>(weights.size(0)), side, side});
    GraphNode& added = m_graph.nodes[place];
    added.kernel = node.kernel;
    added.stride = node.stride;
    added.paddingStart = node.paddingStart;
    added.paddingEnd = node.paddingEnd;
    added.groups = node.groups;
    added.weights = tensor(name + ".weight", weights);
    if (bias.defined()) {
        added.bias = tensor(name + ".bias", bias);
    }
    return place;
}

GraphBuilder::Place GraphBuilder::convolution(Place x, const std::string& name,
                                              const std::string& norm) {
    const auto& conv = layer<torch::nn::Conv2dImpl>(name);
    GraphNode node;
    node.stride = static_cast<int>(conv.options.stride()->at(0));
    // Layers of ours are made with a number here, which LibTorch keeps for rows and columns.
    const auto& padding = c10::get<torch::ExpandingArray<2>>(conv.options.padding());
    node.paddingStart = static_cast<int>(padding->at(0));
    node.paddingEnd = node.paddingStart;
    node.groups = static_cast<int>(conv.options.groups());
    torch::Tensor weights = conv.weight.detach();
    torch::Tensor bias = conv.bias.defined() ? conv.bias.detach() : torch::Tensor();
    if (!norm.empty()) {
        const Affine affine = affineOf(layer<torch::nn::BatchNorm2dImpl>(norm));
        weights = weights.to(torch::kDouble) * affine.scale.reshape({-1, 1, 1, 1});
        bias =
            bias.defined() ? bias.to(torch::kDouble) * affine.scale + affine.shift : affine.shift;
    }
    return appendConvolution(node, x, name, weights, bias);
}

GraphBuilder::Place GraphBuilder::convolution(Place x, const std::string& kernels,
                                              const std::string& biases, int stride, int padding) {
    GraphNode node;
    node.stride = stride;
    node.paddingStart = padding;
    node.paddingEnd = padding;
    return appendConvolution(node, x, kernels, m_values.at(kernels), m_values.at(biases));
}

GraphBuilder::Place GraphBuilder::batchNorm(Place x, const std::string& name) {
    const Affine affine = affineOf(layer<torch::nn::BatchNorm2dImpl>(name));
    const Place place = append(NodeKind::ScaleShift, name, {x}, shapeOf(x));
    m_graph.nodes[place].weights = tensor(name + ".scale", affine.scale);
    m_graph.nodes[place].bias = tensor(name + ".shift", affine.shift);
    return place;
}

GraphBuilder::Place GraphBuilder::relu(Place x) {
    return appendAlike(NodeKind::Relu, "relu", {x});
}

GraphBuilder::Place GraphBuilder::leakyRelu(Place x, double slope) {
    const Place place = appendAlike(NodeKind::LeakyRelu, "leaky_relu", {x});
    m_graph.nodes[place].slope = static_cast<float>(slope);
    return place;
}

GraphBuilder::Place GraphBuilder::silu(Place x) {
    return appendAlike(NodeKind::Silu, "silu", {x});
}

GraphBuilder::Place GraphBuilder::appendPool(GraphNode node, Place x) {
    const Place place = appendAlike(NodeKind::MaxPool, "max_pool", {x});
    GraphNode& added = m_graph.nodes[place];
    added.kernel = node.kernel;
    added.stride = node.stride;
    added.paddingStart = node.paddingStart;
    added.paddingEnd = node.paddingEnd;
    const int side = outputSide(added, shapeOf(x).back());
    added.shape = {shapeOf(x).front(), side, side};
    return place;
}

GraphBuilder::Place GraphBuilder::maxPool(Place x, int kernel, int stride, int padding) {
    GraphNode node;
    node.kernel = kernel;
    node.stride = stride;
    node.paddingStart = padding;
    node.paddingEnd = padding;
    return appendPool(node, x);
}

GraphBuilder::Place GraphBuilder::halvingMaxPool(Place x) {
    GraphNode node;
    node.kernel = 2;
    node.stride = 2;
    node.paddingEnd = shapeOf(x).back() % 2;
    return appendPool(node, x);
}

GraphBuilder::Place GraphBuilder::globalAverage(Place x) {
    const int channels = shapeOf(x).front();
    return append(NodeKind::GlobalAverage, "features", {x}, {channels});
}

GraphBuilder::Place GraphBuilder::add(Place a, Place b) {
    return appendAlike(NodeKind::Add, "add", {a, b});
}

GraphBuilder::Place GraphBuilder::linear(Place x, const std::string& name) {
    const auto& head = layer<torch::nn::LinearImpl>(name);
    const Place place =
        append(NodeKind::Linear, name, {x}, {static_cast<int>(head.weight.size(0))});
    m_graph.nodes[place].weights = tensor(name + ".weight", head.weight);
    m_graph.nodes[place].bias = tensor(name + ".bias", head.bias);
    return place;
}

GraphBuilder::Place GraphBuilder::softmax(Place x) {
    return appendAlike(NodeKind::Softmax, "softmax", {x});
}

GraphBuilder::Place GraphBuilder::mean(Place a, Place b) {
    return appendAlike(NodeKind::Mean, "mean", {a, b});
}

}  // namespace seedling
