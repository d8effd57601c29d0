#pragma once

#include <bit>
#include <cstdint>

namespace seedling {

/// exp(x) by 2^n times a polynomial on the rest, which is at most half of ln 2. Coefficients:
/// Taylor's, whose sixth-degree remainder is 1.2e-7 there. Beyond +-87 it stays what it is there.
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

/// For loops that the compiler is to vectorise: no branch, no call.
[[gnu::always_inline]] inline float sigmoid(float x) {
    return 1.0F / (1.0F + exponential(-x));
}

/// Derivative of silu(x) = x * sigmoid(x).
[[gnu::always_inline]] inline float siluSlope(float x) {
    const float s = sigmoid(x);
    return s * (1.0F + x * (1.0F - s));
}

}  // namespace seedling
