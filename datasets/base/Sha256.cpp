#include "datasets/base/Sha256.h"

#include <algorithm>
#include <bit>

namespace seedling {
namespace {

// The first 32 bits of the fractions of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> kRounds{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t bigEndian(const std::uint8_t* bytes) {
    return static_cast<std::uint32_t>(bytes[0]) << 24U |
           static_cast<std::uint32_t>(bytes[1]) << 16U |
           static_cast<std::uint32_t>(bytes[2]) << 8U | static_cast<std::uint32_t>(bytes[3]);
}

}  // namespace

void Sha256::add(std::span<const std::uint8_t> bytes) {
    m_bytes += bytes.size();
    if (m_restBytes > 0) {
        const std::size_t taken = std::min(bytes.size(), kBlock - m_restBytes);
        std::copy_n(bytes.begin(), taken,
                    m_rest.begin() + static_cast<std::ptrdiff_t>(m_restBytes));
        m_restBytes += taken;
        bytes = bytes.subspan(taken);
        if (m_restBytes < kBlock)
            return;
        mix(m_rest.data());
        m_restBytes = 0;
    }
    while (bytes.size() >= kBlock) {
        mix(bytes.data());
        bytes = bytes.subspan(kBlock);
    }
    std::ranges::copy(bytes, m_rest.begin());
    m_restBytes = bytes.size();
}

std::string Sha256::finish() {
    const std::uint64_t bits = 8 * m_bytes;
    // A one bit, zeros up to the last eight bytes of a block, and there the length.
    std::array<std::uint8_t, 2 * kBlock> end{};
    end[0] = 0x80;
    constexpr std::size_t kLength = 8;
    const std::size_t left = kBlock - m_restBytes;
    const std::size_t size = left > kLength ? left : left + kBlock;
    for (std::size_t i = 0; i < kLength; ++i)
        end[size - 1 - i] = static_cast<std::uint8_t>(bits >> (8 * i));
    add({end.data(), size});
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint32_t word : m_state) {
        for (int shift = 28; shift >= 0; shift -= 4)
            text += kDigits[word >> static_cast<unsigned>(shift) & 15U];
    }
    return text;
}

void Sha256::mix(const std::uint8_t* block) {
    std::array<std::uint32_t, 64> words{};
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = bigEndian(block + 4 * i);
    for (std::size_t i = 16; i < words.size(); ++i) {
        const std::uint32_t near = words[i - 2];
        const std::uint32_t far = words[i - 15];
        words[i] = (std::rotr(near, 17) ^ std::rotr(near, 19) ^ near >> 10U) + words[i - 7] +
                   (std::rotr(far, 7) ^ std::rotr(far, 18) ^ far >> 3U) + words[i - 16];
    }
    auto [a, b, c, d, e, f, g, h] = m_state;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t choice = (e & f) ^ (~e & g);
        const std::uint32_t first = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                                    choice + kRounds[i] + words[i];
        const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        const std::uint32_t second =
            (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + majority;
        h = g;
        g = f;
        f = e;
        e = d + first;
        d = c;
        c = b;
        b = a;
        a = first + second;
    }
    const std::array<std::uint32_t, 8> mixed{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < mixed.size(); ++i)
        m_state[i] += mixed[i];
}

std::string sha256(std::span<const std::uint8_t> bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

}  // namespace seedling
