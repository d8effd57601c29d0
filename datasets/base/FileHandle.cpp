#include "datasets/base/FileHandle.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"

namespace seedling {

FileHandle::~FileHandle() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    return *this;
}

Result<FileHandle> FileHandle::open(const std::filesystem::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return tl::make_unexpected(systemError(errno, "open", path));
    FileHandle handle(descriptor, path);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return tl::make_unexpected(systemError(errno, "read", path));
    if (S_ISDIR(status.st_mode))
        return tl::make_unexpected(systemError(EISDIR, "open", path));
    return handle;
}

Result<FileHandle> FileHandle::openForReading(const std::filesystem::path& path) {
    // O_NONBLOCK: opening a named pipe must not wait for a writer.
    return open(path, O_RDONLY | O_NONBLOCK);
}

Result<FileHandle> FileHandle::openForUpdate(const std::filesystem::path& path) {
    return open(path, O_RDWR | O_CREAT);
}

Status FileHandle::readAt(std::int64_t offset, std::span<std::uint8_t> bytes) const {
    while (!bytes.empty()) {
        const ssize_t count = ::pread(m_descriptor, bytes.data(), bytes.size(), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return tl::make_unexpected(systemError(errno, "read", m_path));
        if (count == 0)
            return failure(ErrorCode::Corrupt,
                           fmt::format("'{}' ends too early.", textFromPath(m_path)),
                           "The file is incomplete: copy or download it again.");
        offset += count;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Status FileHandle::writeAt(std::int64_t offset, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(m_descriptor, bytes.data(), bytes.size(), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return tl::make_unexpected(systemError(errno, "write", m_path));
        offset += count;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<std::int64_t> FileHandle::size() const {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0)
        return tl::make_unexpected(systemError(errno, "read", m_path));
    return static_cast<std::int64_t>(status.st_size);
}

Status FileHandle::resize(std::int64_t bytes) {
    if (::ftruncate(m_descriptor, bytes) != 0)
        return tl::make_unexpected(systemError(errno, "write", m_path));
    return {};
}

void FileHandle::beginFlushing([[maybe_unused]] std::int64_t offset,
                               [[maybe_unused]] std::int64_t bytes) {
#ifdef SYNC_FILE_RANGE_WRITE
    (void)::sync_file_range(m_descriptor, offset, bytes, SYNC_FILE_RANGE_WRITE);
#endif
}

Status FileHandle::flushToDisk() {
    if (::fsync(m_descriptor) != 0)
        return tl::make_unexpected(systemError(errno, "write", m_path));
    return {};
}

}  // namespace seedling
