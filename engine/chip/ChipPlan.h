#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/chip/ChipNetwork.h"

namespace seedling {

/// What learns on the chip. The last, linear layer always does.
struct ChipPlan {
    std::size_t first = 0;        ///< Biases learn from this layer on; layers.size(): none.
    std::vector<bool> weights{};  ///< By layer: whether its weights learn; none before `first`.
    int imagesPerUpdate = 1;      ///< Gradients of so many images make one step.

    bool operator==(const ChipPlan&) const = default;
};

/// Nothing but the last layer.
ChipPlan headAlone(const ChipNetwork& network, int imagesPerUpdate = 1);

/// For people: "the last layer, biases from conv2 on and weights of conv3", "the last layer alone".
std::string planText(const ChipNetwork& network, const ChipPlan& plan);

/// Where in one block of memory everything lies that is written to. All in bytes, multiples of 4.
struct ChipMemory {
    static constexpr int kNone = -1;

    struct Layer {
        int learntWeights = kNone;  ///< Two bytes each.
        int weightSums = kNone;     ///< Floats, where several images make a step.
        int learntBias = kNone;
        int biasSums = kNone;
        int input = kNone;
        int output = kNone;
        int mask = kNone;      ///< One bit for each output.
        int gradient = kNone;  ///< Floats.
    };

    std::vector<Layer> layers{};
    int head = kNone;
    int headSums = kNone;
    int features = kNone;
    int probabilities = kNone;
    int pixels = kNone;  ///< The picture that came in.
    int view = kNone;    ///< As it is learnt from.
    int row = kNone;
    int rowSums = kNone;
    int state = kNone;

    std::size_t bytes = 0;  ///< Of all: the peak.
};

/// Lays it out for one image at a time: what learns is there always, activations and gradients from
/// the step that makes them to the last one that needs them. The input of a layer is kept for the
/// way back where its weights learn; elsewhere one bit for each output is enough (Cai et al. 2020,
/// "TinyTL", section 3.1). Any thread.
ChipMemory chipMemoryOf(const ChipNetwork& network, const ChipPlan& plan);

/// Bytes of all numbers that are only read: frozen weights have one byte, those that learn the two
/// that they start with.
std::size_t flashBytesOf(const ChipNetwork& network, const ChipPlan& plan);

}  // namespace seedling
