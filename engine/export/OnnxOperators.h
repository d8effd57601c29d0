#pragma once

#include <onnx/onnx_pb.h>
#include <torch/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace seedling {

/// What an operator of an ONNX file gives for these inputs, by the definitions of operator set 13.
using OnnxOperator = torch::Tensor (*)(const onnx::NodeProto& node,
                                       const std::vector<torch::Tensor>& inputs);

/// Null for a kind that is not known here.
OnnxOperator onnxOperator(const std::string& kind);

/// Throws c10::Error for a kind of numbers that is not known here.
torch::ScalarType scalarTypeOf(std::int64_t onnxType);

}  // namespace seedling
