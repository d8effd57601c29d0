#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// Small pictures of a project's images, all in one file beside it, so that a gallery fills at once
/// when it is opened again. A cache: it may be deleted at any time, and what no longer fits its
/// image (other size or time of the file) counts as absent. Thread rule: any thread, several at
/// once.
class ThumbnailStore {
public:
    /// Opens the file, making it anew when it is missing or damaged. Errors: PermissionDenied,
    /// DiskFull, Io.
    static Result<std::unique_ptr<ThumbnailStore>> open(const std::filesystem::path& file);
    ~ThumbnailStore();

    /// JPEG bytes of an image at `side` (pixels of its longer side), if they are there and true.
    std::optional<std::vector<std::uint8_t>> find(const ImageRecord& image, int side);

    struct Entry {
        ImageRecord image;
        int side = 0;
        std::vector<std::uint8_t> jpeg;
    };
    /// Stores entries in one transaction. Losing them in a power cut is allowed.
    Status add(const std::vector<Entry>& entries);

private:
    explicit ThumbnailStore(std::unique_ptr<Database> database);
    std::mutex m_mutex;
    std::unique_ptr<Database> m_database;
};

}  // namespace seedling
