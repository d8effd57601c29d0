#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/chip/ChipNetwork.h"
#include "engine/chip/ChipPlan.h"

namespace seedling {

/// A network that answers and learns with the very functions that are exported
/// (resources/c/chip.c), in a block of memory of the size that the plan promises. One image at a
/// time:
///
/// - Forward: sums of products of whole numbers, times scales, plus the bias, rounded to 8 bits.
/// - Backward: gradients in floats through the layers from plan.first on; none through an output
///   that is 0 or as large as it can be.
/// - Update: plain descent without momenta. Weights move in small steps of 1 / kChipUnit of an
/// 8-bit
///   step by the gradient over the square of their scale (quantisation-aware scaling), biases and
///   the last layer as floats do.
///
/// Source: Lin et al. 2022, "On-Device Training Under 256KB Memory" (arXiv 2206.15472), section 2.1
/// and eq. 5; biases as in Cai et al. 2020, "TinyTL". Deviations: biases, the last layer and
/// gradients are floats; weights that learn have 16 bits, of which the network computes with the
/// upper 8, and what is smaller than a small step is rounded by chance (Gupta et al. 2015); no
/// weight moves by more than one 8-bit step at once.
/// Thread rule: one thread at a time.
class ChipMachine {
public:
    /// memory: of at least chipMemoryOf(network, plan).bytes, aligned as floats are, which outlives
    /// the machine; none: the machine has its own. seed: of the views and of rounding by chance.
    ChipMachine(ChipNetwork network, ChipPlan plan, std::uint32_t seed,
                std::optional<std::span<float>> memory = std::nullopt);
    ~ChipMachine();
    ChipMachine(const ChipMachine&) = delete;
    ChipMachine& operator=(const ChipMachine&) = delete;

    /// Bytes of the block: the peak.
    [[nodiscard]] std::size_t memoryBytes() const;

    /// One probability a class. pixels: side * side * 3 bytes, rows of R G B.
    std::vector<float> answer(std::span<const std::uint8_t> pixels);

    /// Learns that the picture shows the class, in a view that is shifted a little. rate: over 0.
    /// Returns the loss before the step, in nats.
    float learn(std::span<const std::uint8_t> pixels, int label, float rate);

    /// Learns from a picture without a label where the answer reaches `threshold`: a strong view
    /// has to get the same answer (Sohn et al. 2020, FixMatch, eq. 4; the weak view is the picture
    /// itself). Returns that class, or none where nothing was learnt.
    std::optional<int> learnPseudo(std::span<const std::uint8_t> pixels, float threshold,
                                   float rate);

    /// The same as learn, from the picture as it is.
    float learnAsItIs(std::span<const std::uint8_t> pixels, int label, float rate);

    /// What has been learnt. The machine goes on.
    [[nodiscard]] ChipNetwork network() const;

private:
    struct Tables;
    std::unique_ptr<Tables> m_tables;
};

}  // namespace seedling
