#include "engine/chip/ChipMachine.h"

#include <math.h>
#include <stddef.h>
#include <stdint.h>

#include <algorithm>
#include <utility>

// The functions of the exported header. They are C, where a cast has one form.
namespace seedling::chipcode {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include "resources/c/chip.c"
#pragma GCC diagnostic pop
}  // namespace seedling::chipcode

namespace seedling {

using chipcode::SeedlingChip;
using chipcode::SeedlingChipLayer;

/// What an exported header has as constants, and the memory.
struct ChipMachine::Tables {
    Tables(ChipNetwork startNetwork, ChipPlan startPlan, std::optional<std::span<float>> block)
        : network(std::move(startNetwork)),
          plan(std::move(startPlan)),
          layout(chipMemoryOf(network, plan)) {
        if (!block) {
            own.resize(layout.bytes / sizeof(float));
        }
        memory = block ? block->data() : own.data();
        frozen.resize(network.layers.size());
        for (std::size_t i = 0; i < network.layers.size(); ++i) {
            addLayer(i);
        }
        addNetwork();
    }
    Tables(const Tables&) = delete;
    Tables& operator=(const Tables&) = delete;
    ~Tables() = default;

    void addLayer(std::size_t i) {
        const ChipLayer& source = network.layers[i];
        const ChipMemory::Layer& place = layout.layers[i];
        const bool learns = plan.weights[i];
        if (!learns) {
            for (const std::int16_t weight : source.weights) {
                frozen[i].push_back(eightBitWeight(weight));
            }
        }
        SeedlingChipLayer layer{};
        layer.inputs = source.inputs;
        layer.side = source.side;
        layer.outputs = source.outputs;
        layer.stride = source.stride;
        layer.padding = source.padding;
        layer.out_side = source.outSide;
        layer.weights = learns ? nullptr : frozen[i].data();
        layer.start = learns ? source.weights.data() : nullptr;
        layer.start_bias = source.bias.data();
        layer.weight_scales = source.weightScales.data();
        layer.input_scale = source.inputScale;
        layer.output_scale = source.outputScale;
        layer.learnt_weights = place.learntWeights;
        layer.weight_sums = place.weightSums;
        layer.learnt_bias = place.learntBias;
        layer.bias_sums = place.biasSums;
        layer.input = place.input;
        layer.output = place.output;
        layer.mask = place.mask;
        layer.gradient = place.gradient;
        layers.push_back(layer);
    }

    void addNetwork() {
        chip.layers = layers.data();
        chip.count = static_cast<int>(layers.size());
        chip.first = static_cast<int>(plan.first);
        chip.side = network.side;
        chip.classes = network.classes;
        chip.images_per_update = plan.imagesPerUpdate;
        std::copy(network.grey.begin(), network.grey.end(), chip.grey);
        chip.start_head = network.head.data();
        chip.head = layout.head;
        chip.head_sums = layout.headSums;
        chip.features = layout.features;
        chip.probabilities = layout.probabilities;
        chip.pixels = layout.pixels;
        chip.view = layout.view;
        chip.row = layout.row;
        chip.row_sums = layout.rowSums;
        chip.state = layout.state;
    }

    /// A picture comes in.
    void take(std::span<const std::uint8_t> pixels) const {
        std::ranges::copy(pixels, chipcode::seedling_chip_bytes(memory, chip.pixels));
    }

    ChipNetwork network;
    ChipPlan plan;
    ChipMemory layout;
    std::vector<float> own;
    float* memory = nullptr;
    std::vector<std::vector<std::int8_t>> frozen;  ///< By layer.
    std::vector<SeedlingChipLayer> layers;
    SeedlingChip chip{};
};

ChipMachine::ChipMachine(ChipNetwork network, ChipPlan plan, std::uint32_t seed,
                         std::optional<std::span<float>> memory)
    : m_tables(std::make_unique<Tables>(std::move(network), std::move(plan), memory)) {
    chipcode::seedling_chip_begin(&m_tables->chip, m_tables->memory, seed);
}

ChipMachine::~ChipMachine() = default;

std::size_t ChipMachine::memoryBytes() const {
    return m_tables->layout.bytes;
}

std::vector<float> ChipMachine::answer(std::span<const std::uint8_t> pixels) {
    m_tables->take(pixels);
    const SeedlingChip& chip = m_tables->chip;
    chipcode::seedling_chip_forward(&chip, m_tables->memory, chip.pixels);
    const float* first = chipcode::seedling_chip_floats(m_tables->memory, chip.probabilities);
    return {first, first + chip.classes};
}

float ChipMachine::learn(std::span<const std::uint8_t> pixels, int label, float rate) {
    m_tables->take(pixels);
    return chipcode::seedling_chip_learn_label(&m_tables->chip, m_tables->memory, label, rate);
}

std::optional<int> ChipMachine::learnPseudo(std::span<const std::uint8_t> pixels, float threshold,
                                            float rate) {
    m_tables->take(pixels);
    const int label =
        chipcode::seedling_chip_learn_pseudo(&m_tables->chip, m_tables->memory, threshold, rate);
    return label < 0 ? std::nullopt : std::optional<int>(label);
}

float ChipMachine::learnAsItIs(std::span<const std::uint8_t> pixels, int label, float rate) {
    const SeedlingChip& chip = m_tables->chip;
    std::ranges::copy(pixels, chipcode::seedling_chip_bytes(m_tables->memory, chip.view));
    return chipcode::seedling_chip_learn_view(&chip, m_tables->memory, label, rate);
}

ChipNetwork ChipMachine::network() const {
    ChipNetwork learnt = m_tables->network;
    float* memory = m_tables->memory;
    for (std::size_t i = 0; i < learnt.layers.size(); ++i) {
        ChipLayer& layer = learnt.layers[i];
        const SeedlingChipLayer& table = m_tables->layers[i];
        if (const std::int16_t* weights = chipcode::seedling_chip_weights(&table, memory)) {
            std::copy_n(weights, layer.weights.size(), layer.weights.begin());
        }
        std::copy_n(chipcode::seedling_chip_bias(&table, memory), layer.bias.size(),
                    layer.bias.begin());
    }
    std::copy_n(chipcode::seedling_chip_floats(memory, m_tables->chip.head), learnt.head.size(),
                learnt.head.begin());
    return learnt;
}

}  // namespace seedling
