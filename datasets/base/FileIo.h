#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// The Error for a failed system call. number: errno; verb: "open", "read", "write", "remove", as
/// in "Cannot read 'a.png': permission denied." ENOENT gives NotFound, EACCES, EPERM and EROFS
/// PermissionDenied, ENOSPC and EDQUOT DiskFull, everything else Io.
Error systemError(int number, std::string_view verb, const std::filesystem::path& path);

/// The whole file. Errors: NotFound, PermissionDenied, TooLarge (more than maxBytes), OutOfMemory,
/// Io. Any thread.
Result<std::vector<std::uint8_t>> readFile(const std::filesystem::path& path,
                                           std::int64_t maxBytes = std::int64_t{1} << 32);
/// The same as text.
Result<std::string> readTextFile(const std::filesystem::path& path);

/// Up to `count` bytes from the start of a file, fewer when it is shorter. Errors: as readFile.
Result<std::vector<std::uint8_t>> readFileStart(const std::filesystem::path& path,
                                                std::size_t count);

/// Writes a file whole or not at all: a temporary file beside it, fsync, rename, fsync of the
/// folder. After a crash at any moment the old or the new content is there. Errors:
/// PermissionDenied, DiskFull, NotFound (the folder), Io. Any thread; two writers of one file: the
/// last wins.
Status writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes);
Status writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// What is cheap to know of a file and changes with its content.
struct FileStamp {
    std::int64_t bytes = 0;
    std::int64_t modifiedMs = 0;  ///< Milliseconds since 1970.

    bool operator==(const FileStamp&) const = default;
};

/// None when there is no such file (or folder).
std::optional<FileStamp> fileStamp(const std::filesystem::path& path);

}  // namespace seedling
