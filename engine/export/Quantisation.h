#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "engine/export/InferenceGraph.h"

namespace seedling {

/// How a float x becomes a whole number 0-255 and back, as ONNX's QuantizeLinear does: q = round(x
/// / scale) + zeroPoint, halves to even, held within 0-255; x is then (q - zeroPoint) * scale.
struct ActivationCode {
    float scale = 1;
    std::uint8_t zeroPoint = 0;

    bool operator==(const ActivationCode&) const = default;
};

/// The code for values between two bounds. 0 has a number of its own, for paddings are zeros.
ActivationCode activationCode(float lowest, float highest);

/// Of weights that are multiplied by floats: all of a byte but -128.
constexpr int kLargestWeight = 127;
/// Of weights that are multiplied by 8-bit activations. Processors with AVX2 but without VNNI add
/// two such products up in 16 bits, and cut off what is larger: 2 * 255 * 64 is not. With 127 a
/// model that had lost nothing here answered 3 of 100 images otherwise in ONNX Runtime there.
constexpr int kLargestPairedWeight = 64;

/// Weights as whole numbers times one scale for each output channel.
struct WeightCode {
    std::vector<std::int8_t> values;  ///< As many as the tensor has, in its order.
    std::vector<float> scales;        ///< One for each output channel.
};

/// In whole numbers from -largest to largest, 1 to 127. tensor: its first dimension is the output
/// channels.
WeightCode weightCode(const GraphTensor& tensor, int largest);

/// Biases in the unit in which products of the 8-bit numbers are summed up.
struct BiasCode {
    std::vector<std::int32_t> values;
    std::vector<float> scales;  ///< Of the input times of the weights, one for each output channel.
};

BiasCode biasCode(const GraphTensor& bias, float inputScale, const std::vector<float>& scales);

/// Which numbers of a graph have 8 bits.
struct Quantisation {
    std::map<std::size_t, ActivationCode> outputs;  ///< By node: what the nodes after it see.
    std::map<std::size_t, WeightCode> weights;      ///< By tensor: those of Conv and Linear.
    std::map<std::size_t, BiasCode> biases;         ///< By node, Conv and Linear.
};

/// Nodes whose outputs become 8-bit: what goes into a Conv or Linear, and what comes out of a Conv
/// (after its Relu, where that alone follows). Logits stay floats. Ascending.
std::vector<std::size_t> quantisedOutputs(const InferenceGraph& graph);

/// Weights and biases for these codes of the outputs.
Quantisation quantisationOf(const InferenceGraph& graph,
                            std::map<std::size_t, ActivationCode> outputs);

/// The graph with the weights and biases that the 8-bit numbers stand for. Outputs are still
/// floats: see QuantisedModel.
InferenceGraph withQuantisedNumbers(const InferenceGraph& graph, const Quantisation& quantisation);

}  // namespace seedling
