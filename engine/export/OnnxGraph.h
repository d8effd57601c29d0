#pragma once

#include <onnx/onnx_pb.h>

#include <cstdint>
#include <initializer_list>
#include <set>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace seedling {

/// Fills a graph of the ONNX library with operators and constants, which know each other by name.
class OnnxGraph {
public:
    /// A number, or several, that an operator is told beside its inputs.
    struct Attribute {
        const char* name;
        std::variant<std::int64_t, float, std::vector<std::int64_t>> value;
    };

    using Sizes = std::vector<std::int64_t>;

    explicit OnnxGraph(onnx::GraphProto& graph) : m_graph(graph) {}

    /// Adds an operator with one output of that name, which is the operator's name as well, and
    /// returns it.
    std::string add(const char* kind, const std::string& output,
                    const std::vector<std::string>& inputs,
                    std::initializer_list<Attribute> attributes = {});

    /// Adds numbers under a name, unless it has been added before, and returns the name. sizes:
    /// none for a single number.
    std::string constant(const std::string& name, const Sizes& sizes,
                         std::span<const float> values);
    std::string constant(const std::string& name, const Sizes& sizes,
                         std::span<const double> values);
    std::string constant(const std::string& name, const Sizes& sizes,
                         std::span<const std::int64_t> values);
    std::string constant(const std::string& name, const Sizes& sizes,
                         std::span<const std::int32_t> values);
    std::string constant(const std::string& name, const Sizes& sizes,
                         std::span<const std::int8_t> values);
    std::string constant(const std::string& name, const Sizes& sizes,
                         std::span<const std::uint8_t> values);

    /// The same for a single number.
    template <class Number>
    std::string number(const std::string& name, Number value) {
        return constant(name, {}, std::span<const Number>(&value, 1));
    }

private:
    std::string addBytes(const std::string& name, onnx::TensorProto_DataType type,
                         const Sizes& sizes, const void* bytes, std::size_t count);

    onnx::GraphProto& m_graph;
    std::set<std::string> m_constants;
};

}  // namespace seedling
