#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <utility>

#include "datasets/base/Result.h"

namespace seedling {

/// An open file of the operating system, closed when the object goes. Reading and writing name
/// their place, so several threads may use one handle at once.
class FileHandle {
public:
    FileHandle() = default;
    ~FileHandle();
    FileHandle(FileHandle&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)) {}
    FileHandle& operator=(FileHandle&& other) noexcept;
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;

    /// Errors: NotFound, PermissionDenied, Io (for a folder, too).
    static Result<FileHandle> openForReading(const std::filesystem::path& path);
    /// Opens for reading and writing; makes an empty file when there is none. Errors:
    /// PermissionDenied, DiskFull, Io.
    static Result<FileHandle> openForUpdate(const std::filesystem::path& path);

    /// Fills `bytes` from `offset`. Errors: Corrupt when the file ends before, Io.
    Status readAt(std::int64_t offset, std::span<std::uint8_t> bytes) const;
    /// Errors: DiskFull, Io.
    Status writeAt(std::int64_t offset, std::span<const std::uint8_t> bytes);
    /// Errors: Io.
    [[nodiscard]] Result<std::int64_t> size() const;
    /// Cuts or extends the file. Errors: DiskFull, Io.
    Status resize(std::int64_t bytes);
    /// Lets the disk begin with what was written there, so that a flush later on has less to wait
    /// for; does not wait itself. A wish only: it has no errors. offset, bytes: 0 or more.
    void beginFlushing(std::int64_t offset, std::int64_t bytes);
    /// Returns once everything written is on the disk. Errors: DiskFull, Io.
    Status flushToDisk();

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    /// For system calls that need it (mmap, flock); stays owned by this object.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    FileHandle(int descriptor, std::filesystem::path path)
        : m_descriptor(descriptor), m_path(std::move(path)) {}
    static Result<FileHandle> open(const std::filesystem::path& path, int flags);

    int m_descriptor = -1;
    std::filesystem::path m_path;
};

}  // namespace seedling
