#include "datasets/sort/PlaceFile.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "datasets/base/FileHandle.h"
#include "datasets/base/FileIo.h"
#include "datasets/base/PathText.h"

namespace seedling {
namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

tl::unexpected<Error> isTaken(const fs::path& path) {
    return failure(ErrorCode::Busy,
                   fmt::format("There is a file '{}' already.", textFromPath(path)),
                   "Try again: it gets another name.");
}

// Renames without replacing. Returns 0 or errno.
int renameFreshly(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // File systems that cannot promise it: looked at just before.
    if (isThere(to))
        return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

// The content under a name that no listing of images shows; removed when anything fails.
Status copyBeside(const fs::path& from, const fs::path& hidden) {
    std::error_code error;
    fs::copy_file(from, hidden, fs::copy_options::overwrite_existing, error);
    if (error)
        return tl::make_unexpected(systemError(error.value(), "copy", from));
    const auto time = fs::last_write_time(from, error);
    if (!error)
        fs::last_write_time(hidden, time, error);  // A copy with a new time is a copy as well.
    return {};
}

Status flush(const fs::path& file) {
    auto handle = FileHandle::openForReading(file);
    return handle ? handle->flushToDisk() : Status(failureOf(handle));
}

Status copyTo(const fs::path& from, const fs::path& to, SortMode mode) {
    static std::atomic<unsigned> counter{0};
    const fs::path hidden =
        to.parent_path() / fmt::format(".{}-{}.part", ::getpid(), counter.fetch_add(1));
    std::error_code ignored;
    Status done = copyBeside(from, hidden);
    if (done && mode == SortMode::Move)
        done = flush(hidden);
    if (done) {
        const int number = renameFreshly(hidden, to);
        if (number == EEXIST)
            done = Status(isTaken(to));
        else if (number != 0)
            done = Status(tl::make_unexpected(systemError(number, "write", to)));
    }
    if (!done) {
        fs::remove(hidden, ignored);
        return done;
    }
    if (mode == SortMode::Move && ::unlink(from.c_str()) != 0) {
        const int number = errno;
        fs::remove(to, ignored);  // It stays where it was, and nowhere else.
        return tl::make_unexpected(systemError(number, "remove", from));
    }
    return done;
}

}  // namespace

fs::path freeName(const fs::path& folder, const fs::path& fileName) {
    fs::path path = folder / fileName;
    for (int number = 2; isThere(path); ++number) {
        fs::path name = fileName.stem();
        name += fmt::format(" ({})", number);
        name += fileName.extension();
        path = folder / name;
    }
    return path;
}

Status placeFile(const fs::path& from, const fs::path& to, SortMode mode) {
    if (mode == SortMode::Copy)
        return isThere(to) ? Status(isTaken(to)) : copyTo(from, to, mode);
    const int number = renameFreshly(from, to);
    if (number == 0)
        return {};
    if (number == EEXIST)
        return isTaken(to);
    if (number == EXDEV)
        return copyTo(from, to, mode);
    return tl::make_unexpected(systemError(number, "move", from));
}

}  // namespace seedling
