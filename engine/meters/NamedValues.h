#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// Inside engine/meters only: the names of an enumeration, listed once for reading and writing.
namespace seedling {

template <class Enum, std::size_t N>
using NamedValues = std::array<std::pair<Enum, const char*>, N>;

/// Empty for a value that the list lacks.
template <class Enum, std::size_t N>
std::string nameOf(const NamedValues<Enum, N>& names, Enum value) {
    for (const auto& [known, name] : names) {
        if (known == value)
            return name;
    }
    return {};
}

/// None for a name that the list lacks.
template <class Enum, std::size_t N>
std::optional<Enum> valueOf(const NamedValues<Enum, N>& names, std::string_view text) {
    for (const auto& [known, name] : names) {
        if (text == name)
            return known;
    }
    return std::nullopt;
}

/// "cpu, gpu, ipu"
template <class Enum, std::size_t N>
std::string listOf(const NamedValues<Enum, N>& names) {
    std::string list;
    for (const auto& [known, name] : names)
        list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

}  // namespace seedling
