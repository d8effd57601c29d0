#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/cache/PixelEntry.h"

namespace seedling {

/// The table of contents of a pixel file, in a small file of its own that is replaced as a whole:
/// only what it names is valid, so a build that was interrupted leaves a usable cache.
struct PixelIndex {
    std::uint64_t generation = 0;  ///< Must be that of the pixel file.
    std::int64_t slotCount = 0;    ///< Slots used so far; those after it may be written.
    std::vector<PixelEntry> entries;

    /// None when there is no such file, or it is damaged or of another version.
    static std::optional<PixelIndex> read(const std::filesystem::path& file);
    /// Errors: as writeFileAtomically.
    [[nodiscard]] Status write(const std::filesystem::path& file) const;
};

}  // namespace seedling
