#pragma once

#include <cstddef>

#include "engine/model/VectorLoops.h"

namespace seedling {

/// Rows of `channels` numbers each: the places of pictures in channels-last order. All pointers to
/// floats below are to one number for each channel. Thread rule of all functions: any.
struct RowsShape {
    std::size_t rows = 0;
    std::size_t channels = 0;
};

/// x becomes scale * x + offset.
struct Scaling {
    const float* scale;
    const float* offset;
};

struct TwoSums {
    float* first;
    float* second;
};

/// Adds the sums of x - shift and of its squares. A shift near the mean keeps the digits of the
/// spread.
void addMoments(const float* x, RowsShape shape, const float* shift, TwoSums sums);
void addMoments(const Bf16Bits* x, RowsShape shape, const float* shift, TwoSums sums);

/// y = silu(scaled x)
void scaledSilu(const float* x, float* y, RowsShape shape, Scaling scaling);
void scaledSilu(const Bf16Bits* x, Bf16Bits* y, RowsShape shape, Scaling scaling);

/// dz = dy * silu'(scaled x), and adds the sums of dz and of dz * (x - mean).
void scaledSiluBackward(const float* x, const float* dy, float* dz, RowsShape shape,
                        Scaling scaling, const float* mean, TwoSums sums);
void scaledSiluBackward(const Bf16Bits* x, const Bf16Bits* dy, Bf16Bits* dz, RowsShape shape,
                        Scaling scaling, const float* mean, TwoSums sums);

/// dz becomes ofGradient * dz + scaled x.
void addScaled(const float* x, float* dz, RowsShape shape, const float* ofGradient,
               Scaling scaling);
void addScaled(const Bf16Bits* x, Bf16Bits* dz, RowsShape shape, const float* ofGradient,
               Scaling scaling);

}  // namespace seedling
