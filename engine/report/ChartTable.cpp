#include "engine/report/ChartTable.h"

#include <algorithm>
#include <map>
#include <optional>

#include "engine/report/ChartAxis.h"

namespace seedling::report {
namespace {

constexpr std::size_t kMostRows = 100;

struct Column {
    std::string name;
    const std::vector<ChartPoint>* points;
};

std::vector<Column> columnsOf(const Chart& chart) {
    std::vector<Column> columns;
    for (const ChartLine& line : chart.lines)
        columns.push_back({line.name, &line.points});
    if (chart.band) {
        columns.push_back({chart.band->lowName, &chart.band->low});
        columns.push_back({chart.band->highName, &chart.band->high});
    }
    std::erase_if(columns, [](const Column& column) { return column.points->empty(); });
    return columns;
}

/// A cell for each column, by step.
using Rows = std::map<double, std::vector<std::optional<double>>>;

Rows rowsOf(const std::vector<Column>& columns) {
    Rows rows;
    const std::size_t most = std::max<std::size_t>(kMostRows / columns.size(), 4);
    for (const Column& column : columns) {
        for (const ChartPoint& point : decimate(*column.points, most))
            rows[point.x].resize(columns.size());
    }
    // What one series shows at a step stands beside what the others were there.
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (const ChartPoint& point : *columns[i].points) {
            if (const auto row = rows.find(point.x); row != rows.end())
                row->second[i] = point.y;
        }
    }
    return rows;
}

void writeCell(HtmlWriter& html, const std::string& text) {
    html.element("td", text, {{"class", "number"}});
}

void writeHead(HtmlWriter& html, const Chart& chart, const std::vector<Column>& columns) {
    const auto row = html.open("tr");
    html.element("th", "step", {{"scope", "col"}, {"class", "number"}});
    for (const Column& column : columns)
        html.element("th", chart.unit.empty() ? column.name : column.name + ", " + chart.unit,
                     {{"scope", "col"}, {"class", "number"}});
}

std::size_t longest(const std::vector<Column>& columns) {
    std::size_t most = 0;
    for (const Column& column : columns)
        most = std::max(most, column.points->size());
    return most;
}

}  // namespace

void writeChartTable(HtmlWriter& html, const Chart& chart) {
    const std::vector<Column> columns = columnsOf(chart);
    if (columns.empty())
        return;
    const Rows rows = rowsOf(columns);
    const auto details = html.open("details");
    html.element("summary", "Data table");
    if (rows.size() < longest(columns))
        html.element("p",
                     "The first and the last values, and the lowest and highest of each stretch "
                     "between them.",
                     {{"class", "note"}});
    const auto wide = html.open("div", {{"class", "wide"}});
    const auto table = html.open("table");
    writeHead(html, chart, columns);
    for (const auto& [step, cells] : rows) {
        const auto row = html.open("tr");
        writeCell(html, valueText(step));
        for (const auto& cell : cells)
            writeCell(html, cell ? valueText(*cell) : "");
    }
}

}  // namespace seedling::report
