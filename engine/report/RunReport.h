#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// The report of a run as one HTML page that needs nothing beside it: no script, no font, no
/// network. Its alarms, what was learnt and how that is known, labels, time, energy, operations and
/// memory, all curves, the confusion of classes, the run on other devices (simulated), all
/// settings, and what it takes to repeat it. Also of runs that have not ended, were stopped or
/// failed, and of those of earlier versions; what is not known of them is said in a sentence. All
/// texts are escaped. Reads every image record of the project: about a second for a million.
/// Errors: NotFound (no such run), and those of the stores. Thread rule: that of the project.
Result<std::string> runReport(Project& project, RunId run);

/// Writes that page to a file, whole or not at all; a file that is there already is replaced.
/// Returns its size in bytes. Errors: as runReport; InvalidArgument (a folder, or the project
/// itself), NotFound (its folder), PermissionDenied, DiskFull, Io. Thread rule: as runReport.
Result<std::int64_t> writeRunReport(Project& project, RunId run, const std::filesystem::path& file);

/// Where a report goes that was given no name: NAME-run-N.html beside the project file.
std::filesystem::path reportFileFor(const Project& project, RunId run);

}  // namespace seedling
