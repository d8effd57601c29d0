#pragma once

#include <string_view>

#include "datasets/base/Result.h"

namespace seedling {

/// How the learning rate falls over a run. Works on the done fraction of the run, not on steps, so
/// that a run may be planned anew while it goes on.
enum class ScheduleShape {
    CosineToZero,  ///< (1 + cos(pi f)) / 2
    Cosine7Of16,   ///< cos(7 pi f / 16): FixMatch, arXiv 2001.07685; ends at 19.5 %
    Linear,        ///< 1 - f
    Trapezoid,     ///< Rises over the first 3 %, stays until 30 %, falls in a line to 0.
};

/// Names as in TrainConfig::schedule: cosine, cosine-7-16, linear,
/// trapezoid. Errors: InvalidArgument.
Result<ScheduleShape> scheduleFromName(std::string_view name);

/// Factor on the first learning rate, 0-1. fraction: 0 (start) to 1 (end), clamped. Any thread.
double scheduleFactor(ScheduleShape shape, double fraction);

}  // namespace seedling
