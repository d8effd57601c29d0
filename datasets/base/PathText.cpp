#include "datasets/base/PathText.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace seedling {
namespace {

constexpr std::size_t kEscapeLength = 4;  // \xNN

std::uint8_t byteAt(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

std::optional<int> hexDigit(char digit) {
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return std::nullopt;
}

// The byte that an escape of ours stands for: one above ASCII, or the backslash itself.
std::optional<char> escapedByte(std::string_view text, std::size_t at) {
    if (at + kEscapeLength > text.size() || text[at] != '\\' || text[at + 1] != 'x')
        return std::nullopt;
    const auto high = hexDigit(text[at + 2]);
    const auto low = hexDigit(text[at + 3]);
    if (!high || !low)
        return std::nullopt;
    const int value = *high * 16 + *low;
    if (value < 0x80 && value != '\\')
        return std::nullopt;
    return static_cast<char>(value);
}

}  // namespace

std::size_t utf8Length(std::string_view text, std::size_t at) {
    const std::uint8_t lead = byteAt(text, at);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(text, at + i) & 0xC0) != 0x80)
            return 0;
    }
    const std::uint8_t second = byteAt(text, at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second >= 0xA0;
    const bool beyondUnicode = lead == 0xF4 && second >= 0x90;
    return overlong || surrogate || beyondUnicode ? 0 : length;
}

std::string textFromPath(const std::filesystem::path& path) {
    const std::string bytes = path.string();
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8Length(bytes, at);
        if (length == 0 || escapedByte(bytes, at)) {
            text += fmt::format("\\x{:02X}", byteAt(bytes, at));
            ++at;
        } else {
            text.append(bytes, at, length);
            at += length;
        }
    }
    return text;
}

std::filesystem::path pathFromText(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const auto byte = escapedByte(text, at)) {
            bytes += *byte;
            at += kEscapeLength;
        } else {
            bytes += text[at];
            ++at;
        }
    }
    return bytes;
}

}  // namespace seedling
