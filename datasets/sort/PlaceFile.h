#pragma once

#include <filesystem>

#include "datasets/base/Result.h"

namespace seedling {

enum class SortMode { Copy, Move };

/// A name in `folder` that nothing has yet: that of the file, or "name (2).jpg" and so on.
std::filesystem::path freeName(const std::filesystem::path& folder,
                               const std::filesystem::path& fileName);

/// Copies or moves a file to `to`, never over a file that is there. A copy keeps the time of the
/// file and appears whole. Between two disks a file is copied, brought to the disk, and only then
/// removed. Errors: NotFound, PermissionDenied, DiskFull, Io; Busy when something has `to` as its
/// name meanwhile: choose another and call again. Any thread.
Status placeFile(const std::filesystem::path& from, const std::filesystem::path& to, SortMode mode);

}  // namespace seedling
