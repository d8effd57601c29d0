#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/cache/PixelStore.h"
#include "datasets/project/Project.h"
#include "datasets/project/ProjectImages.h"

namespace seedling {

/// An image that has to be read again.
struct PixelTask {
    std::size_t record = 0;  ///< Its place among the records.
    FileStamp stamp;
    std::uint64_t identity = 0;
    std::optional<PixelEntry> known;  ///< Of the same image, before its file changed.
};

/// Reads all tasks on `threads` threads into the store, and what was learnt about each image into
/// the project and into `records`. Commits now and then, so that little is lost when it is
/// interrupted. progress: as PixelCache::open. Errors: as PixelCache::open; what was done before is
/// kept. Thread rule: the thread of the project.
Status buildPixels(Project& project, ProjectImages& images, PixelStore& store, int side,
                   int threads, std::vector<ImageRecord>& records,
                   const std::vector<PixelTask>& tasks,
                   const std::function<bool(std::int64_t done, std::int64_t total)>& progress);

}  // namespace seedling
