#include "datasets/project/ClassKeys.h"

#include <algorithm>

namespace seedling {
namespace {

constexpr std::string_view kDigits = "123456789";
constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

std::string lettersOf(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (c >= 'a' && c <= 'z')
            letters += static_cast<char>(c - 'a' + 'A');
        else if (c >= 'A' && c <= 'Z')
            letters += c;
    }
    return letters;
}

std::string candidates(std::string_view name) {
    const std::string letters = lettersOf(name) + std::string(kLetters);
    if (name == "0")
        return "Z" + letters;
    const bool isDigit = name.size() == 1 && kDigits.find(name[0]) != std::string_view::npos;
    return (isDigit ? std::string(name) : "") + std::string(kDigits) + letters;
}

}  // namespace

bool isClassKey(std::string_view key) {
    if (key.empty())
        return true;
    const bool isKnown = kDigits.find(key[0]) != std::string_view::npos ||
                         kLetters.find(key[0]) != std::string_view::npos;
    return key.size() == 1 && isKnown && kReservedKeys.find(key[0]) == std::string_view::npos;
}

std::string proposeKey(std::string_view name, std::span<const ClassRecord> taken) {
    for (const char candidate : candidates(name)) {
        const std::string key(1, candidate);
        const bool isTaken =
            std::ranges::any_of(taken, [&](const ClassRecord& other) { return other.key == key; });
        if (isClassKey(key) && !isTaken)
            return key;
    }
    return {};
}

}  // namespace seedling
