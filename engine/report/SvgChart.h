#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/report/Decimate.h"
#include "engine/report/HtmlWriter.h"

namespace seedling::report {

/// How much a line wants to be seen.
enum class LineTone { Main, Second, Quiet };

struct ChartLine {
    std::string name;
    LineTone tone = LineTone::Main;
    std::vector<ChartPoint> points;  ///< By ascending x, finite.
};

/// What is known to lie between two lines.
struct ChartBand {
    std::string lowName;
    std::string highName;
    std::vector<ChartPoint> low;
    std::vector<ChartPoint> high;
};

/// A value that does not change, such as what was told beforehand.
struct ChartLevel {
    std::string name;
    double value = 0;
};

/// One message, in at most three lines.
struct Chart {
    std::string title;
    std::string unit;              ///< Of y; "" for a plain number.
    std::string note;              ///< A sentence below the title; may be empty.
    std::optional<double> yEnd{};  ///< Upper end of the axis where it is always the same.
    std::vector<ChartLine> lines{};
    std::optional<ChartBand> band{};
    std::optional<ChartLevel> level{};
    std::string emptyText{};  ///< Why there is nothing, where there is nothing.
};

/// Whether any line has a point.
bool hasPoints(const Chart& chart);

/// The chart as a figure: title, inline SVG with axes, units and the names of the lines at their
/// ends, and its values as a table that can be unfolded. Long series are decimated so that spikes
/// survive. steps: end of the x axis, over 0. Thread rule: that of the writer.
void writeChart(HtmlWriter& html, const Chart& chart, double steps);

}  // namespace seedling::report
