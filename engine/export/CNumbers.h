#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

namespace seedling {

/// Appends a constant C array, its lines short. textOf: a number as C writes it; see cFloat. Any
/// thread.
template <class Number, class Text>
void appendArray(std::string& source, const char* type, const std::string& name,
                 const std::vector<Number>& values, Text textOf) {
    constexpr std::size_t kWidth = 110;
    source += fmt::format("static const {} {}[{}] = {{\n", type, name, values.size());
    std::string line;
    for (const Number value : values) {
        line += textOf(value);
        line += ',';
        if (line.size() > kWidth) {
            source += line + "\n";
            line.clear();
        }
    }
    source += line + "\n};\n\n";
}

}  // namespace seedling
