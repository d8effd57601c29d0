#include "engine/memory/PackKernel.h"

#include <array>
#include <bit>

namespace seedling {
namespace {

constexpr std::size_t kBitsOfByte = 8;

/// Each bit of the result depends on all of the value's. Source: C. Wellons, "lowbias32", 2018.
[[gnu::always_inline]] inline std::uint32_t mixed(std::uint32_t value) {
    value ^= value >> 16U;
    value *= 0x7feb352dU;
    value ^= value >> 15U;
    value *= 0x846ca68bU;
    return value ^ (value >> 16U);
}

/// 0 up to but without 1, of 24 bits.
[[gnu::always_inline]] inline float chance(std::uint32_t seed, std::uint32_t place) {
    constexpr float kUnit = 1.0F / 16777216.0F;
    return static_cast<float>(static_cast<std::int32_t>(mixed(seed + place) >> 8U)) * kUnit;
}

struct Extent {
    float low;
    float high;
};

template <class Number>
[[gnu::always_inline]] inline Extent extentOf(const Number* x, std::size_t count) {
    Extent extent{toFloat(x[0]), toFloat(x[0])};
    for (std::size_t i = 1; i < count; ++i) {
        const float value = toFloat(x[i]);
        extent.low = value < extent.low ? value : extent.low;
        extent.high = value > extent.high ? value : extent.high;
    }
    return extent;
}

template <class Number>
[[gnu::always_inline]] inline PackedRange pack(const Number* __restrict x, std::size_t count,
                                               int bits, std::uint32_t seed,
                                               std::uint8_t* __restrict codes) {
    const int most = (1 << bits) - 1;
    const Extent extent = extentOf(x, count);
    const float step = (extent.high - extent.low) / static_cast<float>(most);
    // So small a range that dividing by the step would overflow is one number.
    constexpr float kSmallestStep = 1e-35F;
    const bool flat = !(step > kSmallestStep);
    const float inverse = flat ? 0.0F : 1.0F / step;
    // Groups that are not alike draw apart, whatever tensor they are of.
    const std::uint32_t own = mixed(std::bit_cast<std::uint32_t>(extent.low) ^
                                    mixed(std::bit_cast<std::uint32_t>(extent.high) ^ seed));
    std::array<std::uint8_t, kPackedGroup> wide{};
    for (std::size_t i = 0; i < count; ++i) {
        const float place = (toFloat(x[i]) - extent.low) * inverse;
        const auto code = static_cast<int>(place + chance(own, static_cast<std::uint32_t>(i)));
        const int above = code > most ? most : code;
        wide[i] = static_cast<std::uint8_t>(above < 0 ? 0 : above);
    }
    if (bits == 8) {
        for (std::size_t i = 0; i < count; ++i) {
            codes[i] = wide[i];
        }
    } else {
        const std::size_t half = packedBytes(count, bits);
        for (std::size_t i = 0; i < half; ++i) {
            const unsigned upper = half + i < count ? wide[half + i] : 0U;
            codes[i] = static_cast<std::uint8_t>(wide[i] | (upper << 4U));
        }
    }
    return {extent.low, flat ? 0.0F : step};
}

template <class Number>
[[gnu::always_inline]] inline void unpackTo(const std::uint8_t* __restrict codes, std::size_t count,
                                            int bits, PackedRange range, Number* __restrict x) {
    if (bits == 8) {
        for (std::size_t i = 0; i < count; ++i) {
            store(range.low + range.step * static_cast<float>(codes[i]), x[i]);
        }
        return;
    }
    const std::size_t half = packedBytes(count, bits);
    for (std::size_t i = 0; i < half; ++i) {
        store(range.low + range.step * static_cast<float>(codes[i] & 15U), x[i]);
    }
    for (std::size_t i = half; i < count; ++i) {
        store(range.low + range.step * static_cast<float>(codes[i - half] >> 4U), x[i]);
    }
}

template <class Number>
[[gnu::always_inline]] inline void inside(const Number* __restrict x, std::size_t count, float low,
                                          float high, std::uint8_t* __restrict bits) {
    for (std::size_t byte = 0; byte * kBitsOfByte < count; ++byte) {
        const std::size_t first = byte * kBitsOfByte;
        const std::size_t left = count - first;
        const std::size_t here = left < kBitsOfByte ? left : kBitsOfByte;
        unsigned word = 0;
        for (std::size_t i = 0; i < here; ++i) {
            const float value = toFloat(x[first + i]);
            word |= static_cast<unsigned>(value > low && value < high) << i;
        }
        bits[byte] = static_cast<std::uint8_t>(word);
    }
}

template <class Number>
[[gnu::always_inline]] inline void chosen(const std::uint8_t* __restrict bits, std::size_t count,
                                          float outside, float within, Number* __restrict x) {
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned bit = (bits[i / kBitsOfByte] >> (i % kBitsOfByte)) & 1U;
        store(bit != 0 ? within : outside, x[i]);
    }
}

}  // namespace

SEEDLING_EACH_PROCESSOR PackedRange packGroup(const float* x, std::size_t count, int bits,
                                              std::uint32_t seed, std::uint8_t* codes) {
    return pack(x, count, bits, seed, codes);
}

SEEDLING_EACH_PROCESSOR PackedRange packGroup(const Bf16Bits* x, std::size_t count, int bits,
                                              std::uint32_t seed, std::uint8_t* codes) {
    return pack(x, count, bits, seed, codes);
}

SEEDLING_EACH_PROCESSOR void unpackGroup(const std::uint8_t* codes, std::size_t count, int bits,
                                         PackedRange range, float* x) {
    unpackTo(codes, count, bits, range, x);
}

SEEDLING_EACH_PROCESSOR void unpackGroup(const std::uint8_t* codes, std::size_t count, int bits,
                                         PackedRange range, Bf16Bits* x) {
    unpackTo(codes, count, bits, range, x);
}

SEEDLING_EACH_PROCESSOR void packInside(const float* x, std::size_t count, float low, float high,
                                        std::uint8_t* bits) {
    inside(x, count, low, high, bits);
}

SEEDLING_EACH_PROCESSOR void packInside(const Bf16Bits* x, std::size_t count, float low, float high,
                                        std::uint8_t* bits) {
    inside(x, count, low, high, bits);
}

SEEDLING_EACH_PROCESSOR void unpackInside(const std::uint8_t* bits, std::size_t count,
                                          float outside, float within, float* x) {
    chosen(bits, count, outside, within, x);
}

SEEDLING_EACH_PROCESSOR void unpackInside(const std::uint8_t* bits, std::size_t count,
                                          float outside, float within, Bf16Bits* x) {
    chosen(bits, count, outside, within, x);
}

}  // namespace seedling
