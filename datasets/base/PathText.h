#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace seedling {

/// A path as valid UTF-8 that can be stored, shown and sent as JSON, whatever bytes the file name
/// has. Valid names stay as they are; a byte that is not part of valid UTF-8 is written as \xNN
/// (and a backslash that could be mistaken for the start of one as \x5C). Any thread.
std::string textFromPath(const std::filesystem::path& path);

/// The inverse of textFromPath; text that was never escaped is taken as it is.
std::filesystem::path pathFromText(std::string_view text);

/// Bytes of the valid UTF-8 sequence that begins at `at` (1-4); 0 where none does. at: below
/// text.size(). Any thread.
std::size_t utf8Length(std::string_view text, std::size_t at);

}  // namespace seedling
