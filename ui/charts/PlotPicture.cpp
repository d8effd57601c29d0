#include "ui/charts/PlotPicture.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace seedling {

bool lookAlike(const PlotPicture& a, const PlotPicture& b) {
    const auto text = [](const PlotPicture& picture, double tick) {
        return picture.yText ? picture.yText(tick) : QString();
    };
    return a.xEnd == b.xEnd && a.xUnit == b.xUnit && a.showX == b.showX && a.yTicks == b.yTicks &&
           std::ranges::all_of(a.yTicks,
                               [&](double tick) { return text(a, tick) == text(b, tick); }) &&
           a.lines == b.lines && a.areas == b.areas && a.limits == b.limits &&
           a.forecast == b.forecast && a.emptyText == b.emptyText;
}

std::vector<double> calmTicks(double highest) {
    if (!(highest > 0) || !std::isfinite(highest))
        return {0, 0.5, 1};
    static constexpr std::array<double, 4> kSteps{1, 2, 2.5, 5};
    double decade = std::pow(10, std::floor(std::log10(highest)) - 1);
    for (;; decade *= 10) {
        for (const double step : kSteps) {
            const double size = step * decade;
            const double count = std::ceil(highest / size - 1e-9);
            if (count > 3)
                continue;
            std::vector<double> ticks;
            for (int i = 0; i <= std::max(2, static_cast<int>(count)); ++i)
                ticks.push_back(i * size);
            return ticks;
        }
    }
}

}  // namespace seedling
