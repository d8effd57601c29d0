#include "engine/chip/ChipProfile.h"

#include <fmt/format.h>

#include <algorithm>

namespace seedling {
namespace {

constexpr std::size_t kKilobyte = 1024;
constexpr std::size_t kMostDigits = 12;

/// Without spaces, in capitals.
std::string unitOf(const std::string& text) {
    std::string unit;
    for (const char letter : text) {
        const bool isSmall = letter >= 'a' && letter <= 'z';
        if (letter != ' ') {
            unit += isSmall ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
    }
    return unit;
}

/// 0 for a unit that there is not.
std::size_t factorOf(const std::string& unit) {
    if (unit.empty() || unit == "B") {
        return 1;
    }
    if (unit == "KB" || unit == "K") {
        return kKilobyte;
    }
    return unit == "MB" || unit == "M" ? kKilobyte * kKilobyte : 0;
}

}  // namespace

Result<std::size_t> bytesFromText(const std::string& text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool isNumber = digits > 0 && digits <= kMostDigits;
    const std::size_t factor = factorOf(unitOf(text.substr(digits)));
    const std::size_t bytes = isNumber ? std::stoull(text.substr(0, digits)) * factor : 0;
    if (bytes == 0) {
        return failure(ErrorCode::InvalidArgument,
                       fmt::format("'{}' is no size of a memory.", text),
                       "Write for example 256KB or 2MB.");
    }
    return bytes;
}

}  // namespace seedling
