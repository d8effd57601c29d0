#include "datasets/project/RunLock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "datasets/base/FileIo.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

bool isOver(RunStatus status) {
    return status != RunStatus::Preparing && status != RunStatus::Training &&
           status != RunStatus::Paused;
}

// The last thing heard of a run is its newest metric.
Result<std::int64_t> lastSign(Project& project, const RunRecord& run) {
    const auto points = project.metrics().read(run.id);
    if (!points)
        return failureOf(points);
    std::int64_t last = run.startedMs;
    for (const auto& point : *points)
        last = std::max(last, point.whenMs);
    return last;
}

Status markInterrupted(Project& project, RunRecord run) {
    const auto ended = lastSign(project, run);
    if (!ended)
        return failureOf(ended);
    run.status = RunStatus::Interrupted;
    run.reason = "The program that trained it ended before it was done.";
    run.endedMs = *ended;
    return project.runs().update(run);
}

}  // namespace

Result<RunLock> RunLock::acquire(const Project& project, RunId run) {
    const auto file = project.runFolder(run) / "worker.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return tl::make_unexpected(systemError(errno, "open", file));
    RunLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno != EWOULDBLOCK)
        return tl::make_unexpected(systemError(errno, "lock", file));
    return failure(ErrorCode::Busy,
                   fmt::format("Run {} is being trained by another program.", run.value),
                   "Stop it there first.");
}

RunLock::RunLock(RunLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

RunLock& RunLock::operator=(RunLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

RunLock::~RunLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<StartedRun> startRun(Project& project, const RunRecord& run) {
    auto transaction = Transaction::begin(project.database());
    if (!transaction)
        return failureOf(transaction);
    const auto id = project.runs().add(run);
    if (!id)
        return failureOf(id);
    auto lock = RunLock::acquire(project, *id);
    if (!lock)
        return failureOf(lock);
    if (auto done = transaction->commit(); !done)
        return failureOf(done);
    return StartedRun{*id, std::move(*lock)};
}

Result<int> markInterruptedRuns(Project& project) {
    const auto runs = project.runs().all();
    if (!runs)
        return failureOf(runs);
    int marked = 0;
    for (const auto& run : *runs) {
        if (isOver(run.status))
            continue;
        const auto lock = RunLock::acquire(project, run.id);
        if (!lock)
            continue;  // Its worker lives, or nothing can be told.
        // While the lock is ours no worker can begin; one may have ended since the list was read.
        auto now = project.runs().get(run.id);
        if (!now)
            return failureOf(now);
        if (isOver(now->status))
            continue;
        if (auto done = markInterrupted(project, std::move(*now)); !done)
            return failureOf(done);
        ++marked;
    }
    return marked;
}

}  // namespace seedling
