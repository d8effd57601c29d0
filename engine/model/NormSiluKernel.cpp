#include "engine/model/NormSiluKernel.h"

#include "engine/model/Sigmoid.h"

namespace seedling {
namespace {

template <class Number>
[[gnu::always_inline]] inline void moments(const Number* __restrict x, RowsShape shape,
                                           const float* __restrict shift, TwoSums sums) {
    float* __restrict ofDifferences = sums.first;
    float* __restrict ofSquares = sums.second;
    for (std::size_t row = 0; row < shape.rows; ++row, x += shape.channels) {
        for (std::size_t c = 0; c < shape.channels; ++c) {
            const float difference = toFloat(x[c]) - shift[c];
            ofDifferences[c] += difference;
            ofSquares[c] += difference * difference;
        }
    }
}

template <class Number>
[[gnu::always_inline]] inline void forward(const Number* __restrict x, Number* __restrict y,
                                           RowsShape shape, Scaling scaling) {
    const float* __restrict scale = scaling.scale;
    const float* __restrict offset = scaling.offset;
    for (std::size_t row = 0; row < shape.rows; ++row, x += shape.channels, y += shape.channels) {
        for (std::size_t c = 0; c < shape.channels; ++c) {
            const float z = toFloat(x[c]) * scale[c] + offset[c];
            store(z * sigmoid(z), y[c]);
        }
    }
}

template <class Number>
[[gnu::always_inline]] inline void backward(const Number* __restrict x, const Number* __restrict dy,
                                            Number* __restrict dz, RowsShape shape, Scaling scaling,
                                            const float* __restrict mean, TwoSums sums) {
    const float* __restrict scale = scaling.scale;
    const float* __restrict offset = scaling.offset;
    float* __restrict ofGradients = sums.first;
    float* __restrict ofProducts = sums.second;
    for (std::size_t row = 0; row < shape.rows; ++row) {
        for (std::size_t c = 0; c < shape.channels; ++c) {
            const float value = toFloat(x[c]);
            const float gradient = toFloat(dy[c]) * siluSlope(value * scale[c] + offset[c]);
            ofGradients[c] += gradient;
            ofProducts[c] += gradient * (value - mean[c]);
            store(gradient, dz[c]);
        }
        x += shape.channels;
        dy += shape.channels;
        dz += shape.channels;
    }
}

template <class Number>
[[gnu::always_inline]] inline void combined(const Number* __restrict x, Number* __restrict dz,
                                            RowsShape shape, const float* __restrict ofGradient,
                                            Scaling scaling) {
    const float* __restrict scale = scaling.scale;
    const float* __restrict offset = scaling.offset;
    for (std::size_t row = 0; row < shape.rows; ++row, x += shape.channels, dz += shape.channels) {
        for (std::size_t c = 0; c < shape.channels; ++c) {
            store(toFloat(dz[c]) * ofGradient[c] + (toFloat(x[c]) * scale[c] + offset[c]), dz[c]);
        }
    }
}

}  // namespace

SEEDLING_EACH_PROCESSOR void addMoments(const float* x, RowsShape shape, const float* shift,
                                        TwoSums sums) {
    moments(x, shape, shift, sums);
}

SEEDLING_EACH_PROCESSOR void addMoments(const Bf16Bits* x, RowsShape shape, const float* shift,
                                        TwoSums sums) {
    moments(x, shape, shift, sums);
}

SEEDLING_EACH_PROCESSOR void scaledSilu(const float* x, float* y, RowsShape shape,
                                        Scaling scaling) {
    forward(x, y, shape, scaling);
}

SEEDLING_EACH_PROCESSOR void scaledSilu(const Bf16Bits* x, Bf16Bits* y, RowsShape shape,
                                        Scaling scaling) {
    forward(x, y, shape, scaling);
}

SEEDLING_EACH_PROCESSOR void scaledSiluBackward(const float* x, const float* dy, float* dz,
                                                RowsShape shape, Scaling scaling, const float* mean,
                                                TwoSums sums) {
    backward(x, dy, dz, shape, scaling, mean, sums);
}

SEEDLING_EACH_PROCESSOR void scaledSiluBackward(const Bf16Bits* x, const Bf16Bits* dy, Bf16Bits* dz,
                                                RowsShape shape, Scaling scaling, const float* mean,
                                                TwoSums sums) {
    backward(x, dy, dz, shape, scaling, mean, sums);
}

SEEDLING_EACH_PROCESSOR void addScaled(const float* x, float* dz, RowsShape shape,
                                       const float* ofGradient, Scaling scaling) {
    combined(x, dz, shape, ofGradient, scaling);
}

SEEDLING_EACH_PROCESSOR void addScaled(const Bf16Bits* x, Bf16Bits* dz, RowsShape shape,
                                       const float* ofGradient, Scaling scaling) {
    combined(x, dz, shape, ofGradient, scaling);
}

}  // namespace seedling
