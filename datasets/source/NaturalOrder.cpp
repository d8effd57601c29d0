#include "datasets/source/NaturalOrder.h"

#include <cstdint>

namespace seedling {
namespace {

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

// Folders end before any other character does.
int rank(char letter) {
    if (letter == '/')
        return 0;
    if (letter >= 'A' && letter <= 'Z')
        return letter - 'A' + 'a';
    return static_cast<std::uint8_t>(letter);
}

std::string_view takeDigits(std::string_view text, std::size_t& at) {
    while (at < text.size() && text[at] == '0')
        ++at;
    const std::size_t start = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.substr(start, at - start);
}

// Numbers of any length, leading zeros aside.
int compareNumbers(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

}  // namespace

bool naturallyLess(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const int order = compareNumbers(takeDigits(a, i), takeDigits(b, j));
            if (order != 0)
                return order < 0;
            continue;
        }
        if (rank(a[i]) != rank(b[j]))
            return rank(a[i]) < rank(b[j]);
        ++i;
        ++j;
    }
    const bool aLeft = i < a.size();
    const bool bLeft = j < b.size();
    return aLeft != bLeft ? bLeft : a < b;
}

}  // namespace seedling
