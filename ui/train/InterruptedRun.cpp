#include "ui/train/InterruptedRun.h"

#include <algorithm>

#include "datasets/project/RunLock.h"

namespace seedling {
namespace {

/// Name of the project setting that holds the run to offer for resuming at the next start.
constexpr const char* kResumeSetting = "resume_run";

}  // namespace

const RunRecord* unfinishedRun(ProjectModel& project) {
    if (const Result<int> marked = markInterruptedRuns(project.project()); marked && *marked > 0)
        project.reloadRuns();
    if (project.runs().empty())
        return nullptr;
    const RunRecord& newest = project.runs().back();
    const auto offered = project.project().setting(kResumeSetting);
    const bool closedByWindow = newest.status == RunStatus::Stopped && offered && *offered &&
                                **offered == std::to_string(newest.id.value);
    return newest.status == RunStatus::Interrupted || closedByWindow ? &newest : nullptr;
}

InterruptedRun interruptedRunOf(const RunRecord& run, const MetricHistory& history) {
    double step = 0;
    for (const auto& [name, points] : history.all())
        step = std::max(step, points.back().x());
    return {run.id, static_cast<std::int64_t>(step), run.endedMs > 0 ? run.endedMs : run.startedMs};
}

void offerAtNextStart(Project& project, RunId run) {
    static_cast<void>(project.setSetting(kResumeSetting, std::to_string(run.value)));
}

void withdrawOffer(Project& project) {
    static_cast<void>(project.setSetting(kResumeSetting, {}));
}

}  // namespace seedling
