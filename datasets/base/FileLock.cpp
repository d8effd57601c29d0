#include "datasets/base/FileLock.h"

#include <sys/file.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "datasets/base/FileIo.h"

namespace seedling {
namespace {

constexpr auto kPause = std::chrono::milliseconds(100);

}  // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path& lockFile,
                                   const std::function<bool()>& keepWaiting) {
    auto file = FileHandle::openForUpdate(lockFile);
    if (!file)
        return failureOf(file);
    while (::flock(file->descriptor(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return tl::make_unexpected(systemError(errno, "lock", lockFile));
        if (!keepWaiting())
            return failure(ErrorCode::Cancelled, "Waiting for another program was stopped.");
        std::this_thread::sleep_for(kPause);
    }
    return FileLock(std::move(*file));
}

}  // namespace seedling
