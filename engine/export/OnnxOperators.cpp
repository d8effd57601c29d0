#include "engine/export/OnnxOperators.h"

#include <torch/torch.h>

#include <cstdint>
#include <limits>
#include <map>

namespace seedling {
namespace {

using Inputs = std::vector<torch::Tensor>;

const onnx::AttributeProto* attributeOf(const onnx::NodeProto& node, const std::string& name) {
    for (const onnx::AttributeProto& attribute : node.attribute()) {
        if (attribute.name() == name) {
            return &attribute;
        }
    }
    return nullptr;
}

std::int64_t wholeNumber(const onnx::NodeProto& node, const char* name, std::int64_t otherwise) {
    const auto* attribute = attributeOf(node, name);
    return attribute != nullptr ? attribute->i() : otherwise;
}

std::vector<std::int64_t> wholeNumbers(const onnx::NodeProto& node, const char* name) {
    const auto* attribute = attributeOf(node, name);
    TORCH_CHECK(attribute != nullptr, "an ONNX operator has no attribute ", name);
    return {attribute->ints().begin(), attribute->ints().end()};
}

/// With `value` around it as the node's pads say.
torch::Tensor padded(const onnx::NodeProto& node, const torch::Tensor& x, double value) {
    const auto pads = wholeNumbers(node, "pads");
    return torch::constant_pad_nd(x, {pads[1], pads[3], pads[0], pads[2]}, value);
}

/// One value for each place along the axis, or one for all, to go with x.
torch::Tensor along(const torch::Tensor& values, const torch::Tensor& x, std::int64_t axis) {
    if (values.dim() == 0) {
        return values.to(torch::kFloat);
    }
    std::vector<std::int64_t> sizes(static_cast<std::size_t>(x.dim()), 1);
    sizes[static_cast<std::size_t>(axis)] = -1;
    return values.to(torch::kFloat).reshape(sizes);
}

torch::Tensor cast(const onnx::NodeProto& node, const Inputs& in) {
    return in[0].to(scalarTypeOf(wholeNumber(node, "to", 0)));
}

torch::Tensor shape(const onnx::NodeProto&, const Inputs& in) {
    return torch::tensor(in[0].sizes(), torch::kLong);
}

torch::Tensor gather(const onnx::NodeProto& node, const Inputs& in) {
    return in[0].select(wholeNumber(node, "axis", 0), in[1].item<std::int64_t>());
}

torch::Tensor range(const onnx::NodeProto&, const Inputs& in) {
    return torch::arange(in[0].item(), in[1].item(), in[2].item(), in[0].options());
}

torch::Tensor transpose(const onnx::NodeProto& node, const Inputs& in) {
    return in[0].permute(wholeNumbers(node, "perm"));
}

torch::Tensor convolve(const onnx::NodeProto& node, const Inputs& in) {
    const auto strides = wholeNumbers(node, "strides");
    const std::int64_t noPadding = 0;
    return torch::conv2d(padded(node, in[0], 0.0), in[1], in.size() > 2 ? in[2] : torch::Tensor(),
                         strides, noPadding, /*dilation=*/1, wholeNumber(node, "group", 1));
}

torch::Tensor maxPool(const onnx::NodeProto& node, const Inputs& in) {
    return torch::max_pool2d(padded(node, in[0], -std::numeric_limits<double>::infinity()),
                             wholeNumbers(node, "kernel_shape"), wholeNumbers(node, "strides"));
}

torch::Tensor leakyRelu(const onnx::NodeProto& node, const Inputs& in) {
    const auto* slope = attributeOf(node, "alpha");
    TORCH_CHECK(slope != nullptr, "LeakyRelu without alpha");
    return torch::leaky_relu(in[0], static_cast<double>(slope->f()));
}

torch::Tensor gemm(const onnx::NodeProto& node, const Inputs& in) {
    TORCH_CHECK(wholeNumber(node, "transB", 0) == 1 && in.size() == 3, "Gemm in another form");
    return torch::linear(in[0], in[1], in[2]);
}

torch::Tensor quantize(const onnx::NodeProto&, const Inputs& in) {
    TORCH_CHECK(in[2].scalar_type() == torch::kByte && in[2].dim() == 0, "other 8-bit numbers");
    return in[0].div(in[1]).round().add(in[2].to(torch::kFloat)).clamp(0, 255).to(torch::kByte);
}

torch::Tensor dequantize(const onnx::NodeProto& node, const Inputs& in) {
    const std::int64_t axis = wholeNumber(node, "axis", 1);
    return in[0].to(torch::kFloat).sub(along(in[2], in[0], axis)).mul(along(in[1], in[0], axis));
}

using Node = const onnx::NodeProto&;

const std::map<std::string, OnnxOperator> kOperators = {
    {"Cast", cast},
    {"Shape", shape},
    {"Gather", gather},
    {"Range", range},
    {"Transpose", transpose},
    {"Conv", convolve},
    {"MaxPool", maxPool},
    {"LeakyRelu", leakyRelu},
    {"Gemm", gemm},
    {"QuantizeLinear", quantize},
    {"DequantizeLinear", dequantize},
    {"Add", [](Node, const Inputs& in) { return in[0] + in[1]; }},
    {"Sub", [](Node, const Inputs& in) { return in[0] - in[1]; }},
    {"Mul", [](Node, const Inputs& in) { return in[0] * in[1]; }},
    {"Div", [](Node, const Inputs& in) { return in[0] / in[1]; }},
    {"Min", [](Node, const Inputs& in) { return torch::minimum(in[0], in[1]); }},
    {"Max", [](Node, const Inputs& in) { return torch::maximum(in[0], in[1]); }},
    {"Greater", [](Node, const Inputs& in) { return in[0].gt(in[1]); }},
    {"Where", [](Node, const Inputs& in) { return torch::where(in[0], in[1], in[2]); }},
    {"Abs", [](Node, const Inputs& in) { return in[0].abs(); }},
    {"Round", [](Node, const Inputs& in) { return in[0].round(); }},
    {"Clip", [](Node, const Inputs& in) { return in[0].clamp(in[1].item(), in[2].item()); }},
    {"MatMul", [](Node, const Inputs& in) { return torch::matmul(in[0], in[1]); }},
    {"Relu", [](Node, const Inputs& in) { return torch::relu(in[0]); }},
    {"Sigmoid", [](Node, const Inputs& in) { return torch::sigmoid(in[0]); }},
    {"GlobalAveragePool",
     [](Node, const Inputs& in) {
         return in[0].mean({2, 3}, /*keepdim=*/true);
     }},
    {"Flatten", [](Node, const Inputs& in) { return in[0].flatten(1); }},
    {"Softmax", [](Node, const Inputs& in) { return torch::softmax(in[0], 1); }},
};

}  // namespace

torch::ScalarType scalarTypeOf(std::int64_t onnxType) {
    switch (onnxType) {
        case onnx::TensorProto_DataType_FLOAT:
            return torch::kFloat;
        case onnx::TensorProto_DataType_DOUBLE:
            return torch::kDouble;
        case onnx::TensorProto_DataType_UINT8:
            return torch::kByte;
        case onnx::TensorProto_DataType_INT8:
            return torch::kChar;
        case onnx::TensorProto_DataType_INT32:
            return torch::kInt;
        case onnx::TensorProto_DataType_INT64:
            return torch::kLong;
        default:
            break;
    }
    TORCH_CHECK(false, "an ONNX file with numbers of the kind ", onnxType);
    return torch::kFloat;  // Never reached.
}

OnnxOperator onnxOperator(const std::string& kind) {
    const auto found = kOperators.find(kind);
    return found == kOperators.end() ? nullptr : found->second;
}

}  // namespace seedling
