#include "engine/chip/ChipSource.h"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>

#include "engine/export/CNumbers.h"
#include "engine/export/CSource.h"
#include "engine/export/CTexts.h"

namespace seedling {
namespace {

constexpr const char* kTop =
    R"C(/* An image classifier made with Seedling that goes on learning where it runs, for C99 and C++.
 * See README.md.
 *
 * In one source file:    #define SEEDLING_CHIP_IMPLEMENTATION
 *                        #include "seedling_chip.h"
 * In others only:        #include "seedling_chip.h"
 *
 * Needs expf, logf and floorf (link with -lm) and int of 32 bits. Allocates nothing: all that is
 * written to lies in one static block of SEEDLING_CHIP_BYTES, so all of this is for one thread.
 *
 * The numbers of the network are those of whoever trained it. The code around them is part of Seedling.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef SEEDLING_CHIP_H
#define SEEDLING_CHIP_H

#include <stdint.h>

)C";

constexpr const char* kDeclarations = R"C(
#ifdef __cplusplus
extern "C" {
#endif

/* Names of the classes, UTF-8, in the order of the probabilities. */
extern const char *const seedling_chip_classes[SEEDLING_CHIP_CLASSES];

/* Call it first, and again to forget what was learnt here. seed: any number; the same one gives the
 * same steps. */
void seedling_chip_reset(uint32_t seed);

/* Where to put a picture before each of the calls below: SEEDLING_CHIP_SIDE rows of SEEDLING_CHIP_SIDE
 * pixels of red, green and blue, 0 to 255 each. It is left as it is. */
uint8_t *seedling_chip_picture(void);

/* SEEDLING_CHIP_CLASSES numbers that sum to 1, until the next call. */
const float *seedling_chip_predict(void);

/* Learns that the picture shows class `label`, 0 to SEEDLING_CHIP_CLASSES - 1. rate: 0.01 for what is
 * new, less towards the end. Returns the loss before. */
float seedling_chip_learn(int label, float rate);

/* Learns from a picture that nobody has labelled, where the highest probability is at least
 * `threshold` (0.95). Returns the class that was taken for its label, or -1 where none was. */
int seedling_chip_learn_unlabelled(float threshold, float rate);

#ifdef __cplusplus
}
#endif

#endif /* SEEDLING_CHIP_H */

#if defined(SEEDLING_CHIP_IMPLEMENTATION) && !defined(SEEDLING_CHIP_IMPLEMENTED)
#define SEEDLING_CHIP_IMPLEMENTED

#include <math.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

)C";

constexpr const char* kFunctions = R"C(
static float seedling_chip_memory[SEEDLING_CHIP_BYTES / 4];

void seedling_chip_reset(uint32_t seed)
{
    seedling_chip_begin(&seedling_chip, seedling_chip_memory, seed);
}

uint8_t *seedling_chip_picture(void)
{
    return seedling_chip_bytes(seedling_chip_memory, seedling_chip.pixels);
}

const float *seedling_chip_predict(void)
{
    seedling_chip_forward(&seedling_chip, seedling_chip_memory, seedling_chip.pixels);
    return seedling_chip_floats(seedling_chip_memory, seedling_chip.probabilities);
}

float seedling_chip_learn(int label, float rate)
{
    return seedling_chip_learn_label(&seedling_chip, seedling_chip_memory, label, rate);
}

int seedling_chip_learn_unlabelled(float threshold, float rate)
{
    return seedling_chip_learn_pseudo(&seedling_chip, seedling_chip_memory, threshold, rate);
}

#ifdef __cplusplus
}
#endif

#endif /* SEEDLING_CHIP_IMPLEMENTATION */
)C";

std::string macros(const ChipNetwork& network, const ChipPlan& plan) {
    return fmt::format(
        "#define SEEDLING_CHIP_SIDE {}\n"
        "#define SEEDLING_CHIP_CLASSES {}\n"
        "/* All memory that is written to, the picture included; beside it a small stack. */\n"
        "#define SEEDLING_CHIP_BYTES {}\n",
        network.side, network.classes, chipMemoryOf(network, plan).bytes);
}

std::string classNames(const std::vector<std::string>& classes) {
    std::string text = "const char *const seedling_chip_classes[SEEDLING_CHIP_CLASSES] = {\n";
    for (const std::string& name : classes) {
        text += fmt::format("    {},\n", cString(name));
    }
    return text + "};\n\n";
}

std::string nameOf(const char* what, std::size_t layer) {
    return fmt::format("seedling_chip_{}_{}", what, layer);
}

void appendLayerNumbers(std::string& source, const ChipLayer& layer, std::size_t place,
                        bool learns) {
    source += fmt::format("/* {} */\n", layer.name);
    if (learns) {
        appendArray(source, "int16_t", nameOf("start", place), layer.weights,
                    [](std::int16_t value) { return std::to_string(value); });
    } else {
        appendArray(source, "int8_t", nameOf("weights", place), layer.weights,
                    [](std::int16_t value) { return std::to_string(eightBitWeight(value)); });
    }
    appendArray(source, "float", nameOf("bias", place), layer.bias, cFloat);
    appendArray(source, "float", nameOf("scales", place), layer.weightScales, cFloat);
}

std::string layerEntry(const ChipLayer& layer, const ChipMemory::Layer& at, std::size_t place,
                       bool learns) {
    return fmt::format(
        "    {{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {},\n"
        "     {}, {}, {}, {}, {}, {}, {}, {}}},\n",
        layer.inputs, layer.side, layer.outputs, layer.stride, layer.padding, layer.outSide,
        learns ? "NULL" : nameOf("weights", place), learns ? nameOf("start", place) : "NULL",
        nameOf("bias", place), nameOf("scales", place), cFloat(layer.inputScale),
        cFloat(layer.outputScale), at.learntWeights, at.weightSums, at.learntBias, at.biasSums,
        at.input, at.output, at.mask, at.gradient);
}

std::string tables(const ChipNetwork& network, const ChipPlan& plan) {
    const ChipMemory memory = chipMemoryOf(network, plan);
    std::string source = fmt::format(
        "static const SeedlingChipLayer seedling_chip_layers[{}] = {{\n", network.layers.size());
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        source += layerEntry(network.layers[i], memory.layers[i], i, plan.weights[i]);
    }
    source += "};\n\n";
    source += fmt::format(
        "static const SeedlingChip seedling_chip = {{\n"
        "    seedling_chip_layers, {}, {}, {}, {}, {}, {{{}, {}, {}}},\n"
        "    seedling_chip_head, {}, {}, {}, {}, {}, {}, {}, {}, {}}};\n",
        network.layers.size(), plan.first, network.side, network.classes, plan.imagesPerUpdate,
        network.grey[0], network.grey[1], network.grey[2], memory.head, memory.headSums,
        memory.features, memory.probabilities, memory.pixels, memory.view, memory.row,
        memory.rowSums, memory.state);
    return source;
}

std::string kilobytes(std::size_t bytes) {
    constexpr std::size_t kKilobyte = 1024;
    return fmt::format("{} KB", (bytes + kKilobyte - 1) / kKilobyte);
}

}  // namespace

std::string chipHeader(const ChipNetwork& network, const ChipPlan& plan,
                       const std::vector<std::string>& classes) {
    std::string source = kTop;
    source += macros(network, plan);
    source += kDeclarations;
    source += classNames(classes);
    source += cChipText();
    source += "\n";
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        appendLayerNumbers(source, network.layers[i], i, plan.weights[i]);
    }
    source += "/* The last layer. */\n";
    appendArray(source, "float", "seedling_chip_head", network.head, cFloat);
    source += tables(network, plan);
    source += kFunctions;
    return source;
}

std::string chipReadme(const ChipNetwork& network, const ChipPlan& plan) {
    return fmt::format(
        "# An image classifier made with Seedling that learns where it runs\n\n"
        "`seedling_chip.h` is all of it, in plain C99: no other file, no memory from the heap, of "
        "the C library\nonly `expf`, `logf` and `floorf`.\n\n"
        "- Picture: {} x {} pixels of red, green and blue, 8 bits each, row by row, as they are.\n"
        "- Memory to write: {} bytes ({}) in one static block, the picture included, beside a "
        "small stack.\n"
        "- Read-only memory: about {} of numbers, and the code.\n"
        "- What learns: {}; one step after {}.\n"
        "- One answer takes {} multiplications; learning from a picture about three times as "
        "many.\n"
        "- Weights have 8 bits, those that learn 16, of which the upper 8 count. A processor "
        "without a unit for\n  floats takes long over gradients.\n"
        "- One thread at a time. `int` must have 32 bits.\n\n"
        "## Use\n\n```c\n#define SEEDLING_CHIP_IMPLEMENTATION /* in one source file */\n"
        "#include \"seedling_chip.h\"\n\nseedling_chip_reset(1);\n"
        "memcpy(seedling_chip_picture(), pixels, SEEDLING_CHIP_SIDE * SEEDLING_CHIP_SIDE * 3);\n"
        "const float *probabilities = seedling_chip_predict();\n"
        "seedling_chip_learn(2, 0.01f);                /* somebody says: class 2 */\n"
        "seedling_chip_learn_unlabelled(0.95f, 0.01f); /* nobody says anything */\n```\n\n"
        "## Try it\n\n```\ncc -std=c99 -O2 -o chip example.c -lm\n"
        "./chip photo.ppm          # answers, for a picture of {} x {} pixels\n"
        "./chip photo.ppm 2 20     # shows it 20 times as class 2 before\n```\n\n"
        "Compiled with `-std=c99` or `-ffp-contract=off`, the same calls make the same steps to "
        "the "
        "last bit that\nSeedling made; elsewhere a product and a sum may be rounded once instead "
        "of twice.\n",
        network.side, network.side, chipMemoryOf(network, plan).bytes,
        kilobytes(chipMemoryOf(network, plan).bytes), kilobytes(flashBytesOf(network, plan)),
        planText(network, plan),
        plan.imagesPerUpdate == 1 ? std::string("each picture")
                                  : fmt::format("{} pictures", plan.imagesPerUpdate),
        network.multiplyAdds(), network.side, network.side);
}

}  // namespace seedling
