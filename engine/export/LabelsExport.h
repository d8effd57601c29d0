#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Writes all labels as CSV with the header `path,class`, as importLabels reads them (other
/// verdicts as ?unsure, ?excluded, ?none). Returns the number of labels. Errors: PermissionDenied,
/// DiskFull, NotFound (the folder), Io.
Result<std::int64_t> exportLabelsCsv(Project& project, const std::filesystem::path& file);

/// Copies every image that has a class as its label to FOLDER/CLASS/NAME; images inside a larger
/// file become PNG. The folder appears whole or not at all. progress(done, total): false ends with
/// Cancelled. Returns the number of images. Errors: InvalidArgument (the folder exists and is not
/// empty, or lies among the images), NotFound (no labels), Cancelled, and those of reading and
/// writing.
Result<std::int64_t> exportClassFolders(
    Project& project, const std::filesystem::path& folder,
    const std::function<bool(std::int64_t done, std::int64_t total)>& progress);

}  // namespace seedling
