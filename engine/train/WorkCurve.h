#pragma once

#include <vector>

namespace seedling {

/// How much work a step is, over that of a step at the end of the schedule: the same everywhere, or
/// in stages. Pure values; any thread.
class WorkCurve {
public:
    struct Stage {
        double from = 0;  ///< Fraction of the schedule, 0-1.
        double work = 1;  ///< Above 0.
    };

    /// The same everywhere.
    WorkCurve() = default;
    /// stages: in ascending order, the first from 0.
    explicit WorkCurve(std::vector<Stage> stages);

    /// Of the step that begins there. fraction: 0-1.
    [[nodiscard]] double at(double fraction) const;
    /// Mean of the steps from there to the end; they are taken to be spread evenly.
    [[nodiscard]] double meanFrom(double fraction) const;

private:
    std::vector<Stage> m_stages;  ///< Empty: 1 everywhere.
};

}  // namespace seedling
