#pragma once

#include <cstddef>
#include <string>

#include "datasets/base/Result.h"

namespace seedling {

/// What a chip has room for.
struct ChipProfile {
    std::size_t workingBytes = 256 * 1024;  ///< Of memory that is written to.
    std::size_t flashBytes = 1024 * 1024;   ///< Of numbers that are only read.
};

/// A number of bytes as a person writes it: "65536", "256KB" (of 1024 bytes), "2 MB"; capitals do
/// not matter. Errors: InvalidArgument (something else, or none at all).
Result<std::size_t> bytesFromText(const std::string& text);

}  // namespace seedling
