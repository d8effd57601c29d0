#pragma once

#include <string>
#include <string_view>

namespace seedling {

/// The letters A-Z made small, all other bytes as they are: for file endings and keywords, whatever
/// the language of the system. Any thread.
inline std::string asciiLower(std::string_view text) {
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

}  // namespace seedling
