#pragma once

#include <cstdint>

#include "ui/bridge/ProjectModel.h"
#include "ui/train/MetricHistory.h"

namespace seedling {

/// A run that a crash, a power cut or the closing of the window left unfinished.
struct InterruptedRun {
    RunId run;
    std::int64_t step = 0;    ///< How far it had come.
    std::int64_t whenMs = 0;  ///< It ended, or began where that is not known.
};

/// The project's newest run, where it was left unfinished, else null. Runs whose worker is gone are
/// marked as interrupted first. project: open; the answer holds until its runs change. GUI thread
/// only.
[[nodiscard]] const RunRecord* unfinishedRun(ProjectModel& project);

/// history: of that run.
[[nodiscard]] InterruptedRun interruptedRunOf(const RunRecord& run, const MetricHistory& history);

/// Has a run that is stopped with the window taken for an unfinished one from then on. Should the
/// file not take that, it can still be resumed from the list of runs.
void offerAtNextStart(Project& project, RunId run);
void withdrawOffer(Project& project);

}  // namespace seedling
