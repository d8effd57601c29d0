#pragma once

#include <filesystem>
#include <functional>

#include "datasets/base/FileHandle.h"
#include "datasets/base/Result.h"

namespace seedling {

/// Keeps other programs out while the object lives; the system lifts it when a program dies. The
/// (empty) lock file stays.
class FileLock {
public:
    /// Waits until the lock is free, asking `keepWaiting` several times a second. Errors: Cancelled
    /// (it returned false), PermissionDenied, Io.
    static Result<FileLock> acquire(const std::filesystem::path& lockFile,
                                    const std::function<bool()>& keepWaiting);

private:
    explicit FileLock(FileHandle file) : m_file(std::move(file)) {}
    FileHandle m_file;
};

}  // namespace seedling
