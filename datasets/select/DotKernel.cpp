#include "datasets/select/DotKernel.h"

#include <algorithm>

#include "datasets/base/EachProcessor.h"

namespace seedling {
namespace {

/// Dimensions that are added up between reading and writing a sum.
constexpr std::size_t kAtATime = 8;
constexpr std::size_t kValuesAtATime = 16;

[[gnu::always_inline]] inline void addEight(const float* __restrict row,
                                            const float* __restrict panel, float* __restrict sums) {
    static_assert(kAtATime == 8);
    constexpr std::size_t kNext = kPanelVectors;
    for (std::size_t i = 0; i < kPanelVectors; ++i) {
        sums[i] += row[0] * panel[i] + row[1] * panel[kNext + i] + row[2] * panel[2 * kNext + i] +
                   row[3] * panel[3 * kNext + i] + row[4] * panel[4 * kNext + i] +
                   row[5] * panel[5 * kNext + i] + row[6] * panel[6 * kNext + i] +
                   row[7] * panel[7 * kNext + i];
    }
}

[[gnu::always_inline]] inline void addOne(float value, const float* __restrict panel,
                                          float* __restrict sums) {
    for (std::size_t i = 0; i < kPanelVectors; ++i) {
        sums[i] += value * panel[i];
    }
}

}  // namespace

SEEDLING_EACH_PROCESSOR void panelProducts(const float* rows, std::size_t count,
                                           std::size_t dimensions, const float* panel,
                                           float* products, std::size_t stride,
                                           std::size_t vectors) {
    for (std::size_t row = 0; row < count; ++row) {
        const float* values = rows + row * dimensions;
        float sums[kPanelVectors] = {};
        std::size_t d = 0;
        for (; d + kAtATime <= dimensions; d += kAtATime) {
            addEight(values + d, panel + d * kPanelVectors, sums);
        }
        for (; d < dimensions; ++d) {
            addOne(values[d], panel + d * kPanelVectors, sums);
        }
        std::copy_n(sums, vectors, products + row * stride);
    }
}

SEEDLING_EACH_PROCESSOR void cubedLikeness(const float* __restrict cosines,
                                           std::uint8_t* __restrict likeness, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const float above = cosines[i] < 0 ? 0 : cosines[i];
        const float cosine = above > 1 ? 1 : above;
        likeness[i] =
            static_cast<std::uint8_t>(static_cast<int>(255 * cosine * cosine * cosine + 0.5F));
    }
}

SEEDLING_EACH_PROCESSOR std::size_t nextLarger(const float* values, std::size_t from,
                                               std::size_t count, float bound) {
    // Most values are small: passes over as many at once as can be looked at together.
    for (; from + kValuesAtATime <= count; from += kValuesAtATime) {
        int larger = 0;
        for (std::size_t i = 0; i < kValuesAtATime; ++i) {
            larger |= values[from + i] > bound ? 1 : 0;
        }
        if (larger != 0) {
            break;
        }
    }
    while (from < count && !(values[from] > bound)) {
        ++from;
    }
    return from;
}

}  // namespace seedling
