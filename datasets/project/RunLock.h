#pragma once

#include <filesystem>
#include <optional>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Says that a worker is alive: an advisory lock (flock) on worker.lock in the run's folder, held
/// for as long as this object lives and given up by the system however the process ends. A run that
/// is not over and whose lock is free was therefore interrupted. Movable; any thread.
class RunLock {
public:
    /// For a run that is there already (resume). Errors: Busy (another worker is at it),
    /// PermissionDenied, DiskFull, Io.
    static Result<RunLock> acquire(const Project& project, RunId run);

    RunLock(RunLock&& other) noexcept;
    RunLock& operator=(RunLock&& other) noexcept;
    ~RunLock();

private:
    explicit RunLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

struct StartedRun {
    RunId id;
    RunLock lock;
};

/// Adds a run and takes its lock, so that nobody ever sees the run without the lock. Errors: as
/// RunStore::add and RunLock::acquire.
Result<StartedRun> startRun(Project& project, const RunRecord& run);

/// Marks every run that says it is preparing, training or paused, but whose worker is gone, as
/// Interrupted (it can be resumed). Call before listing runs. Returns the number of runs marked.
Result<int> markInterruptedRuns(Project& project);

}  // namespace seedling
