#pragma once

#include <optional>
#include <string>

#include "engine/model/Winograd.h"

namespace seedling {

/// In which numbers a network computes. Weights and losses are always fp32.
enum class Precision {
    Fp32,
    Fp32Winograd,  ///< 3x3 convolutions with fewer multiplications, which round a little more.
    Bf16,          ///< Autocast: convolutions and linear layers in bfloat16.
};

std::string toString(Precision precision);
/// Fp32 for text that is not known.
Precision precisionFromString(const std::string& text);

/// Of operations on this thread: that of the PrecisionScope that lives; else Fp32.
Precision currentPrecision();

/// While it lives, operations on this thread run in that precision. One forward pass each: the cast
/// weights are forgotten at the end, because a copy made without gradient must not be used with
/// one.
class PrecisionScope {
public:
    explicit PrecisionScope(Precision precision);
    ~PrecisionScope();
    PrecisionScope(const PrecisionScope&) = delete;
    PrecisionScope& operator=(const PrecisionScope&) = delete;

private:
    Precision m_precision;
    std::optional<WinogradScope> m_winograd;
};

}  // namespace seedling
