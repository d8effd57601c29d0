#include "datasets/base/FileIo.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <new>
#include <system_error>

#include "datasets/base/FileHandle.h"
#include "datasets/base/PathText.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

fs::path temporaryBeside(const fs::path& path) {
    static std::atomic<unsigned> counter{0};
    fs::path name = path.filename();
    name += fmt::format(".{}-{}.part", ::getpid(), counter++);
    return path.parent_path() / name;
}

// Makes a rename in this folder survive a power cut.
Status flushFolder(const fs::path& folder) {
    const fs::path named = folder.empty() ? fs::path(".") : folder;
    const int descriptor = ::open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::make_unexpected(systemError(errno, "open", named));
    // Some file systems cannot flush a folder and say so with EINVAL; then there is nothing to do.
    const int flushed = ::fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    if (flushed != 0 && number != EINVAL && number != ENOTSUP)
        return tl::make_unexpected(systemError(number, "write", named));
    return {};
}

Status writeNew(const fs::path& path, std::span<const std::uint8_t> bytes) {
    auto file = FileHandle::openForUpdate(path);
    if (!file)
        return failureOf(file);
    if (auto written = file->writeAt(0, bytes); !written)
        return written;
    return file->flushToDisk();
}

Result<std::vector<std::uint8_t>> readUpTo(const FileHandle& file, std::int64_t bytes) {
    try {
        std::vector<std::uint8_t> content(static_cast<std::size_t>(bytes));
        if (auto read = file.readAt(0, content); !read)
            return failureOf(read);
        return content;
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory,
                       fmt::format("There is not enough memory to read {} bytes.", bytes),
                       "Close other programs and try again.");
    }
}

}  // namespace

Error systemError(int number, std::string_view verb, const fs::path& path) {
    const auto message = [&](std::string_view reason) {
        return fmt::format("Cannot {} '{}': {}.", verb, textFromPath(path), reason);
    };
    switch (number) {
        case ENOENT:
        case ENOTDIR:
            return {ErrorCode::NotFound, message("there is no such file or folder"),
                    "Check whether it was moved, renamed or deleted."};
        case EACCES:
        case EPERM:
        case EROFS:
            return {ErrorCode::PermissionDenied, message("permission denied"),
                    "Choose another place or change the permissions."};
        case ENOSPC:
        case EDQUOT:
            return {ErrorCode::DiskFull, message("the disk is full"),
                    "Free some space and try again."};
        case EISDIR:
            return {ErrorCode::Io, message("it is a folder"), "Name a file."};
        default:
            return {ErrorCode::Io, message(std::generic_category().message(number)), ""};
    }
}

Result<std::vector<std::uint8_t>> readFile(const fs::path& path, std::int64_t maxBytes) {
    auto file = FileHandle::openForReading(path);
    if (!file)
        return failureOf(file);
    const auto size = file->size();
    if (!size)
        return failureOf(size);
    if (*size > maxBytes)
        return failure(ErrorCode::TooLarge,
                       fmt::format("'{}' has {} bytes, more than the limit of {}.",
                                   textFromPath(path), *size, maxBytes));
    return readUpTo(*file, *size);
}

Result<std::string> readTextFile(const fs::path& path) {
    const auto bytes = readFile(path);
    if (!bytes)
        return failureOf(bytes);
    return std::string(bytes->begin(), bytes->end());
}

Result<std::vector<std::uint8_t>> readFileStart(const fs::path& path, std::size_t count) {
    auto file = FileHandle::openForReading(path);
    if (!file)
        return failureOf(file);
    const auto size = file->size();
    if (!size)
        return failureOf(size);
    return readUpTo(*file, std::min(*size, static_cast<std::int64_t>(count)));
}

Status writeFileAtomically(const fs::path& path, std::span<const std::uint8_t> bytes) {
    const fs::path temporary = temporaryBeside(path);
    std::error_code ignored;
    if (auto written = writeNew(temporary, bytes); !written) {
        fs::remove(temporary, ignored);
        return written;
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) {
        const int number = errno;
        fs::remove(temporary, ignored);
        return tl::make_unexpected(systemError(number, "write", path));
    }
    return flushFolder(path.parent_path());
}

Status writeFileAtomically(const fs::path& path, std::string_view text) {
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    return writeFileAtomically(path, bytes);
}

std::optional<FileStamp> fileStamp(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return FileStamp{static_cast<std::int64_t>(status.st_size),
                     static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1000 +
                         status.st_mtim.tv_nsec / 1'000'000};
}

}  // namespace seedling
