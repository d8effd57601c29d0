#include "datasets/project/CaseFold.h"

namespace seedling {
namespace {

unsigned smallLetter(unsigned letter) {
    if (letter >= 'A' && letter <= 'Z')
        return letter + 32;
    if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7)  // À-Þ without ×
        return letter + 32;
    const bool evenIsLarge = (letter >= 0x100 && letter <= 0x137 && letter != 0x130) ||
                             (letter >= 0x14A && letter <= 0x177) ||
                             (letter >= 0x460 && letter <= 0x481);
    if (evenIsLarge)
        return letter | 1U;
    const bool oddIsLarge =
        (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    if (oddIsLarge)
        return letter + (letter & 1U);
    if (letter >= 0x391 && letter <= 0x3A9)  // Α-Ω
        return letter + 32;
    if (letter >= 0x410 && letter <= 0x42F)  // А-Я
        return letter + 32;
    if (letter >= 0x400 && letter <= 0x40F)  // Ѐ-Џ
        return letter + 80;
    return letter;
}

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

}  // namespace

std::string trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

std::string foldedCase(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        // All letters that are folded here take one or two bytes, before and after.
        if ((first & 0xE0) == 0xC0 && i + 1 < text.size()) {
            const auto second = static_cast<unsigned char>(text[++i]);
            const unsigned letter = smallLetter(((first & 0x1FU) << 6) | (second & 0x3FU));
            folded += static_cast<char>(0xC0 | (letter >> 6));
            folded += static_cast<char>(0x80 | (letter & 0x3FU));
        } else if (first < 0x80) {
            folded += static_cast<char>(smallLetter(first));
        } else {
            folded += text[i];
        }
    }
    return folded;
}

}  // namespace seedling
