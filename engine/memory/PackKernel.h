#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/model/VectorLoops.h"

namespace seedling {

/// Numbers that share a smallest one and a step.
inline constexpr std::size_t kPackedGroup = 256;

struct PackedRange {
    float low = 0;   ///< What code 0 stands for.
    float step = 0;  ///< From one code to the next; 0 where all numbers are the same.
};

/// Bytes of a group's codes; at 4 bits a byte holds two.
constexpr std::size_t packedBytes(std::size_t numbers, int bits) {
    return bits == 8 ? numbers : (numbers + 1) / 2;
}

// One group each: count is 1 to kPackedGroup. Thread rule: any.

/// Codes of x, rounded up or down by chance, so that their mean over many seeds is x. seed: what
/// the chance is drawn from, by place. Returns what the codes mean.
PackedRange packGroup(const float* x, std::size_t count, int bits, std::uint32_t seed,
                      std::uint8_t* codes);
PackedRange packGroup(const Bf16Bits* x, std::size_t count, int bits, std::uint32_t seed,
                      std::uint8_t* codes);

void unpackGroup(const std::uint8_t* codes, std::size_t count, int bits, PackedRange range,
                 float* x);
void unpackGroup(const std::uint8_t* codes, std::size_t count, int bits, PackedRange range,
                 Bf16Bits* x);

/// One bit for each number: low < x < high. bits: (count + 7) / 8 bytes; count: any.
void packInside(const float* x, std::size_t count, float low, float high, std::uint8_t* bits);
void packInside(const Bf16Bits* x, std::size_t count, float low, float high, std::uint8_t* bits);

/// `inside` where the bit is set, `outside` elsewhere.
void unpackInside(const std::uint8_t* bits, std::size_t count, float outside, float inside,
                  float* x);
void unpackInside(const std::uint8_t* bits, std::size_t count, float outside, float inside,
                  Bf16Bits* x);

}  // namespace seedling
