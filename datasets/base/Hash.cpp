#include "datasets/base/Hash.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>

namespace seedling {
namespace {

constexpr std::uint64_t kLaneA = 0x9E3779B185EBCA87ULL;
constexpr std::uint64_t kLaneB = 0xC2B2AE3D27D4EB4FULL;

struct Lanes {
    std::uint64_t a = 0x243F6A8885A308D3ULL;
    std::uint64_t b = 0x13198A2E03707344ULL;

    void mix(std::uint64_t first, std::uint64_t second) {
        a = std::rotl(a ^ (first * kLaneA), 29) * kLaneB + b;
        b = std::rotl(b ^ (second * kLaneB), 31) * kLaneA + a;
    }
};

std::uint64_t littleEndian(const std::uint8_t* bytes, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
    return value;
}

std::uint64_t word(const std::uint8_t* bytes) {
    if constexpr (std::endian::native == std::endian::little) {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes, sizeof value);
        return value;
    } else {
        return littleEndian(bytes, 8);
    }
}

std::uint64_t avalanche(std::uint64_t x) {
    x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93ULL;
    x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93ULL;
    return x ^ (x >> 32);
}

}  // namespace

ContentHash contentHash(std::span<const std::uint8_t> bytes) {
    Lanes lanes;
    std::size_t at = 0;
    for (; at + 16 <= bytes.size(); at += 16)
        lanes.mix(word(bytes.data() + at), word(bytes.data() + at + 8));
    const std::size_t rest = bytes.size() - at;
    if (rest > 0) {
        const std::size_t firstRest = rest < 8 ? rest : 8;
        lanes.mix(littleEndian(bytes.data() + at, firstRest),
                  littleEndian(bytes.data() + at + firstRest, rest - firstRest));
    }
    lanes.mix(bytes.size(), kLaneA);
    lanes.mix(kLaneB, bytes.size());
    const std::uint64_t high = avalanche(lanes.a + lanes.b);
    return {high, avalanche(lanes.b ^ std::rotl(high, 23))};
}

std::string toHex(const ContentHash& hash) {
    return fmt::format("{:016x}{:016x}", hash.high, hash.low);
}

}  // namespace seedling
