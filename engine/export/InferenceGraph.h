#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace seedling {

/// What a node does. x: what its first input gives.
enum class NodeKind : std::uint8_t {
    Pixels,         ///< The input: [N, 3, side, side], RGB, whole levels 0-255 as float.
    Mirror,         ///< x with left and right exchanged.
    ScaleShift,     ///< x * weights + bias, one [C] of each for every channel.
    Conv,           ///< Correlation of x with weights [O, C / groups, K, K], plus bias [O].
    Relu,           ///< max(x, 0)
    LeakyRelu,      ///< x where it is positive, slope * x elsewhere.
    Silu,           ///< x / (1 + exp(-x))
    MaxPool,        ///< Largest of each K x K window; outside the picture is nothing.
    GlobalAverage,  ///< Mean over all places: [N, C, H, W] -> [N, C].
    Add,            ///< Sum of two inputs of one shape.
    Linear,         ///< x [N, I] times weights [O, I], plus bias [O].
    Softmax,        ///< exp(x) over its sum, for each row of [N, C].
    Mean,           ///< Half the sum of two inputs of one shape.
};

/// Numbers of a network in row-major order.
struct GraphTensor {
    std::string name;
    std::vector<int> shape;
    std::vector<float> values;
};

/// One step of an InferenceGraph.
struct GraphNode {
    static constexpr std::size_t kNoTensor = std::numeric_limits<std::size_t>::max();

    NodeKind kind = NodeKind::Pixels;
    std::string name;                 ///< Unique; of letters, digits, '.' and '_'.
    std::vector<std::size_t> inputs;  ///< Places of earlier nodes in InferenceGraph::nodes.
    std::vector<int> shape;           ///< Of what it gives for one image: {C, H, W} or {C}.

    std::size_t weights = kNoTensor;  ///< Place in InferenceGraph::tensors.
    std::size_t bias = kNoTensor;     ///< Likewise. Conv may be without.

    int kernel = 1;        ///< K, Conv and MaxPool.
    int stride = 1;        ///< Likewise, of rows and columns.
    int paddingStart = 0;  ///< Places added above and on the left: zeros, or for MaxPool nothing.
    int paddingEnd = 0;    ///< Likewise below and on the right.
    int groups = 1;        ///< Conv.
    float slope = 0;       ///< LeakyRelu.
};

/// A trained classifier as plain numbers and a flat list of steps, each after what it needs: what
/// every format for elsewhere is written from. It begins where a picture has been resized as
/// datasets/image/Resize does, and ends with probabilities. Batch normalisation is part of the
/// convolution before it where that is exact, and a ScaleShift elsewhere. A network that answers
/// for the mirror image too is in it twice, with the same tensors.
struct InferenceGraph {
    std::string network;  ///< As in NetworkSpec.
    int side = 0;         ///< Pixels of the square input.
    int classes = 0;
    std::vector<GraphTensor> tensors;
    std::vector<GraphNode> nodes;  ///< The first is Pixels, the last gives [N, classes].

    /// How many nodes take what each gives, by place.
    [[nodiscard]] std::vector<int> useCounts() const;
};

/// Pixels along one side of what a Conv or MaxPool gives for `side` pixels.
int outputSide(const GraphNode& node, int side);

}  // namespace seedling
