#pragma once

#include <cstdint>

#include "engine/model/VectorLoops.h"

namespace seedling {

/// A picture in memory: rows of places of `channels` numbers each (channels last).
struct PictureShape {
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::int64_t channels = 0;

    [[nodiscard]] std::int64_t numbers() const { return height * width * channels; }
    /// Half as high and wide, rounded up.
    [[nodiscard]] PictureShape pooled() const {
        return {(height + 1) / 2, (width + 1) / 2, channels};
    }
};

/// Largest of each 2x2 window, at the odd border of what there is. x: one picture of that shape; y:
/// one of shape.pooled(). Thread rule: any.
void maxPoolForward(const float* x, float* y, const PictureShape& shape);
void maxPoolForward(const Bf16Bits* x, Bf16Bits* y, const PictureShape& shape);

/// dx = dy at the first place of the window, in reading order, whose x is y; 0 elsewhere.
void maxPoolBackward(const float* x, const float* y, const float* dy, float* dx,
                     const PictureShape& shape);
void maxPoolBackward(const Bf16Bits* x, const Bf16Bits* y, const Bf16Bits* dy, Bf16Bits* dx,
                     const PictureShape& shape);

/// Which place of the window, in reading order from 0, that is: one byte for each number of y.
void maxPoolPlaces(const float* x, const float* y, std::uint8_t* places, const PictureShape& shape);
void maxPoolPlaces(const Bf16Bits* x, const Bf16Bits* y, std::uint8_t* places,
                   const PictureShape& shape);

/// maxPoolBackward by these places.
void maxPoolSpread(const std::uint8_t* places, const float* dy, float* dx,
                   const PictureShape& shape);
void maxPoolSpread(const std::uint8_t* places, const Bf16Bits* dy, Bf16Bits* dx,
                   const PictureShape& shape);

}  // namespace seedling
