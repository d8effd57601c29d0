#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace seedling {

enum class ByteOrder { Little, Big };

/// Reads numbers out of bytes that may be truncated or hostile: never outside of them. Any thread.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes, ByteOrder order = ByteOrder::Big)
        : m_bytes(bytes), m_order(order) {}

    /// An unsigned number of `size` (1-8) bytes; none when it would reach beyond the end.
    [[nodiscard]] std::optional<std::uint64_t> number(std::uint64_t offset, int size) const {
        const auto width = static_cast<std::uint64_t>(size);
        if (offset > m_bytes.size() || m_bytes.size() - offset < width)
            return std::nullopt;
        std::uint64_t value = 0;
        for (std::uint64_t i = 0; i < width; ++i) {
            const std::uint64_t place = m_order == ByteOrder::Big ? i : width - 1 - i;
            value = (value << 8) | m_bytes[offset + place];
        }
        return value;
    }

    /// The same, with 0 for what is not there.
    [[nodiscard]] std::uint64_t numberOrZero(std::uint64_t offset, int size) const {
        return number(offset, size).value_or(0);
    }

    [[nodiscard]] bool hasText(std::uint64_t offset, std::string_view text) const {
        if (offset > m_bytes.size() || m_bytes.size() - offset < text.size())
            return false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (m_bytes[offset + i] != static_cast<std::uint8_t>(text[i]))
                return false;
        }
        return true;
    }

    /// The bytes from offset on, at most `length`; empty beyond the end.
    [[nodiscard]] std::span<const std::uint8_t> part(std::uint64_t offset,
                                                     std::uint64_t length) const {
        if (offset >= m_bytes.size())
            return {};
        const std::uint64_t rest = m_bytes.size() - offset;
        return m_bytes.subspan(offset, length < rest ? length : rest);
    }

    [[nodiscard]] std::uint64_t size() const { return m_bytes.size(); }

private:
    std::span<const std::uint8_t> m_bytes;
    ByteOrder m_order;
};

}  // namespace seedling
