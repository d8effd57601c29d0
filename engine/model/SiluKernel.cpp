#include "engine/model/SiluKernel.h"

#include <bit>
#include <cstdint>

namespace seedling {
namespace {

/// exp(x) by 2^n times a polynomial on the rest, which is at most half of ln 2. Coefficients:
/// Taylor's, whose sixth-degree remainder is 1.2e-7 there.
[[gnu::always_inline]] inline float exponential(float x) {
    constexpr float kLimit = 87.0F;  // Beyond, floats end; sigmoid is 0 or 1 long before.
    constexpr float kLog2E = 1.44269504F;
    constexpr float kLn2High = 0.693359375F;
    constexpr float kLn2Low = -2.12194440e-4F;
    constexpr float kRounder = 12582912.0F;  // 1.5 * 2^23: added, it rounds to whole numbers.
    x = x < -kLimit ? -kLimit : x;
    x = x > kLimit ? kLimit : x;
    const float shifted = x * kLog2E + kRounder;
    const float n = shifted - kRounder;
    const float r = (x - n * kLn2High) - n * kLn2Low;
    float p = 1.0F / 720;
    p = p * r + 1.0F / 120;
    p = p * r + 1.0F / 24;
    p = p * r + 1.0F / 6;
    p = p * r + 0.5F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    const auto exponent = (std::bit_cast<std::uint32_t>(shifted) + 127U) << 23U;
    return p * std::bit_cast<float>(exponent);
}

[[gnu::always_inline]] inline float sigmoid(float x) {
    return 1.0F / (1.0F + exponential(-x));
}

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
        const float value = toFloat(x[i]);
        const float s = sigmoid(value);
        store(toFloat(dy[i]) * s * (1.0F + value * (1.0F - s)), dx[i]);
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
