#pragma once

#include <bit>
#include <cstdint>

#include "datasets/base/EachProcessor.h"

namespace seedling {

/// A bfloat16 number: the upper half of a float.
using Bf16Bits = std::uint16_t;

[[gnu::always_inline]] inline float toFloat(float value) {
    return value;
}

[[gnu::always_inline]] inline float toFloat(Bf16Bits value) {
    return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16U);
}

[[gnu::always_inline]] inline void store(float value, float& to) {
    to = value;
}

/// To the nearest, ties to even. NaN stays NaN: its rounding could otherwise run over.
[[gnu::always_inline]] inline void store(float value, Bf16Bits& to) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t rounded = (bits + 0x7fffU + ((bits >> 16U) & 1U)) >> 16U;
    to = static_cast<Bf16Bits>(value == value ? rounded : 0x7fc0U);
}

}  // namespace seedling
