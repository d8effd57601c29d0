#include "engine/distributed/HostList.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace seedling {
namespace {

constexpr std::size_t kMostHosts = 100'000;
constexpr std::size_t kMostDigits = 9;

using Names = std::vector<std::string>;

/// At commas outside of brackets.
std::vector<std::string_view> partsOf(std::string_view list) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < list.size(); ++i) {
        depth += list[i] == '[' ? 1 : list[i] == ']' ? -1 : 0;
        if (list[i] == ',' && depth == 0) {
            parts.push_back(list.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.push_back(list.substr(begin));
    return parts;
}

std::optional<std::size_t> numberOf(std::string_view digits) {
    std::size_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    const bool whole = !digits.empty() && digits.size() <= kMostDigits && read.ec == std::errc{} &&
                       read.ptr == end;
    return whole ? std::optional(number) : std::nullopt;
}

/// "01-03" or "7".
std::optional<Names> numbersOf(std::string_view range) {
    const std::size_t dash = range.find('-');
    const std::string_view low = range.substr(0, dash);
    const std::string_view high = dash == std::string_view::npos ? low : range.substr(dash + 1);
    const auto first = numberOf(low);
    const auto last = numberOf(high);
    if (!first || !last || *last < *first || *last - *first >= kMostHosts) {
        return std::nullopt;
    }
    Names numbers;
    for (std::size_t number = *first; number <= *last; ++number) {
        numbers.push_back(fmt::format("{:0{}}", number, low.size()));
    }
    return numbers;
}

/// All of "01-03,7".
std::optional<Names> choicesOf(std::string_view ranges) {
    Names choices;
    for (const std::string_view range : partsOf(ranges)) {
        const auto numbers = numbersOf(range);
        if (!numbers) {
            return std::nullopt;
        }
        choices.insert(choices.end(), numbers->begin(), numbers->end());
    }
    return choices;
}

std::optional<Names> withEach(const Names& beginnings, const Names& endings) {
    if (beginnings.size() * endings.size() > kMostHosts) {
        return std::nullopt;
    }
    Names names;
    for (const std::string& beginning : beginnings) {
        for (const std::string& ending : endings) {
            names.push_back(beginning + ending);
        }
    }
    return names;
}

/// One part of the list: names with any number of brackets in them.
std::optional<Names> expanded(std::string_view part) {
    std::optional<Names> names = Names(1);
    while (names && !part.empty()) {
        const std::size_t open = part.find('[');
        const std::string_view plain = part.substr(0, open);
        if (std::ranges::find(plain, ']') != plain.end()) {
            return std::nullopt;
        }
        names = withEach(*names, Names(1, std::string(plain)));
        if (open == std::string_view::npos) {
            break;
        }
        const std::size_t close = part.find(']', open);
        if (close == std::string_view::npos) {
            return std::nullopt;
        }
        const auto choices = choicesOf(part.substr(open + 1, close - open - 1));
        names = choices && names ? withEach(*names, *choices) : std::nullopt;
        part.remove_prefix(close + 1);
    }
    return names;
}

}  // namespace

Result<std::vector<std::string>> hostsOf(std::string_view list) {
    Names hosts;
    for (const std::string_view part : partsOf(list)) {
        const auto names = part.empty() ? std::nullopt : expanded(part);
        if (!names || hosts.size() + names->size() > kMostHosts) {
            return failure(ErrorCode::InvalidArgument,
                           fmt::format("'{}' is no list of machines.", list),
                           "A list is like node[01-03,7],login1.");
        }
        hosts.insert(hosts.end(), names->begin(), names->end());
    }
    return hosts;
}

}  // namespace seedling
