#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>

#include "datasets/base/FileHandle.h"
#include "datasets/base/Result.h"
#include "datasets/cache/PixelEntry.h"

namespace seedling {

/// The two files of a pixel cache: pixels-SIDE.cache with a header and equal slots of pixels, and
/// pixels-SIDE.index that says what lies where (PixelIndex). Slots that the index names are never
/// written again, so another program may read them meanwhile; a file with too many abandoned slots
/// is begun anew. One writer at a time (FileLock).
class PixelStore {
public:
    static constexpr std::int64_t kHeaderBytes = 4096;

    /// Opens the files or makes new ones where there are none or they do not belong together.
    /// Errors: PermissionDenied, DiskFull, Io.
    static Result<std::unique_ptr<PixelStore>> open(const std::filesystem::path& folder, int side);

    /// None for an image that is not known.
    [[nodiscard]] std::optional<PixelEntry> find(std::int64_t image) const;
    /// From the writer's thread only; valid on disk after commit.
    void put(const PixelEntry& entry) { m_entries[entry.image] = entry; }
    void remove(std::int64_t image) { m_entries.erase(image); }

    /// Writes pixels (side * side * 3 bytes) into a free slot and returns its number. Any thread.
    /// Errors: DiskFull, Io.
    Result<std::int64_t> addPixels(std::span<const std::uint8_t> pixels);

    /// Makes everything put so far last: pixels first, then the index. Errors: DiskFull, Io.
    Status commit();

    [[nodiscard]] const FileHandle& pixelFile() const { return m_pixels; }

private:
    PixelStore(const std::filesystem::path& folder, int side);
    bool openExisting();
    Status begin();
    [[nodiscard]] bool isWasteful() const;

    std::filesystem::path m_pixelPath;
    std::filesystem::path m_indexPath;
    int m_side;
    FileHandle m_pixels;
    std::uint64_t m_generation = 0;
    std::atomic<std::int64_t> m_slotCount{0};
    std::unordered_map<std::int64_t, PixelEntry> m_entries;
};

}  // namespace seedling
