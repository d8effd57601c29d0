#include "engine/train/PointPrice.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace seedling {
namespace {

constexpr std::size_t kFewest = 5;
constexpr double kJoulesPerWh = 3600;

struct Line {
    double slope = 0;       ///< Points a Wh.
    double slopeError = 0;  ///< Its standard error.
};

double wattHours(const EvaluatedPoint& point) {
    return point.energyJ / kJoulesPerWh;
}

double percent(const EvaluatedPoint& point) {
    return 100 * point.accuracy;
}

std::optional<Line> fitted(std::span<const EvaluatedPoint> points) {
    const auto count = static_cast<double>(points.size());
    double meanX = 0;
    double meanY = 0;
    for (const EvaluatedPoint& point : points) {
        meanX += wattHours(point) / count;
        meanY += percent(point) / count;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const EvaluatedPoint& point : points) {
        const double x = wattHours(point) - meanX;
        const double y = percent(point) - meanY;
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    if (xx <= 0) {
        return std::nullopt;
    }
    const double slope = xy / xx;
    const double rest = std::max(yy - slope * xy, 0.0);
    return Line{slope, std::sqrt(rest / (count - 2) / xx)};
}

}  // namespace

std::optional<double> pointPriceWh(std::span<const EvaluatedPoint> evaluations) {
    if (evaluations.size() < kFewest) {
        return std::nullopt;
    }
    const std::size_t latest = std::max(kFewest, (evaluations.size() + 1) / 2);
    const std::optional<Line> line = fitted(evaluations.last(latest));
    if (!line) {
        return std::nullopt;
    }
    const double slope = line->slope + line->slopeError;
    return slope > 0 ? 1 / slope : std::numeric_limits<double>::infinity();
}

std::vector<EvaluatedPoint> evaluatedPoints(std::span<const MetricPoint> accuracies,
                                            std::span<const MetricPoint> energies) {
    std::vector<EvaluatedPoint> points;
    std::size_t next = 0;
    double energy = 0;
    for (const MetricPoint& accuracy : accuracies) {
        for (; next < energies.size() && energies[next].step <= accuracy.step; ++next) {
            energy = energies[next].value;
        }
        points.push_back({energy, accuracy.value});
    }
    return points;
}

}  // namespace seedling
