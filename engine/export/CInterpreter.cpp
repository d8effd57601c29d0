#include "engine/export/CInterpreter.h"

#include <float.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include <utility>

#include "datasets/image/Resize.h"

// The functions of the exported header, once for each type of weights.
namespace seedling::kernels {
namespace plain {
using Weight = float;
#define SEEDLING_WEIGHT Weight
#include "resources/c/kernels.c"
#undef SEEDLING_WEIGHT
}  // namespace plain
namespace rounded {
using Weight = std::int8_t;
#define SEEDLING_WEIGHT Weight
#include "resources/c/kernels.c"
#undef SEEDLING_WEIGHT
}  // namespace rounded
}  // namespace seedling::kernels

namespace seedling {
namespace {

using namespace kernels::plain;

class Machine {
public:
    Machine(const CProgram& program, const std::uint8_t* pixels)
        : m_program(program), m_pixels(pixels), m_arena(program.arenaFloats) {}

    std::vector<float> run() {
        for (const CStep& step : m_program.steps) {
            const GraphNode& node = m_program.graph.nodes[step.node];
            if (step.inputs.empty()) {
                seedling_input(m_pixels, m_program.graph.side, step.mirrored ? 1 : 0,
                               numbers(node.weights), numbers(node.bias), at(step));
            } else {
                take(step, node);
            }
        }
        const float* first = at(m_program.steps.back());
        return {first, first + m_program.graph.classes};
    }

private:
    void take(const CStep& step, const GraphNode& node) {
        const CStep& before = m_program.steps[step.inputs.front()];
        const float* x = at(before);
        float* y = at(step);
        const std::vector<int>& shape = shapeBefore(before);
        const int count = static_cast<int>(step.floats);
        switch (node.kind) {
            case NodeKind::Conv:
                return convolve(step, node, x, shape, y);
            case NodeKind::Linear:
                return multiply(node, x, shape, y);
            case NodeKind::ScaleShift:
                return seedling_scale_shift(x, shape[0], placesOf(shape), numbers(node.weights),
                                            numbers(node.bias), y);
            case NodeKind::Relu:
            case NodeKind::LeakyRelu:
                return seedling_leaky_relu(x, count, node.slope, y);
            case NodeKind::Silu:
                return seedling_silu(x, count, y);
            case NodeKind::MaxPool:
                return seedling_max_pool(x, shape[0], shape[1], node.kernel, node.stride,
                                         node.paddingStart, node.shape[1], y);
            case NodeKind::GlobalAverage:
                return seedling_average(x, shape[0], placesOf(shape), y);
            case NodeKind::Add:
                return seedling_add(x, second(step), count, y);
            case NodeKind::Mean:
                return seedling_mean(x, second(step), count, y);
            case NodeKind::Softmax:
                return seedling_softmax(x, count, y);
            case NodeKind::Pixels:
            case NodeKind::Mirror:
                break;  // No steps of their own.
        }
    }

    void convolve(const CStep& step, const GraphNode& node, const float* x,
                  const std::vector<int>& shape, float* y) const {
        const GraphNode& last = m_program.graph.nodes[step.pool > 0 ? step.pool : step.node];
        const int pool = step.pool > 0 ? last.kernel : 1;
        if (m_program.weights == CWeights::Int8) {
            const WeightCode& weights = m_program.rounded[node.weights];
            return kernels::rounded::seedling_conv(
                x, shape[0], shape[1], node.shape[0], node.groups, node.kernel, node.stride,
                node.paddingStart, node.shape[1], pool, last.shape[1], weights.values.data(),
                weights.scales.data(), numbers(node.bias), y);
        }
        seedling_conv(x, shape[0], shape[1], node.shape[0], node.groups, node.kernel, node.stride,
                      node.paddingStart, node.shape[1], pool, last.shape[1], numbers(node.weights),
                      nullptr, numbers(node.bias), y);
    }

    void multiply(const GraphNode& node, const float* x, const std::vector<int>& shape,
                  float* y) const {
        if (m_program.weights == CWeights::Int8) {
            const WeightCode& weights = m_program.rounded[node.weights];
            return kernels::rounded::seedling_linear(x, shape[0], node.shape[0],
                                                     weights.values.data(), weights.scales.data(),
                                                     numbers(node.bias), y);
        }
        seedling_linear(x, shape[0], node.shape[0], numbers(node.weights), nullptr,
                        numbers(node.bias), y);
    }

    [[nodiscard]] static int placesOf(const std::vector<int>& shape) { return shape[1] * shape[2]; }

    [[nodiscard]] const std::vector<int>& shapeBefore(const CStep& step) const {
        return m_program.graph.nodes[step.pool > 0 ? step.pool : step.node].shape;
    }

    [[nodiscard]] const float* numbers(std::size_t tensor) const {
        return tensor == GraphNode::kNoTensor ? nullptr
                                              : m_program.graph.tensors[tensor].values.data();
    }

    [[nodiscard]] float* at(const CStep& step) { return m_arena.data() + step.offset; }

    [[nodiscard]] const float* second(const CStep& step) {
        return at(m_program.steps[step.inputs[1]]);
    }

    const CProgram& m_program;
    const std::uint8_t* m_pixels;
    std::vector<float> m_arena;
};

class ProgramPredictor final : public Predictor {
public:
    ProgramPredictor(const CProgram& program, std::vector<std::string> classes)
        : m_program(program), m_classes(std::move(classes)) {}

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }

    [[nodiscard]] Result<std::vector<Answer>> predict(const std::vector<Image>& images) override {
        std::vector<Answer> answers;
        for (const Image& image : images) {
            const Image square = resizedToSquare(image, m_program.graph.side);
            answers.push_back({runProgram(m_program, square.pixels)});
        }
        return answers;
    }

private:
    const CProgram& m_program;
    std::vector<std::string> m_classes;
};

}  // namespace

std::vector<float> runProgram(const CProgram& program, std::span<const std::uint8_t> pixels) {
    return Machine(program, pixels.data()).run();
}

std::unique_ptr<Predictor> programPredictor(const CProgram& program,
                                            std::vector<std::string> classes) {
    return std::make_unique<ProgramPredictor>(program, std::move(classes));
}

}  // namespace seedling
