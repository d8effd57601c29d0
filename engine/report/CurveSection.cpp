#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"
#include "engine/report/RunCurves.h"

namespace seedling::report {

void writeCurves(HtmlWriter& html, const RunFacts& facts) {
    html.element("h2", "How it went");
    if (facts.series.empty()) {
        writeSentence(html, "Nothing was recorded before the run ended.");
        return;
    }
    const auto grid = html.open("div", {{"class", "charts"}});
    for (const Chart& chart : curvesOf(facts))
        writeChart(html, chart, facts.lastStep());
}

}  // namespace seedling::report
