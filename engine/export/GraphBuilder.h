#pragma once

#include <torch/nn/module.h>
#include <torch/types.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/export/InferenceGraph.h"
#include "engine/model/Classifier.h"
#include "engine/model/NetworkSpec.h"

namespace seedling {

/// Appends a network's layers, which it finds by their names, to an InferenceGraph. Every method
/// returns the place of the node that it added. A name that the network does not have is a
/// std::out_of_range. One thread.
class GraphBuilder {
public:
    using Place = std::size_t;

    /// The graph begins with its Pixels, at place 0.
    GraphBuilder(const Classifier& network, const NetworkSpec& spec);

    [[nodiscard]] bool has(const std::string& layer) const { return m_modules.contains(layer); }
    [[nodiscard]] int kernelOf(const std::string& convolution) const;

    /// From now on names of nodes end so: for a second pass through the same layers.
    void setSuffix(const std::string& suffix) { m_suffix = suffix; }

    Place mirror(Place x);
    /// Less the mean of the colours, over their spread.
    Place normalise(Place x);
    /// norm: name of the batch normalisation that follows and takes in nothing else.
    Place convolution(Place x, const std::string& layer, const std::string& norm = {});
    /// A convolution of bare tensors: a buffer of kernels and a parameter of biases.
    Place convolution(Place x, const std::string& kernels, const std::string& biases, int stride,
                      int padding);
    Place batchNorm(Place x, const std::string& layer);
    Place relu(Place x);
    Place leakyRelu(Place x, double slope);
    Place silu(Place x);
    Place maxPool(Place x, int kernel, int stride, int padding);
    /// 2 x 2 in steps of 2; at an odd border, of what there is.
    Place halvingMaxPool(Place x);
    Place globalAverage(Place x);
    Place add(Place a, Place b);
    Place linear(Place x, const std::string& layer);
    Place softmax(Place x);
    Place mean(Place a, Place b);

    [[nodiscard]] InferenceGraph finish() && { return std::move(m_graph); }

private:
    template <class Layer>
    const Layer& layer(const std::string& name) const;
    Place append(NodeKind kind, const std::string& name, std::vector<Place> inputs,
                 std::vector<int> shape);
    Place appendConvolution(GraphNode node, Place x, const std::string& name,
                            const torch::Tensor& weights, const torch::Tensor& bias);
    Place appendPool(GraphNode node, Place x);
    /// Appends a node of x's shape, named after its kind and place.
    Place appendAlike(NodeKind kind, const char* name, std::vector<Place> inputs);
    std::size_t tensor(const std::string& name, const torch::Tensor& values);
    [[nodiscard]] const std::vector<int>& shapeOf(Place x) const { return m_graph.nodes[x].shape; }

    std::map<std::string, std::shared_ptr<torch::nn::Module>> m_modules;
    std::map<std::string, torch::Tensor> m_values;  ///< Parameters and buffers.
    std::map<std::string, std::size_t> m_tensors;   ///< Those in the graph by now.
    std::string m_suffix;
    InferenceGraph m_graph;
};

}  // namespace seedling
