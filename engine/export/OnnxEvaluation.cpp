#include "engine/export/OnnxEvaluation.h"

#include <fmt/format.h>
#include <onnx/onnx_pb.h>
#include <torch/torch.h>

#include <cstring>
#include <map>
#include <utility>
#include <vector>

#include "engine/export/OnnxOperators.h"

namespace seedling {
namespace {

tl::unexpected<Error> damaged() {
    return failure(ErrorCode::Corrupt, "The file is not an ONNX model, or it is damaged.",
                   "Export the model again.");
}

torch::Tensor tensorOf(const onnx::TensorProto& proto) {
    const std::vector<std::int64_t> sizes(proto.dims().begin(), proto.dims().end());
    const torch::Tensor tensor = torch::empty(sizes, scalarTypeOf(proto.data_type()));
    const std::string& bytes = proto.raw_data();
    TORCH_CHECK(bytes.size() == tensor.nbytes(), proto.name(), " has another size than it says");
    std::memcpy(tensor.data_ptr(), bytes.data(), bytes.size());
    return tensor;
}

}  // namespace

struct OnnxEvaluation::Model {
    onnx::GraphProto graph;
    std::map<std::string, torch::Tensor> constants;
    std::map<std::string, int> uses;  ///< How many operators take each name.

    void readConstants() {
        for (onnx::TensorProto& constant : *graph.mutable_initializer()) {
            constants.emplace(constant.name(), tensorOf(constant));
            constant.clear_raw_data();
        }
    }

    void countUses() {
        for (const onnx::NodeProto& node : graph.node()) {
            for (const std::string& input : node.input()) {
                ++uses[input];
            }
        }
        ++uses[graph.output(0).name()];
    }
};

OnnxEvaluation::OnnxEvaluation(std::unique_ptr<Model> model) : m_model(std::move(model)) {}
OnnxEvaluation::OnnxEvaluation(OnnxEvaluation&&) noexcept = default;
OnnxEvaluation& OnnxEvaluation::operator=(OnnxEvaluation&&) noexcept = default;
OnnxEvaluation::~OnnxEvaluation() = default;

Result<OnnxEvaluation> OnnxEvaluation::read(const std::string& bytes) {
    onnx::ModelProto proto;
    if (!proto.ParseFromString(bytes) || !proto.has_graph() || proto.graph().input_size() != 1 ||
        proto.graph().output_size() != 1) {
        return damaged();
    }
    for (const onnx::NodeProto& node : proto.graph().node()) {
        if (onnxOperator(node.op_type()) == nullptr || node.output_size() != 1) {
            return failure(ErrorCode::Unsupported,
                           fmt::format("The ONNX model has an operator that is not known here: {}.",
                                       node.op_type()),
                           "Only models that Seedling has exported can be used.");
        }
    }
    auto model = std::make_unique<Model>();
    model->graph.Swap(proto.mutable_graph());
    try {
        model->readConstants();
    } catch (const c10::Error&) {
        return damaged();
    }
    model->countUses();
    return OnnxEvaluation(std::move(model));
}

int OnnxEvaluation::side() const {
    const onnx::TensorShapeProto& shape = m_model->graph.input(0).type().tensor_type().shape();
    return shape.dim_size() == 4 ? static_cast<int>(shape.dim(3).dim_value()) : 0;
}

torch::Tensor OnnxEvaluation::answers(const torch::Tensor& pixels) const {
    const torch::NoGradGuard noGrad;
    std::map<std::string, torch::Tensor> values{{m_model->graph.input(0).name(), pixels}};
    std::map<std::string, int> usesLeft = m_model->uses;
    for (const onnx::NodeProto& node : m_model->graph.node()) {
        std::vector<torch::Tensor> inputs;
        for (const std::string& name : node.input()) {
            const auto constant = m_model->constants.find(name);
            inputs.push_back(constant != m_model->constants.end() ? constant->second
                                                                  : values.at(name));
            if (--usesLeft[name] == 0) {
                values.erase(name);
            }
        }
        values[node.output(0)] = onnxOperator(node.op_type())(node, inputs);
    }
    return values.at(m_model->graph.output(0).name());
}

}  // namespace seedling
