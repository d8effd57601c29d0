#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/export/InferenceGraph.h"
#include "engine/export/Quantisation.h"

namespace seedling {

/// What goes into an ONNX file.
enum class OnnxInput {
    AnySize,   ///< Pictures of any size, resized inside.
    FixedSize  ///< Pictures of side x side pixels: also for readers whose shapes are all fixed.
};

/// What an ONNX file says of itself in its metadata.
struct OnnxFacts {
    std::vector<std::string> classes;
    std::int64_t run = 0;
};

/// The operator set that is used, one that readers of 2021 know.
inline constexpr int kOnnxOperatorSet = 13;

/// A graph as the bytes of an ONNX file: uint8 `pixels` [N, 3, H, W], RGB, in, float
/// `probabilities` [N, classes] out, N free; all that lies between is inside. Of quantisation,
/// where there is any, 8-bit numbers are written with QuantizeLinear and DequantizeLinear around
/// the operators that they feed. Metadata: classes (JSON), run, version, network, licence. The
/// bytes have passed the ONNX library's own checks, shapes included. Errors: Internal (they have
/// not).
Result<std::string> onnxModel(const InferenceGraph& graph, const Quantisation* quantisation,
                              OnnxInput input, const OnnxFacts& facts);

}  // namespace seedling
