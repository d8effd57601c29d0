#include "engine/chip/ChipPlan.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/export/ArenaPlan.h"

namespace seedling {
namespace {

constexpr std::size_t kAlignment = 4;
constexpr std::size_t kStateBytes = 8;  // Two numbers of 32 bits.
constexpr std::size_t kBitsOfByte = 8;

/// The steps of learning from one image, by number: the view, each layer forward, the last layer
/// (both ways), each layer backward.
class Timeline {
public:
    explicit Timeline(std::size_t layers) : m_layers(layers) {}

    [[nodiscard]] static std::size_t view() { return 0; }
    [[nodiscard]] static std::size_t forward(std::size_t layer) { return 1 + layer; }
    [[nodiscard]] std::size_t head() const { return 1 + m_layers; }
    [[nodiscard]] std::size_t backward(std::size_t layer) const { return 1 + 2 * m_layers - layer; }
    [[nodiscard]] std::size_t end() const { return 1 + 2 * m_layers; }

private:
    std::size_t m_layers;
};

/// Collects buffers and writes down where they came to lie.
class Layout {
public:
    explicit Layout(const Timeline& time) : m_time(time) {}

    void add(std::size_t bytes, std::size_t first, std::size_t last, int& offset) {
        const std::size_t whole = (bytes + kAlignment - 1) / kAlignment * kAlignment;
        m_buffers.push_back({whole, first, last, 0});
        m_offsets.push_back(&offset);
    }
    void keep(std::size_t bytes, int& offset) { add(bytes, 0, m_time.end(), offset); }

    std::size_t place() {
        const std::size_t bytes = placeBuffers(m_buffers);
        for (std::size_t i = 0; i < m_buffers.size(); ++i) {
            *m_offsets[i] = static_cast<int>(m_buffers[i].offset);
        }
        return bytes;
    }

private:
    const Timeline& m_time;
    std::vector<ArenaBuffer> m_buffers;
    std::vector<int*> m_offsets;
};

class Planner {
public:
    Planner(const ChipNetwork& network, const ChipPlan& plan)
        : m_network(network), m_plan(plan), m_time(network.layers.size()), m_layout(m_time) {
        m_memory.layers.resize(network.layers.size());
    }

    ChipMemory planned() {
        addPictures();
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            addActivations(i);
            addLearnt(i);
        }
        addRows();
        addHead();
        m_memory.bytes = m_layout.place();
        for (std::size_t i = 0; i < m_memory.layers.size(); ++i) {
            m_memory.layers[i].input = i == 0 ? m_memory.view : m_memory.layers[i - 1].output;
        }
        return std::move(m_memory);
    }

private:
    [[nodiscard]] bool sums() const { return m_plan.imagesPerUpdate > 1; }

    /// The step after which nobody needs what goes into the layer.
    [[nodiscard]] std::size_t lastUseOfInput(std::size_t layer) const {
        return m_plan.weights[layer] ? m_time.backward(layer) : Timeline::forward(layer);
    }

    void addPictures() {
        const auto side = static_cast<std::size_t>(m_network.side);
        m_layout.keep(3 * side * side, m_memory.pixels);
        m_layout.add(3 * side * side, Timeline::view(), lastUseOfInput(0), m_memory.view);
    }

    void addActivations(std::size_t i) {
        const std::size_t count = m_network.layers[i].outputCount();
        const bool isLast = i + 1 == m_network.layers.size();
        ChipMemory::Layer& layer = m_memory.layers[i];
        const std::size_t made = Timeline::forward(i);
        m_layout.add(count, made, isLast ? m_time.head() : lastUseOfInput(i + 1), layer.output);
        if (i >= m_plan.first) {
            m_layout.add((count + kBitsOfByte - 1) / kBitsOfByte, made, m_time.backward(i),
                         layer.mask);
            m_layout.add(count * sizeof(float), isLast ? m_time.head() : m_time.backward(i + 1),
                         m_time.backward(i), layer.gradient);
        }
    }

    void addLearnt(std::size_t i) {
        const ChipLayer& source = m_network.layers[i];
        ChipMemory::Layer& layer = m_memory.layers[i];
        if (m_plan.weights[i]) {
            m_layout.keep(source.weights.size() * sizeof(std::int16_t), layer.learntWeights);
        }
        if (m_plan.weights[i] && sums()) {
            m_layout.keep(source.weights.size() * sizeof(float), layer.weightSums);
        }
        if (i >= m_plan.first) {
            m_layout.keep(source.bias.size() * sizeof(float), layer.learntBias);
        }
        if (i >= m_plan.first && sums()) {
            m_layout.keep(source.bias.size() * sizeof(float), layer.biasSums);
        }
    }

    void addRows() {
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_network.layers.size(); ++i) {
            count = std::max(count, m_plan.weights[i] ? m_network.layers[i].rowCount() : 0);
        }
        if (count > 0) {
            m_layout.keep(count, m_memory.row);
            m_layout.keep(count * sizeof(float), m_memory.rowSums);
        }
    }

    void addHead() {
        m_layout.keep(m_network.headCount() * sizeof(float), m_memory.head);
        if (sums()) {
            m_layout.keep(m_network.headCount() * sizeof(float), m_memory.headSums);
        }
        m_layout.keep(static_cast<std::size_t>(m_network.classes) * sizeof(float),
                      m_memory.probabilities);
        m_layout.add(static_cast<std::size_t>(m_network.channels()) * sizeof(float), m_time.head(),
                     m_time.head(), m_memory.features);
        m_layout.keep(kStateBytes, m_memory.state);
    }

    const ChipNetwork& m_network;
    const ChipPlan& m_plan;
    Timeline m_time;
    Layout m_layout;
    ChipMemory m_memory;
};

}  // namespace

ChipPlan headAlone(const ChipNetwork& network, int imagesPerUpdate) {
    return {network.layers.size(), std::vector<bool>(network.layers.size(), false),
            imagesPerUpdate};
}

std::string planText(const ChipNetwork& network, const ChipPlan& plan) {
    if (plan.first == network.layers.size()) {
        return "the last layer alone";
    }
    std::string weights;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        if (plan.weights[i]) {
            weights += weights.empty() ? " and weights of " : ", ";
            weights += network.layers[i].name;
        }
    }
    return fmt::format("the last layer, biases from {} on{}", network.layers[plan.first].name,
                       weights);
}

ChipMemory chipMemoryOf(const ChipNetwork& network, const ChipPlan& plan) {
    return Planner(network, plan).planned();
}

std::size_t flashBytesOf(const ChipNetwork& network, const ChipPlan& plan) {
    std::size_t bytes = network.head.size() * sizeof(float);
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const ChipLayer& layer = network.layers[i];
        bytes += layer.weights.size() * (plan.weights[i] ? sizeof(std::int16_t) : 1);
        bytes += (layer.bias.size() + layer.weightScales.size()) * sizeof(float);
    }
    return bytes;
}

}  // namespace seedling
