#pragma once

#include <cstddef>

#include "engine/model/VectorLoops.h"

namespace seedling {

/// y = x * sigmoid(x) = x / (1 + exp(-x)) for `count` numbers. Within 2e-7 of |x|, then rounded to
/// the nearest bfloat16 where that is the type. Infinity and NaN stay what they are. Thread rule:
/// any.
void siluForward(const float* x, float* y, std::size_t count);
void siluForward(const Bf16Bits* x, Bf16Bits* y, std::size_t count);

/// dx = dy * s * (1 + x * (1 - s)) with s = sigmoid(x).
void siluBackward(const float* x, const float* dy, float* dx, std::size_t count);
void siluBackward(const Bf16Bits* x, const Bf16Bits* dy, Bf16Bits* dx, std::size_t count);

}  // namespace seedling
