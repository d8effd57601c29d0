#pragma once

#include "engine/report/HtmlWriter.h"
#include "engine/report/SvgChart.h"

namespace seedling::report {

/// The values of a chart as a table to unfold: a row for each step, a column for each line and each
/// end of the band. Of a long series it holds what the picture needs most: the first, the last, and
/// the lowest and highest of each stretch. Thread rule: that of the writer.
void writeChartTable(HtmlWriter& html, const Chart& chart);

}  // namespace seedling::report
