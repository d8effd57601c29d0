#include "engine/optim/LearningRateSchedule.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace seedling {
namespace {

double trapezoid(double f) {
    constexpr double kRisen = 0.03;
    constexpr double kFalling = 0.3;
    if (f < kRisen) {
        return f / kRisen;
    }
    return f < kFalling ? 1.0 : (1.0 - f) / (1.0 - kFalling);
}

}  // namespace

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
    if (name == "trapezoid") {
        return ScheduleShape::Trapezoid;
    }
    return failure(ErrorCode::InvalidArgument,
                   fmt::format("There is no schedule named '{}'.", name),
                   "Choose cosine, cosine-7-16, linear or trapezoid.");
}

double scheduleFactor(ScheduleShape shape, double fraction) {
    const double f = std::clamp(fraction, 0.0, 1.0);
    switch (shape) {
        case ScheduleShape::Cosine7Of16:
            return std::cos(7.0 * std::numbers::pi * f / 16.0);
        case ScheduleShape::Linear:
            return 1.0 - f;
        case ScheduleShape::Trapezoid:
            return trapezoid(f);
        case ScheduleShape::CosineToZero:
            break;
    }
    return 0.5 * (1.0 + std::cos(std::numbers::pi * f));
}

}  // namespace seedling
