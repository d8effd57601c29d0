#include "datasets/image/ResizeKernel.h"

#include "datasets/base/EachProcessor.h"
#include "datasets/image/Resize.h"

namespace seedling {
namespace {

/// 1.5 * 2^23: added to a small number it leaves no bits for a fraction, so that the processor
/// rounds to the nearest whole number.
constexpr float kWholeNumbers = 12582912.0F;

}  // namespace

SEEDLING_EACH_PROCESSOR void startRow(const std::uint8_t* __restrict row, float weight,
                                      float* __restrict sums, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        sums[i] = weight * static_cast<float>(row[i]);
}

SEEDLING_EACH_PROCESSOR void addRow(const std::uint8_t* __restrict row, float weight,
                                    float* __restrict sums, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += weight * static_cast<float>(row[i]);
}

SEEDLING_EACH_PROCESSOR void roundToBytes(const float* __restrict values,
                                          std::uint8_t* __restrict bytes, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const float shifted = values[i] - kRoundingShift;
        const float above = shifted > 0 ? shifted : 0;
        const float level = above < 255 ? above : 255;
        const float whole = (level + kWholeNumbers) - kWholeNumbers;
        bytes[i] = static_cast<std::uint8_t>(static_cast<int>(whole));
    }
}

}  // namespace seedling
