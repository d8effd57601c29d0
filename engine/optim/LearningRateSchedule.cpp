#include "engine/optim/LearningRateSchedule.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace seedling {

Result<ScheduleShape> scheduleFromName(std::string_view name) {
    if (name == "cosine") {
        return ScheduleShape::CosineToZero;
    }
    if (name == "cosine-7-16") {
        return ScheduleShape::Cosine7Of16;
    }
    if (name == "linear") {
        return ScheduleShape::Linear;
    }
    return failure(ErrorCode::InvalidArgument,
                   fmt::format("There is no schedule named '{}'.", name),
                   "Choose cosine, cosine-7-16 or linear.");
}

double scheduleFactor(ScheduleShape shape, double fraction) {
    const double f = std::clamp(fraction, 0.0, 1.0);
    switch (shape) {
        case ScheduleShape::Cosine7Of16:
            return std::cos(7.0 * std::numbers::pi * f / 16.0);
        case ScheduleShape::Linear:
            return 1.0 - f;
        case ScheduleShape::CosineToZero:
            break;
    }
    return 0.5 * (1.0 + std::cos(std::numbers::pi * f));
}

}  // namespace seedling
