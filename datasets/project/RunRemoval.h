#pragma once

#include <cstdint>
#include <span>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// Bytes of the files that belong to runs: checkpoints, log, and the map of the images that one of
/// them has made. Thread rule: that of the project.
std::int64_t runFileBytes(const Project& project, std::span<const RunId> runs);

/// Removes runs for good, all or none: their records, figures, predictions, features, spot checks
/// and what was measured of them, then their files. Labels stay, and so does what came of the runs
/// (exported models, reports). When the run in use is among them, the newest other usable one takes
/// over. A kill loses nothing of other runs; files that it leaves go with the next call of
/// removeRunLeftovers. Returns the bytes of the files that are gone. Errors: NotFound (no such
/// run), Busy (a run is being trained), PermissionDenied, Io. Thread rule: that of the project.
Result<std::int64_t> removeRuns(Project& project, std::span<const RunId> runs);

/// Removes files of removed runs that a kill has left. Returns their bytes. Errors: as removeRuns.
Result<std::int64_t> removeRunLeftovers(Project& project);

}  // namespace seedling
