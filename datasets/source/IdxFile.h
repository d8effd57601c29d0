#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// The start of an IDX file: what MNIST and its relatives are stored in.
struct IdxHeader {
    std::vector<std::int64_t> dimensions;  ///< Items first.
    std::int64_t dataOffset = 0;

    [[nodiscard]] std::int64_t itemBytes() const;
};

/// None when the bytes do not begin like an IDX file of unsigned bytes.
std::optional<IdxHeader> idxHeader(std::span<const std::uint8_t> bytes);

/// The whole file, unpacked when it is gzip. Errors: as readFile, and Corrupt.
Result<std::vector<std::uint8_t>> readMaybeGzip(const std::filesystem::path& path);
/// Up to `count` bytes from its start, unpacked likewise.
Result<std::vector<std::uint8_t>> readMaybeGzipStart(const std::filesystem::path& path,
                                                     std::size_t count);

}  // namespace seedling
