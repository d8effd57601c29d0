#include "engine/export/OnnxGraph.h"

#include <bit>

namespace seedling {
namespace {

// Numbers are stored as this machine has them, and ONNX wants the lowest byte first.
static_assert(std::endian::native == std::endian::little);

class AttributeFiller {
public:
    explicit AttributeFiller(onnx::AttributeProto& attribute) : m_attribute(attribute) {}

    void operator()(std::int64_t value) const {
        m_attribute.set_type(onnx::AttributeProto_AttributeType_INT);
        m_attribute.set_i(value);
    }
    void operator()(float value) const {
        m_attribute.set_type(onnx::AttributeProto_AttributeType_FLOAT);
        m_attribute.set_f(value);
    }
    void operator()(const std::vector<std::int64_t>& values) const {
        m_attribute.set_type(onnx::AttributeProto_AttributeType_INTS);
        for (const std::int64_t value : values) {
            m_attribute.add_ints(value);
        }
    }

private:
    onnx::AttributeProto& m_attribute;
};

}  // namespace

std::string OnnxGraph::add(const char* kind, const std::string& output,
                           const std::vector<std::string>& inputs,
                           std::initializer_list<Attribute> attributes) {
    onnx::NodeProto& node = *m_graph.add_node();
    node.set_op_type(kind);
    node.set_name(output);
    node.add_output(output);
    for (const std::string& input : inputs) {
        node.add_input(input);
    }
    for (const Attribute& attribute : attributes) {
        onnx::AttributeProto& added = *node.add_attribute();
        added.set_name(attribute.name);
        std::visit(AttributeFiller(added), attribute.value);
    }
    return output;
}

std::string OnnxGraph::addBytes(const std::string& name, onnx::TensorProto_DataType type,
                                const Sizes& sizes, const void* bytes, std::size_t count) {
    if (m_constants.insert(name).second) {
        onnx::TensorProto& tensor = *m_graph.add_initializer();
        tensor.set_name(name);
        tensor.set_data_type(type);
        for (const std::int64_t size : sizes) {
            tensor.add_dims(size);
        }
        tensor.set_raw_data(bytes, count);
    }
    return name;
}

std::string OnnxGraph::constant(const std::string& name, const Sizes& sizes,
                                std::span<const float> values) {
    return addBytes(name, onnx::TensorProto_DataType_FLOAT, sizes, values.data(),
                    values.size_bytes());
}

std::string OnnxGraph::constant(const std::string& name, const Sizes& sizes,
                                std::span<const double> values) {
    return addBytes(name, onnx::TensorProto_DataType_DOUBLE, sizes, values.data(),
                    values.size_bytes());
}

std::string OnnxGraph::constant(const std::string& name, const Sizes& sizes,
                                std::span<const std::int64_t> values) {
    return addBytes(name, onnx::TensorProto_DataType_INT64, sizes, values.data(),
                    values.size_bytes());
}

std::string OnnxGraph::constant(const std::string& name, const Sizes& sizes,
                                std::span<const std::int32_t> values) {
    return addBytes(name, onnx::TensorProto_DataType_INT32, sizes, values.data(),
                    values.size_bytes());
}

std::string OnnxGraph::constant(const std::string& name, const Sizes& sizes,
                                std::span<const std::int8_t> values) {
    return addBytes(name, onnx::TensorProto_DataType_INT8, sizes, values.data(),
                    values.size_bytes());
}

std::string OnnxGraph::constant(const std::string& name, const Sizes& sizes,
                                std::span<const std::uint8_t> values) {
    return addBytes(name, onnx::TensorProto_DataType_UINT8, sizes, values.data(),
                    values.size_bytes());
}

}  // namespace seedling
