#include "engine/model/SiluKernel.h"

#include "engine/model/Sigmoid.h"

namespace seedling {
namespace {

template <class Number>
[[gnu::always_inline]] inline void forward(const Number* __restrict x, Number* __restrict y,
                                           std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const float value = toFloat(x[i]);
        store(value * sigmoid(value), y[i]);
    }
}

template <class Number>
[[gnu::always_inline]] inline void backward(const Number* __restrict x, const Number* __restrict dy,
                                            Number* __restrict dx, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        store(toFloat(dy[i]) * siluSlope(toFloat(x[i])), dx[i]);
    }
}

}  // namespace

SEEDLING_EACH_PROCESSOR void siluForward(const float* x, float* y, std::size_t count) {
    forward(x, y, count);
}

SEEDLING_EACH_PROCESSOR void siluForward(const Bf16Bits* x, Bf16Bits* y, std::size_t count) {
    forward(x, y, count);
}

SEEDLING_EACH_PROCESSOR void siluBackward(const float* x, const float* dy, float* dx,
                                          std::size_t count) {
    backward(x, dy, dx, count);
}

SEEDLING_EACH_PROCESSOR void siluBackward(const Bf16Bits* x, const Bf16Bits* dy, Bf16Bits* dx,
                                          std::size_t count) {
    backward(x, dy, dx, count);
}

}  // namespace seedling
