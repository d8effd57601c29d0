#include "datasets/select/GradientHistograms.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "datasets/select/GradientKernel.h"

namespace seedling {
namespace {

using gradients::AxisWeights;
using gradients::kLanes;
using gradients::kRowValues;
using gradients::kUsedLanes;

constexpr int kCell = 8;
constexpr int kCells = GradientHistograms::kCellsOfABlock;
constexpr int kBlockSide = kCells * kCell;
constexpr std::size_t kDirections = GradientHistograms::kDirections;
/// Of the block's Gaussian window: a quarter of its side.
constexpr float kDeviation = kBlockSide / 4.0F;
constexpr float kMostOfAValue = 0.2F;

static_assert(GradientHistograms::kSide == gradients::kSide);
static_assert(GradientHistograms::kBlocks * kCells == kUsedLanes);
static_assert(kDirections + 2 == gradients::kSlots);

/// The Gaussian window and the interpolation between cells are both products of one factor an
/// axis, so that these products need not be formed for every pixel.
float weightOf(int place, int block, int cell) {
    const int inBlock = place - block * kCell;
    if (inBlock < 0 || inBlock >= kBlockSide)
        return 0;
    const float fromMiddle = static_cast<float>(inBlock) - kBlockSide / 2.0F;
    const float window = std::exp(-fromMiddle * fromMiddle / (2 * kDeviation * kDeviation));
    const float inCells = (static_cast<float>(inBlock) + 0.5F) / kCell - 0.5F;
    return window * std::max(0.0F, 1 - std::abs(inCells - static_cast<float>(cell)));
}

std::size_t laneOf(int block, int cell) {
    return static_cast<std::size_t>(block * kCells + cell);
}

AxisWeights axisWeights() {
    AxisWeights weights;
    for (int place = 0; place < GradientHistograms::kSide; ++place)
        for (int block = 0; block < GradientHistograms::kBlocks; ++block)
            for (int cell = 0; cell < kCells; ++cell)
                weights.of[place][laneOf(block, cell)] = weightOf(place, block, cell);
    return weights;
}

using Sums = std::array<float, kUsedLanes * kRowValues>;

/// The histogram of a cell, without the slots that are other names.
void takeCell(const Sums& sums, std::size_t row, std::size_t column, std::span<float> values) {
    const auto slot = [&](std::size_t s) { return sums[row * kRowValues + s * kLanes + column]; };
    for (std::size_t direction = 0; direction < kDirections; ++direction)
        values[direction] = slot(direction + 1);
    values[kDirections - 1] += slot(0);
    values[0] += slot(kDirections + 1);
}

float lengthOf(std::span<const float> values) {
    float sum = 0;
    for (const float value : values)
        sum += value * value;
    return std::sqrt(sum);
}

/// Lowe's variant of the L2 norm, with OpenCV's small numbers against division by 0.
void normalise(std::span<float> block) {
    const float scale = 1 / (lengthOf(block) + 0.1F * static_cast<float>(block.size()));
    for (float& value : block)
        value = std::min(value * scale, kMostOfAValue);
    const float again = 1 / (lengthOf(block) + 1e-3F);
    for (float& value : block)
        value *= again;
}

}  // namespace

void GradientHistograms::compute(std::span<const std::uint8_t> rgb, std::span<float> values) {
    static const AxisWeights kWeights = axisWeights();
    std::array<float, gradients::kPaddedSide * gradients::kPaddedSide> grey;
    gradients::padGrey(rgb.data(), grey.data());
    Sums sums{};
    gradients::addGradients(grey.data(), kWeights, sums.data());
    for (int column = 0; column < kBlocks; ++column) {
        for (int row = 0; row < kBlocks; ++row) {
            const auto block = values.first(kBlockValues);
            values = values.subspan(kBlockValues);
            for (int cell = 0; cell < kCells * kCells; ++cell)
                takeCell(sums, laneOf(row, cell % kCells), laneOf(column, cell / kCells),
                         block.subspan(static_cast<std::size_t>(cell) * kDirections, kDirections));
            normalise(block);
        }
    }
}

}  // namespace seedling
