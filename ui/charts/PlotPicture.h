#pragma once

#include <QList>
#include <QPointF>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "ui/main/Theme.h"

namespace seedling {

/// A line of a plot. Points are decimated already.
struct PlotLine {
    /// Top is the upper edge of a stack of areas.
    enum class Style { Main, Second, Earlier, Top };
    Style style = Style::Main;
    QList<QPointF> points;
    QString label;  ///< "run 3, 88 %", written beside the last point; "" for none.

    bool operator==(const PlotLine&) const = default;
};

/// The surface between two lines over the same x.
struct PlotArea {
    QList<QPointF> lower;
    QList<QPointF> upper;
    Role role = Role::Accent;
    double opacity = 0.16;
    QString inside;  ///< Name written into it where there is room.

    bool operator==(const PlotArea&) const = default;
};

struct PlotLimit {
    double value = 0;
    QString label;

    bool operator==(const PlotLimit&) const = default;
};

struct PlotForecast {
    QPointF from;
    QPointF to;
    QString label;

    bool operator==(const PlotForecast&) const = default;
};

/// Everything that one plot shows, as a value.
struct PlotPicture {
    static constexpr std::size_t kMostLines = 3;
    static constexpr std::size_t kMostAreas = 6;
    static constexpr std::size_t kMostLimits = 2;

    double xEnd = 1;             ///< End of the planned run; x begins at 0.
    QString xUnit;               ///< "steps", behind the last x label.
    bool showX = true;           ///< Labels under the plot.
    std::vector<double> yTicks;  ///< Ascending; the first and the last are the ends.
    std::function<QString(double)> yText;
    std::vector<PlotLine> lines;    ///< At most kMostLines, the main one first.
    std::vector<PlotArea> areas;    ///< At most kMostAreas, the lowest first.
    std::vector<PlotLimit> limits;  ///< At most kMostLimits.
    std::optional<PlotForecast> forecast;
    QString emptyText;  ///< Written into an empty plot: why there is no line.
};

/// Whether two pictures look the same: all in them is equal, and so are the words at the ticks.
[[nodiscard]] bool lookAlike(const PlotPicture& a, const PlotPicture& b);

/// 0 and two or three calm steps up to at least `highest`: 0, 1, 2 or 0, 1000, 2000.
std::vector<double> calmTicks(double highest);

}  // namespace seedling
