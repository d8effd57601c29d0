#include "engine/report/SvgChart.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "engine/report/ChartAxis.h"
#include "engine/report/ChartTable.h"

namespace seedling::report {
namespace {

// Of the picture, in pixels; to the right of the plot stand the names of the lines.
constexpr double kWidth = 460;
constexpr double kHeight = 196;
constexpr double kLeft = 48;
constexpr double kRight = 344;
constexpr double kTop = 18;
constexpr double kBottom = 166;
constexpr double kLabelGap = 14;
constexpr std::size_t kMostPoints = 600;
constexpr int kTicks = 3;

std::string number(double pixels) {
    return fmt::format("{:.1f}", pixels);
}

const char* classOf(LineTone tone) {
    switch (tone) {
        case LineTone::Main:
            return "main";
        case LineTone::Second:
            return "second";
        case LineTone::Quiet:
            break;
    }
    return "quiet";
}

/// Where values lie in the picture.
struct Frame {
    double steps = 1;
    std::vector<double> ticks;  ///< Of y.

    [[nodiscard]] double x(double step) const {
        return kLeft + (kRight - kLeft) * std::clamp(step / steps, 0.0, 1.0);
    }
    [[nodiscard]] double y(double value) const {
        const double share = (value - ticks.front()) / (ticks.back() - ticks.front());
        return kBottom - (kBottom - kTop) * std::clamp(share, 0.0, 1.0);
    }
};

Frame frameOf(const Chart& chart, double steps) {
    double low = 0;
    double high = 0;
    const auto take = [&](std::span<const ChartPoint> points) {
        for (const ChartPoint& point : points) {
            low = std::min(low, point.y);
            high = std::max(high, point.y);
        }
    };
    for (const ChartLine& line : chart.lines)
        take(line.points);
    if (chart.band)
        take(chart.band->high);
    if (chart.level)
        high = std::max(high, chart.level->value);
    return {steps, calmTicks(low, chart.yEnd.value_or(high), kTicks)};
}

/// "L" from point to point; the first one is where the pen is put down.
std::string pathOf(std::span<const ChartPoint> points, const Frame& frame) {
    std::string path;
    for (const ChartPoint& point : points)
        path += fmt::format("{}{} {}", path.empty() ? "M" : " L", number(frame.x(point.x)),
                            number(frame.y(point.y)));
    return path;
}

void writeText(HtmlWriter& html, double x, double y, const char* anchor, const std::string& text,
               const char* tone = "") {
    html.element("text", text,
                 {{"x", number(x)}, {"y", number(y)}, {"text-anchor", anchor}, {"class", tone}});
}

void writeAxes(HtmlWriter& html, const Chart& chart, const Frame& frame) {
    for (const double tick : frame.ticks) {
        const std::string y = number(frame.y(tick));
        html.single("line", {{"x1", number(kLeft)},
                             {"x2", number(kRight)},
                             {"y1", y},
                             {"y2", y},
                             {"class", tick == 0 ? "zero" : "grid"}});
        writeText(html, kLeft - 6, frame.y(tick) + 4, "end", valueText(tick));
    }
    if (!chart.unit.empty())
        writeText(html, kLeft - 6, kTop - 8, "end", chart.unit);
    for (const double tick : calmTicks(0, frame.steps, kTicks)) {
        if (tick <= frame.steps)
            writeText(html, frame.x(tick), kBottom + 16, "middle", valueText(tick));
    }
    writeText(html, kRight + 10, kBottom + 16, "start", "steps");
}

void writeBand(HtmlWriter& html, const ChartBand& band, const Frame& frame) {
    // There along its upper edge and back along the lower one.
    std::vector<ChartPoint> edge = decimate(band.high, kMostPoints);
    std::vector<ChartPoint> low = decimate(band.low, kMostPoints);
    std::ranges::reverse(low);
    edge.insert(edge.end(), low.begin(), low.end());
    if (!edge.empty())
        html.single("path", {{"class", "band"}, {"d", pathOf(edge, frame) + " Z"}});
}

void writeLine(HtmlWriter& html, const ChartLine& line, const Frame& frame) {
    if (line.points.empty())
        return;
    const std::string tone = classOf(line.tone);
    if (line.points.size() > 1)
        html.single("path", {{"class", "curve " + tone},
                             {"d", pathOf(decimate(line.points, kMostPoints), frame)}});
    html.single("circle", {{"class", tone},
                           {"cx", number(frame.x(line.points.back().x))},
                           {"cy", number(frame.y(line.points.back().y))},
                           {"r", "3.5"}});
}

/// What stands to the right of the plot, at the height of a line's end.
struct EndLabel {
    double y = 0;
    std::string text;
    const char* tone = "";
};

std::vector<EndLabel> labelsOf(const Chart& chart, const Frame& frame) {
    std::vector<EndLabel> labels;
    for (const ChartLine& line : chart.lines) {
        if (!line.points.empty()) {
            const double last = line.points.back().y;
            labels.push_back(
                {frame.y(last), line.name + " " + valueText(last), classOf(line.tone)});
        }
    }
    if (chart.level)
        labels.push_back({frame.y(chart.level->value), chart.level->name, "quiet"});
    std::ranges::stable_sort(labels, {}, &EndLabel::y);
    // Moved apart downwards, then those that left the plot upwards again.
    for (std::size_t i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + kLabelGap);
    double lowest = kBottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, lowest);
        lowest = label->y - kLabelGap;
    }
    return labels;
}

void writeLevel(HtmlWriter& html, const ChartLevel& level, const Frame& frame) {
    const std::string y = number(frame.y(level.value));
    html.single(
        "line",
        {{"class", "level"}, {"x1", number(kLeft)}, {"x2", number(kRight)}, {"y1", y}, {"y2", y}});
}

/// What somebody hears who cannot see the picture.
std::string spokenText(const Chart& chart) {
    std::string text = chart.title + " over the steps of the run";
    for (const ChartLine& line : chart.lines) {
        if (!line.points.empty())
            text += fmt::format("; {}: at last {}", line.name, valueText(line.points.back().y));
    }
    return text + (chart.unit.empty() ? "" : " " + chart.unit);
}

void writePicture(HtmlWriter& html, const Chart& chart, double steps) {
    const Frame frame = frameOf(chart, steps);
    const auto svg = html.open("svg", {{"viewBox", fmt::format("0 0 {} {}", kWidth, kHeight)},
                                       {"width", fmt::format("{}", kWidth)},
                                       {"height", fmt::format("{}", kHeight)},
                                       {"role", "img"},
                                       {"aria-label", spokenText(chart)}});
    writeAxes(html, chart, frame);
    if (chart.band)
        writeBand(html, *chart.band, frame);
    if (chart.level)
        writeLevel(html, *chart.level, frame);
    for (const ChartLine& line : chart.lines)
        writeLine(html, line, frame);
    for (const auto& [y, text, tone] : labelsOf(chart, frame))
        writeText(html, kRight + 10, y + 4, "start", text, tone);
}

}  // namespace

bool hasPoints(const Chart& chart) {
    return std::ranges::any_of(chart.lines,
                               [](const ChartLine& line) { return !line.points.empty(); });
}

void writeChart(HtmlWriter& html, const Chart& chart, double steps) {
    const auto figure = html.open("figure");
    {
        const auto caption = html.open("figcaption");
        html.element("strong", chart.title);
        if (!chart.note.empty())
            html.text(" " + chart.note);
    }
    if (!hasPoints(chart)) {
        html.element("p", chart.emptyText, {{"class", "note"}});
        return;
    }
    writePicture(html, chart, steps);
    writeChartTable(html, chart);
}

}  // namespace seedling::report
