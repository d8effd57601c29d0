#include "engine/export/CSource.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <limits>
#include <string_view>

#include "engine/export/CNumbers.h"
#include "engine/export/CTexts.h"

namespace seedling {
namespace {

constexpr const char* kTop =
    R"C(/* An image classifier made with Seedling, for C99 and C++. See README.md and model-card.md.
 *
 * In one source file:    #define SEEDLING_IMPLEMENTATION
 *                        #include "seedling_model.h"
 * In others only:        #include "seedling_model.h"
 *
 * Needs expf (link with -lm) and int of 32 bits. Allocates nothing: the numbers in between lie in a
 * static arena, so seedling_predict is for one thread at a time.
 *
 * The numbers of the network are those of whoever trained it. The code around them is part of Seedling.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef SEEDLING_MODEL_H
#define SEEDLING_MODEL_H

#include <stdint.h>

)C";

constexpr const char* kDeclarations = R"C(
#ifdef __cplusplus
extern "C" {
#endif

/* Names of the classes, UTF-8, in the order of the probabilities. */
extern const char *const seedling_classes[SEEDLING_CLASSES];

/* pixels: SEEDLING_SIDE rows of SEEDLING_SIDE pixels of red, green and blue, 0 to 255 each.
 * probabilities: SEEDLING_CLASSES numbers that sum to 1 are written to it. */
void seedling_predict(const uint8_t *pixels, float *probabilities);

#ifdef __cplusplus
}
#endif

#endif /* SEEDLING_MODEL_H */

#if defined(SEEDLING_IMPLEMENTATION) && !defined(SEEDLING_IMPLEMENTED)
#define SEEDLING_IMPLEMENTED

#include <float.h>
#include <math.h>
#include <stddef.h>

)C";

std::string joined(const std::vector<std::string>& arguments) {
    std::string text;
    for (const std::string& argument : arguments) {
        text += (text.empty() ? "" : ", ") + argument;
    }
    return text;
}

std::string tensorName(std::size_t place) {
    return fmt::format("seedling_numbers_{}", place);
}

std::string scaleName(std::size_t place) {
    return fmt::format("seedling_scales_{}", place);
}

bool isRounded(const CProgram& program, std::size_t tensor) {
    return tensor < program.rounded.size() && !program.rounded[tensor].values.empty();
}

void appendNumbers(std::string& source, const CProgram& program) {
    for (std::size_t i = 0; i < program.graph.tensors.size(); ++i) {
        const GraphTensor& tensor = program.graph.tensors[i];
        source += fmt::format("/* {} */\n", tensor.name);
        if (isRounded(program, i)) {
            const WeightCode& rounded = program.rounded[i];
            appendArray(source, "int8_t", tensorName(i), rounded.values,
                        [](std::int8_t value) { return std::to_string(value); });
            appendArray(source, "float", scaleName(i), rounded.scales, cFloat);
        } else {
            appendArray(source, "float", tensorName(i), tensor.values, cFloat);
        }
    }
}

/// The calls of seedling_predict.
class Calls {
public:
    explicit Calls(const CProgram& program) : m_program(program) {}

    [[nodiscard]] std::string text() const {
        std::string text;
        for (const CStep& step : m_program.steps) {
            text += "    " + call(step) + ";\n";
        }
        return text;
    }

private:
    [[nodiscard]] std::string call(const CStep& step) const {
        const GraphNode& node = m_program.graph.nodes[step.node];
        const std::string y = at(step);
        if (step.inputs.empty()) {
            return made("seedling_input", {"pixels", "SEEDLING_SIDE", step.mirrored ? "1" : "0",
                                           number(node.weights), number(node.bias), y});
        }
        const CStep& before = m_program.steps[step.inputs.front()];
        const std::vector<int>& shape = endOf(before).shape;
        const std::string x = at(before);
        const std::string count = std::to_string(step.floats);
        switch (node.kind) {
            case NodeKind::Conv:
                return convolution(step, node, x, shape);
            case NodeKind::Linear:
                return made("seedling_linear",
                            {x, std::to_string(shape[0]), std::to_string(node.shape[0]),
                             number(node.weights), scale(node.weights), number(node.bias), y});
            case NodeKind::ScaleShift:
                return made("seedling_scale_shift", {x, std::to_string(shape[0]), places(shape),
                                                     number(node.weights), number(node.bias), y});
            case NodeKind::Relu:
            case NodeKind::LeakyRelu:
                return made("seedling_leaky_relu", {x, count, cFloat(node.slope), y});
            case NodeKind::Silu:
                return made("seedling_silu", {x, count, y});
            case NodeKind::MaxPool:
                return made("seedling_max_pool",
                            {x, std::to_string(shape[0]), std::to_string(shape[1]),
                             std::to_string(node.kernel), std::to_string(node.stride),
                             std::to_string(node.paddingStart), std::to_string(node.shape[1]), y});
            case NodeKind::GlobalAverage:
                return made("seedling_average", {x, std::to_string(shape[0]), places(shape), y});
            case NodeKind::Add:
                return made("seedling_add", {x, second(step), count, y});
            case NodeKind::Mean:
                return made("seedling_mean", {x, second(step), count, y});
            case NodeKind::Softmax:
                return made("seedling_softmax", {x, count, y});
            case NodeKind::Pixels:
            case NodeKind::Mirror:
                break;  // No steps of their own.
        }
        return {};
    }

    [[nodiscard]] std::string convolution(const CStep& step, const GraphNode& node,
                                          const std::string& x,
                                          const std::vector<int>& shape) const {
        const GraphNode& last = endOf(step);
        const int pool = step.pool > 0 ? last.kernel : 1;
        std::vector<std::string> arguments{x};
        for (const int value :
             {shape[0], shape[1], node.shape[0], node.groups, node.kernel, node.stride,
              node.paddingStart, node.shape[1], pool, last.shape[1]}) {
            arguments.push_back(std::to_string(value));
        }
        for (const std::string& name :
             {number(node.weights), scale(node.weights), number(node.bias), at(step)}) {
            arguments.push_back(name);
        }
        return made("seedling_conv", arguments);
    }

    static std::string made(const char* function, const std::vector<std::string>& arguments) {
        return fmt::format("{}({})", function, joined(arguments));
    }

    static std::string places(const std::vector<int>& shape) {
        return std::to_string(shape[1] * shape[2]);
    }

    [[nodiscard]] const GraphNode& endOf(const CStep& step) const {
        return m_program.graph.nodes[step.pool > 0 ? step.pool : step.node];
    }

    [[nodiscard]] std::string at(const CStep& step) const {
        const bool isLast = &step == &m_program.steps.back();
        return isLast ? "probabilities" : fmt::format("seedling_arena + {}", step.offset);
    }

    [[nodiscard]] std::string second(const CStep& step) const {
        return at(m_program.steps[step.inputs[1]]);
    }

    static std::string number(std::size_t tensor) {
        return tensor == GraphNode::kNoTensor ? "NULL" : tensorName(tensor);
    }

    [[nodiscard]] std::string scale(std::size_t tensor) const {
        return isRounded(m_program, tensor) ? scaleName(tensor) : "NULL";
    }

    const CProgram& m_program;
};

std::string macros(const CProgram& program, const ExportFacts& facts) {
    return fmt::format(
        "#define SEEDLING_SIDE {}\n"
        "#define SEEDLING_CLASSES {}\n"
        "/* Floats between the steps: {} bytes. */\n"
        "#define SEEDLING_ARENA_FLOATS {}\n"
        "/* Below this highest probability a picture most likely shows none of the classes; 0: not "
        "known. */\n"
        "#define SEEDLING_UNKNOWN_BELOW {}\n",
        facts.side, facts.classes.size(), program.arenaFloats * sizeof(float), program.arenaFloats,
        cFloat(static_cast<float>(facts.unknownBelow)));
}

std::string classNames(const std::vector<std::string>& classes) {
    std::string text = "const char *const seedling_classes[SEEDLING_CLASSES] = {\n";
    for (const std::string& name : classes) {
        text += "    " + cString(name) + ",\n";
    }
    return text + "};\n\n";
}

const char* weightType(const CProgram& program) {
    return program.weights == CWeights::Int8 ? "int8_t" : "float";
}

}  // namespace

std::string cFloat(float value) {
    // What is smaller than any normal number is as good as 0, and some compilers warn of it.
    if (std::abs(value) < std::numeric_limits<float>::min()) {
        return "0.0f";
    }
    std::string text = fmt::format("{:.9g}", value);
    if (text.find_first_of(".e") == std::string::npos) {
        text += ".0";
    }
    return text + "f";
}

std::string cString(const std::string& text) {
    std::string safe;
    safe.push_back('"');
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        const bool isPlain = code == ' ' || (code >= '0' && code <= '9') ||
                             (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
        if (isPlain) {
            safe.push_back(letter);
        } else {
            fmt::format_to(std::back_inserter(safe), "\\{:03o}", static_cast<unsigned int>(code));
        }
    }
    safe.push_back('"');
    return safe;
}

std::string cHeader(const CProgram& program, const ExportFacts& facts) {
    std::string source = kTop;
    source += macros(program, facts);
    source += kDeclarations;
    // In C++, what is const would not be seen by other files without this.
    source += "#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
    source += classNames(facts.classes);
    source += fmt::format("#define SEEDLING_WEIGHT {}\n\n", weightType(program));
    source += cKernelText();
    source += "\n";
    appendNumbers(source, program);
    source += "static float seedling_arena[SEEDLING_ARENA_FLOATS];\n\n";
    source += "void seedling_predict(const uint8_t *pixels, float *probabilities)\n{\n";
    source += Calls(program).text();
    source += "}\n\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* SEEDLING_IMPLEMENTATION */\n";
    return source;
}

std::string cReadme(const CProgram& program, const ExportFacts& facts) {
    std::string text = fmt::format(
        "# An image classifier made with Seedling, in plain C\n\n"
        "`seedling_model.h` is all of it (network: {}), for C99 and C++: no other file, no memory "
        "from the\nheap, of the C library only `expf`.\n\n"
        "- Input: {} x {} pixels of red, green and blue, 8 bits each, row by row. Do not scale or "
        "normalise\n  them. A picture of another size is resized as `example.c` does.\n"
        "- Output: {} probabilities, `float`; they sum to 1. `seedling_classes` has their names, "
        "as has `labels.txt`.\n"
        "- Read-only memory: about {} kB of numbers ({}). Memory to write: {} kB, static, beside a "
        "small stack.\n"
        "- One thread at a time. `int` must have 32 bits.\n{}",
        facts.network, facts.side, facts.side, facts.classes.size(),
        (program.numberBytes() + 999) / 1000,
        program.weights == CWeights::Int8 ? "weights of 8 bits, one scale for each output"
                                          : "32-bit floats",
        (program.arenaFloats * sizeof(float) + 999) / 1000, answerNotes(facts));
    text +=
        "\n## Use\n\n```c\n#define SEEDLING_IMPLEMENTATION /* in one source file */\n"
        "#include \"seedling_model.h\"\n\nfloat probabilities[SEEDLING_CLASSES];\n"
        "seedling_predict(pixels, probabilities);\n```\n\n"
        "## Try it\n\n```\ncc -std=c99 -O2 -o classify example.c -lm\n./classify photo.ppm\n```\n";
    return text;
}

}  // namespace seedling
