#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>

namespace seedling {

/// 128 bits that tell two contents apart: equal bytes give equal hashes on every machine, and two
/// different images have the same one with a chance of about 2^-128. Two 64-bit lanes, each step a
/// one-to-one mixing of 16 bytes into both; several GB/s. Not for secrets or signatures.
struct ContentHash {
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    auto operator<=>(const ContentHash&) const = default;
};

/// Any thread.
ContentHash contentHash(std::span<const std::uint8_t> bytes);

/// 32 lower-case hexadecimal digits.
std::string toHex(const ContentHash& hash);

}  // namespace seedling
