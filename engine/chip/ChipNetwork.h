#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "engine/export/InferenceGraph.h"

namespace seedling {

/// Steps of a weight in one of its 8-bit steps: weights that learn have 8 bits more below.
inline constexpr int kChipUnit = 256;

/// The nearest 8-bit step of a weight in small ones (-127 to 127 times kChipUnit), halves upwards.
constexpr std::int8_t eightBitWeight(std::int16_t weight) {
    constexpr int kOffset = 128;  // Into what is positive, where division rounds downwards.
    const int shifted = weight + kOffset * kChipUnit + kChipUnit / 2;
    return static_cast<std::int8_t>(shifted / kChipUnit - kOffset);
}

/// A convolution of 3 x 3 with ReLU, as it is computed on a chip.
struct ChipLayer {
    std::string name;
    int inputs = 0;   ///< Channels.
    int side = 0;     ///< Places along the input.
    int outputs = 0;  ///< Channels.
    int stride = 1;
    int padding = 0;  ///< Zeros on all four sides.
    int outSide = 0;

    /// [outputs][3][3][inputs], in steps of 1 / kChipUnit of an 8-bit step, which weightScales are
    /// the sizes of. A layer that does not learn has whole 8-bit steps.
    std::vector<std::int16_t> weights{};
    std::vector<float> weightScales{};  ///< [outputs]
    std::vector<float> bias{};          ///< [outputs]
    float inputScale = 1;               ///< Of one level of the input.
    float outputScale = 1;              ///< Of one level of the output, 0 to 255.

    [[nodiscard]] std::size_t inputCount() const {
        return static_cast<std::size_t>(side * side * inputs);
    }
    [[nodiscard]] std::size_t outputCount() const {
        return static_cast<std::size_t>(outSide * outSide * outputs);
    }
    [[nodiscard]] std::size_t rowCount() const { return static_cast<std::size_t>(9 * inputs); }

    bool operator==(const ChipLayer&) const = default;
};

/// A network small enough to learn on a microcontroller, as plain numbers: convolutions, the mean
/// over the places, one linear layer of floats. Pixels go in as they are.
struct ChipNetwork {
    int side = 0;
    int classes = 0;
    std::array<std::uint8_t, 3> grey{};  ///< The mean colour of the images.
    std::vector<ChipLayer> layers;       ///< At least one.
    std::vector<float> head;             ///< [classes][channels], then [classes].

    [[nodiscard]] int channels() const { return layers.back().outputs; }
    [[nodiscard]] std::size_t headCount() const {
        return static_cast<std::size_t>(classes) * (static_cast<std::size_t>(channels()) + 1);
    }
    /// Multiply-adds of one answer.
    [[nodiscard]] std::int64_t multiplyAdds() const;

    bool operator==(const ChipNetwork&) const = default;
};

/// The graph in 8-bit numbers. Normalisation becomes part of the first layer, which is exact as
/// that has no padding. largest: the largest value that each Conv's Relu gave on a sample of
/// images, in the order of the graph. Weights begin at up to 100 of their 127 steps: they have room
/// to grow. Errors: Unsupported (the graph is not of this shape, which network "chip" has).
Result<ChipNetwork> chipNetworkOf(const InferenceGraph& graph, const std::vector<float>& largest);

/// The network with `classes` answers of which it knows nothing yet: a linear layer of zeros.
ChipNetwork withoutAnswers(ChipNetwork network, int classes);

}  // namespace seedling
