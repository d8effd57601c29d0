#include "engine/export/OnnxResize.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

#include "datasets/image/Resize.h"

namespace seedling {
namespace {

constexpr std::int64_t kFloat = onnx::TensorProto_DataType_FLOAT;
constexpr std::int64_t kDouble = onnx::TensorProto_DataType_DOUBLE;

/// Computes, for one axis, the weights [side, length] with which a picture's rows or columns make
/// those of the result. In double precision: floats would tell edges of large pictures apart badly.
class AxisWeights {
public:
    AxisWeights(OnnxGraph& graph, std::string axis, int side)
        : m_graph(graph), m_axis(std::move(axis)), m_side(side) {}

    /// length: name of a whole number, how many pixels the axis has.
    std::string add(const std::string& length) {
        m_length = op("Cast", "length", {length}, {{"to", kDouble}});
        const std::string side = number("side", m_side);
        m_scale = op("Div", "scale", {m_length, side});
        m_source = op("Range", "source", {number("zero", 0), m_length, number("one", 1)});
        const std::string shrinks = op("Greater", "shrinks", {m_length, side});
        const std::string weights = op("Where", "weights", {shrinks, overArea(), linear()});
        return op("Cast", "float_weights", {weights}, {{"to", kFloat}});
    }

private:
    /// The share of each source pixel that a new one covers.
    std::string overArea() {
        const std::string end = op("Mul", "end", {places("after", 1), m_scale});
        const std::string start = op("Mul", "start", {places("before", 0), m_scale});
        const std::string sourceEnd = op("Add", "source_end", {m_source, number("one", 1)});
        const std::string last = op("Min", "last", {end, sourceEnd});
        const std::string first = op("Max", "first", {start, m_source});
        const std::string covered = op("Sub", "covered", {last, first});
        const std::string held = op("Max", "held", {covered, number("zero", 0)});
        return op("Div", "area", {held, m_scale});
    }

    /// By the distance from each source pixel's centre; the edge is repeated.
    std::string linear() {
        const std::string scaled = op("Mul", "scaled_centre", {places("middle", 0.5), m_scale});
        const std::string centre = op("Sub", "centre", {scaled, number("half", 0.5)});
        const std::string lowest = op("Max", "from_first", {centre, number("zero", 0)});
        const std::string end = op("Sub", "last_centre", {m_length, number("one", 1)});
        const std::string inside = op("Min", "up_to_last", {lowest, end});
        const std::string offset = op("Sub", "offset", {inside, m_source});
        const std::string distance = op("Abs", "distance", {offset});
        const std::string near = op("Sub", "near", {number("one", 1), distance});
        return op("Max", "linear", {near, number("zero", 0)});
    }

    std::string op(const char* kind, const char* name, const std::vector<std::string>& inputs,
                   std::initializer_list<OnnxGraph::Attribute> attributes = {}) {
        return m_graph.add(kind, m_axis + "." + name, inputs, attributes);
    }

    /// Constants are those of both axes.
    std::string number(const char* name, double value) {
        return m_graph.number(std::string("resize.") + name, value);
    }

    /// [side, 1]: 0, 1, ... plus an offset.
    std::string places(const char* name, double offset) {
        std::vector<double> values;
        for (int place = 0; place < m_side; ++place) {
            values.push_back(place + offset);
        }
        return m_graph.constant(std::string("resize.") + name, {m_side, 1},
                                std::span<const double>(values));
    }

    OnnxGraph& m_graph;
    std::string m_axis;
    int m_side;
    std::string m_length;
    std::string m_scale;
    std::string m_source;
};

std::string addAxis(OnnxGraph& graph, const std::string& sizes, const std::string& axis,
                    std::int64_t place, int side) {
    const std::string index = graph.number(axis + ".axis", place);
    const std::string length = graph.add("Gather", axis + ".pixels", {sizes, index}, {{"axis", 0}});
    return AxisWeights(graph, axis, side).add(length);
}

}  // namespace

std::string addResize(OnnxGraph& graph, const std::string& pixels, int side) {
    const std::string sizes = graph.add("Shape", "resize.sizes", {pixels});
    const std::string rows = addAxis(graph, sizes, "rows", 2, side);
    const std::string columns = addAxis(graph, sizes, "columns", 3, side);
    const std::string turned = graph.add("Transpose", "columns.turned", {columns},
                                         {{"perm", std::vector<std::int64_t>{1, 0}}});
    const std::string low = graph.add("MatMul", "resize.rows_done", {rows, pixels});
    const std::string square = graph.add("MatMul", "resize.columns_done", {low, turned});
    const std::string shift = graph.number("resize.rounding_shift", kRoundingShift);
    const std::string shifted = graph.add("Sub", "resize.shifted", {square, shift});
    const std::string whole = graph.add("Round", "resize.whole", {shifted});
    return graph.add("Clip", "resize.levels",
                     {whole, graph.number("resize.lowest_level", 0.0F),
                      graph.number("resize.highest_level", 255.0F)});
}

}  // namespace seedling
