#include "engine/report/ChartAxis.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>

#include "engine/protocol/FigureText.h"

namespace seedling::report {
namespace {

double calmStep(double span, int count) {
    const double wanted = span / count;
    const double magnitude = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        // A little more room, for a quotient is seldom exact.
        if (wanted <= factor * magnitude * 1.000001)
            return factor * magnitude;
    }
    return 10 * magnitude;
}

}  // namespace

std::vector<double> calmTicks(double low, double high, int count) {
    const double span = high - low;
    const double step = span > 0 && std::isfinite(span) ? calmStep(span, count) : 0;
    if (!(step > 0) || !std::isfinite(low / step))
        return {0, 1};
    std::vector<double> ticks;
    const double first = std::floor(low / step + 1e-6);
    for (int i = 0; i <= 4 * count; ++i) {
        ticks.push_back((first + i) * step);
        if (ticks.back() >= high - 1e-6 * step)
            break;
    }
    return ticks;
}

std::string valueText(double value) {
    constexpr double kGrouped = 1000;
    constexpr double kHugest = 1e15;
    const double size = std::abs(value);
    return size >= kGrouped && size < kHugest ? figures::countText(std::llround(value))
                                              : fmt::format("{:.4g}", value);
}

}  // namespace seedling::report
