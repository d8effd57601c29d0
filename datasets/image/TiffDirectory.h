#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace seedling {

/// The first directory of a TIFF file or of EXIF data: its whole-number tags. Classic and BigTIFF.
class TiffDirectory {
public:
    /// None when the bytes are no TIFF or end before the directory does. Any thread.
    static std::optional<TiffDirectory> read(std::span<const std::uint8_t> bytes);

    /// First value of a tag; none when the tag is not there or not a whole number.
    [[nodiscard]] std::optional<std::uint64_t> first(int tag) const;
    /// All values of a tag; empty likewise.
    [[nodiscard]] const std::vector<std::uint64_t>& all(int tag) const;

private:
    std::map<int, std::vector<std::uint64_t>> m_values;
};

}  // namespace seedling
