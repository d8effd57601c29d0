#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>

namespace seedling {

/// SHA-256 of bytes that come piece by piece: the name by which the world knows a file of weights,
/// as `sha256sum` prints it. Some hundred MB/s; what only tells contents of our own apart takes
/// contentHash. Source: FIPS 180-4, sections 5.1.1, 5.3.3 and 6.2. Thread rule: one thread.
class Sha256 {
public:
    void add(std::span<const std::uint8_t> bytes);

    /// 64 lower-case hexadecimal digits of all that was added. Nothing may be added afterwards.
    [[nodiscard]] std::string finish();

private:
    static constexpr std::size_t kBlock = 64;

    void mix(const std::uint8_t* block);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, kBlock> m_rest{};  ///< What does not fill a block yet.
    std::size_t m_restBytes = 0;
    std::uint64_t m_bytes = 0;
};

/// Of one piece. Any thread.
[[nodiscard]] std::string sha256(std::span<const std::uint8_t> bytes);

}  // namespace seedling
