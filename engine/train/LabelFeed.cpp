#include "engine/train/LabelFeed.h"

namespace seedling {

Result<LabelFeed> LabelFeed::open(Project& project, RunId run) {
    const auto recorded = project.runs().labelPickups(run);
    if (!recorded) {
        return failureOf(recorded);
    }
    std::map<std::int64_t, std::int64_t> pickups(recorded->begin(), recorded->end());
    if (!pickups.contains(0)) {
        const Result<std::int64_t> newest = project.labels().logPosition();
        if (!newest) {
            return failureOf(newest);
        }
        const Status added =
            run.isValid() ? project.runs().addLabelPickup(run, 0, *newest) : Status{};
        if (!added) {
            return failureOf(added);
        }
        pickups[0] = *newest;
    }
    return LabelFeed(project, run, std::move(pickups));
}

Result<std::vector<LabelledImage>> LabelFeed::initial() {
    return at(initialPosition());
}

Result<std::vector<LabelledImage>> LabelFeed::at(std::int64_t position) {
    return m_project->labels().at(position);
}

Result<std::int64_t> LabelFeed::positionFor(std::int64_t step, std::int64_t current) {
    if (const auto recorded = m_pickups.find(step); recorded != m_pickups.end()) {
        return recorded->second;
    }
    // Steps before the last recorded pickup are a repetition: nothing joined the run here.
    if (m_pickups.rbegin()->first > step) {
        return current;
    }
    const Result<std::int64_t> newest = m_project->labels().logPosition();
    if (!newest || *newest == current) {
        return newest;
    }
    if (const Status added = m_project->runs().addLabelPickup(m_run, step, *newest); !added) {
        return failureOf(added);
    }
    m_pickups[step] = *newest;
    return newest;
}

}  // namespace seedling
