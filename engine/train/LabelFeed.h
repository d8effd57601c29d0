#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"

namespace seedling {

/// The labels of a run over its steps. A label given while the run goes on joins it at the next
/// evaluation point, and the project records the step and the position in the label log of each
/// such pickup; a run continued from a checkpoint takes the same labels at the same steps again.
/// Thread rule: that of the project.
class LabelFeed {
public:
    /// run: invalid for the labels as they are now, of which nothing is recorded. Errors: as
    /// LabelStore and RunStore.
    static Result<LabelFeed> open(Project& project, RunId run);

    /// Labels as they were when the run began; recorded when it has just begun.
    Result<std::vector<LabelledImage>> initial();

    /// Labels as they were at a position of the log.
    Result<std::vector<LabelledImage>> at(std::int64_t position);

    /// The position to use from this step on: the recorded one when the run has been here before,
    /// else the newest, which is recorded when it differs from `current`.
    Result<std::int64_t> positionFor(std::int64_t step, std::int64_t current);

    [[nodiscard]] std::int64_t initialPosition() const { return m_pickups.begin()->second; }

private:
    LabelFeed(Project& project, RunId run, std::map<std::int64_t, std::int64_t> pickups)
        : m_project(&project), m_run(run), m_pickups(std::move(pickups)) {}

    Project* m_project;
    RunId m_run;
    std::map<std::int64_t, std::int64_t> m_pickups;  ///< Step to position; step 0 is always there.
};

}  // namespace seedling
