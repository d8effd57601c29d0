#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "datasets/base/FileIo.h"
#include "datasets/base/Result.h"

namespace seedling {

struct FoundFile {
    std::string path;  ///< Relative to the root, '/' between folders, the bytes as they are.
    FileStamp stamp;
};

/// All image files below a folder, in natural order; the rules are those of FolderSource. Errors:
/// NotFound, PermissionDenied (the root itself), Cancelled.
Result<std::vector<FoundFile>> findImageFiles(
    const std::filesystem::path& root, const std::function<bool(std::int64_t found)>& keepGoing);

}  // namespace seedling
