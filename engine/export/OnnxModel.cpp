#include "engine/export/OnnxModel.h"

#include <fmt/format.h>
#include <onnx/checker.h>
#include <onnx/shape_inference/implementation.h>

#include <exception>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/export/OnnxGraph.h"
#include "engine/export/OnnxNodes.h"
#include "engine/export/OnnxResize.h"

namespace seedling {
namespace {

constexpr int kFileVersion = 7;  // Of ONNX, as of operator set 13's time.
constexpr const char* kInput = "pixels";
constexpr const char* kOutput = "probabilities";

void describe(onnx::ValueInfoProto& value, const char* name, int type) {
    value.set_name(name);
    value.mutable_type()->mutable_tensor_type()->set_elem_type(type);
}

void addFreeSize(onnx::ValueInfoProto& value, const char* name) {
    value.mutable_type()->mutable_tensor_type()->mutable_shape()->add_dim()->set_dim_param(name);
}

void addSize(onnx::ValueInfoProto& value, std::int64_t size) {
    value.mutable_type()->mutable_tensor_type()->mutable_shape()->add_dim()->set_dim_value(size);
}

void addInput(onnx::GraphProto& graph, OnnxInput kind, int side) {
    onnx::ValueInfoProto& pixels = *graph.add_input();
    describe(pixels, kInput, onnx::TensorProto_DataType_UINT8);
    addFreeSize(pixels, "N");
    addSize(pixels, 3);
    if (kind == OnnxInput::AnySize) {
        addFreeSize(pixels, "H");
        addFreeSize(pixels, "W");
    } else {
        addSize(pixels, side);
        addSize(pixels, side);
    }
}

void addOutput(onnx::GraphProto& graph, int classes) {
    onnx::ValueInfoProto& probabilities = *graph.add_output();
    describe(probabilities, kOutput, onnx::TensorProto_DataType_FLOAT);
    addFreeSize(probabilities, "N");
    addSize(probabilities, classes);
}

void addMetadata(onnx::ModelProto& model, const InferenceGraph& graph, const OnnxFacts& facts) {
    const std::pair<const char*, std::string> properties[] = {
        {"classes", nlohmann::json(facts.classes)
                        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)},
        {"run", std::to_string(facts.run)},
        {"version", SEEDLING_VERSION},
        {"network", graph.network},
        {"licence", "The model belongs to whoever trained it; Seedling claims no rights in it."},
    };
    for (const auto& [key, value] : properties) {
        onnx::StringStringEntryProto& entry = *model.add_metadata_props();
        entry.set_key(key);
        entry.set_value(value);
    }
}

onnx::ModelProto emptyModel() {
    onnx::ModelProto model;
    model.set_ir_version(kFileVersion);
    model.set_producer_name("seedling");
    model.set_producer_version(SEEDLING_VERSION);
    onnx::OperatorSetIdProto& operators = *model.add_opset_import();
    operators.set_domain("");
    operators.set_version(kOnnxOperatorSet);
    return model;
}

/// Throws what the library throws where something is wrong.
void check(const onnx::ModelProto& model) {
    onnx::checker::check_model(model);
    onnx::ModelProto copy(model);
    const onnx::ShapeInferenceOptions strictly(/*check_type_val=*/true, /*strict_mode_val=*/1);
    onnx::shape_inference::InferShapes(copy, onnx::OpSchemaRegistry::Instance(), strictly);
}

onnx::ModelProto build(const InferenceGraph& graph, const Quantisation* quantisation,
                       OnnxInput input, const OnnxFacts& facts) {
    onnx::ModelProto model = emptyModel();
    addMetadata(model, graph, facts);
    onnx::GraphProto& target = *model.mutable_graph();
    target.set_name(graph.network);
    addInput(target, input, graph.side);
    addOutput(target, graph.classes);
    OnnxGraph operators(target);
    std::string pixels = operators.add("Cast", "float_pixels", {kInput},
                                       {{"to", std::int64_t{onnx::TensorProto_DataType_FLOAT}}});
    if (input == OnnxInput::AnySize) {
        pixels = addResize(operators, pixels, graph.side);
    }
    addNodes(operators, graph, quantisation, pixels, kOutput);
    return model;
}

}  // namespace

Result<std::string> onnxModel(const InferenceGraph& graph, const Quantisation* quantisation,
                              OnnxInput input, const OnnxFacts& facts) {
    try {
        const onnx::ModelProto model = build(graph, quantisation, input, facts);
        check(model);
        return model.SerializeAsString();
    } catch (const std::exception& error) {
        return failure(ErrorCode::Internal,
                       fmt::format("The model could not be written as ONNX: {}", error.what()),
                       "Export it as TorchScript.");
    }
}

}  // namespace seedling
