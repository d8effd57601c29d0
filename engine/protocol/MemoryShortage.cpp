#include "engine/protocol/MemoryShortage.h"

#include <cmath>

namespace seedling {
namespace {

/// Of fewer images batch norm learns badly; AutoChoices goes no further down either.
constexpr int kSmallestBatch = 4;

}  // namespace

std::optional<int> smallerBatch(const MemoryShortage& shortage) {
    double batch = std::floor(shortage.labelledBatch / 2.0);
    if (shortage.bytesPerLabelled > 0) {
        const auto over = static_cast<double>(shortage.neededBytes - shortage.roomBytes);
        batch = shortage.labelledBatch - std::ceil(over / shortage.bytesPerLabelled);
    }
    const bool isSmaller = batch >= kSmallestBatch && batch < shortage.labelledBatch;
    return isSmaller ? std::optional(static_cast<int>(batch)) : std::nullopt;
}

std::optional<TrainConfig> withSmallerBatch(TrainConfig config, const MemoryShortage& shortage) {
    const std::optional<int> batch = smallerBatch(shortage);
    if (!batch)
        return std::nullopt;
    config.labelledBatch = *batch;
    config.unlabelledRatio = shortage.unlabelledRatio;
    return config;
}

}  // namespace seedling
