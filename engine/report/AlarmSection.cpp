#include "engine/protocol/FigureText.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"

namespace seedling::report {

void writeAlarms(HtmlWriter& html, const RunFacts& facts) {
    if (facts.alarms.empty())
        return;
    html.element("h2", "Alarms");
    writeSentence(html, "Bad signs that the run has shown, each told when it began.");
    const auto list = html.open("ul");
    for (const AlarmRecord& alarm : facts.alarms) {
        const auto item = html.open("li");
        {
            // It may name classes.
            const auto message = html.open("span", {{"class", "warn"}});
            html.foreignText(alarm.message);
        }
        html.text(" ");
        html.foreignText(alarm.advice);
        html.text(" ");
        html.element("span", "Step " + figures::countText(alarm.step) + ".", {{"class", "note"}});
    }
}

}  // namespace seedling::report
