#include <fmt/format.h>

#include <string>
#include <vector>

#include "engine/protocol/FigureText.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"
#include "engine/report/ReportStyle.h"

namespace seedling::report {
namespace {

std::string countOrNone(std::int64_t count) {
    return count == 0 ? std::string() : figures::countText(count);
}

void writeImages(HtmlWriter& html, const LabelFacts& labels) {
    const std::vector<Fact> facts = {
        {"Images to learn from", figures::countText(labels.trainImages)},
        {"Images of the test part", countOrNone(labels.testImages)},
        {"Unreadable", countOrNone(labels.unreadable)},
        {"Marked as unsure", countOrNone(labels.unsure)},
        {"Left out", countOrNone(labels.excluded)},
        {"None of these classes", countOrNone(labels.noneOfThese)},
    };
    writeFacts(html, facts);
}

void writeClass(HtmlWriter& html, const ClassLabels& labels, bool knowsRun) {
    const auto row = html.open("tr");
    {
        const auto name = html.open("th", {{"scope", "row"}});
        html.element("span", "", {{"class", "swatch " + classColour(labels.colour)}});
        html.foreignText(labels.name);
    }
    if (knowsRun)
        writeFigure(html, figures::countText(labels.learntFrom));
    writeFigure(html, figures::countText(labels.now));
}

void writeTotal(HtmlWriter& html, const LabelFacts& labels) {
    std::int64_t learntFrom = 0;
    std::int64_t now = 0;
    for (const ClassLabels& each : labels.classes) {
        learntFrom += each.learntFrom;
        now += each.now;
    }
    const auto row = html.open("tr", {{"class", "total"}});
    html.element("th", "all", {{"scope", "row"}});
    if (labels.knowsRun)
        writeFigure(html, figures::countText(learntFrom));
    writeFigure(html, figures::countText(now));
}

}  // namespace

void writeLabels(HtmlWriter& html, const RunFacts& facts) {
    const LabelFacts& labels = facts.labels;
    html.element("h2", "What it was learnt from");
    writeImages(html, labels);
    html.element("h3", "Labels by class");
    if (labels.classes.empty()) {
        writeSentence(html, "The project has no classes.");
        return;
    }
    {
        const auto table = html.open("table");
        {
            const auto row = html.open("tr");
            writeHead(html, "class");
            if (labels.knowsRun)
                writeHead(html, "the run had", true);
            writeHead(html, "now", true);
        }
        for (const ClassLabels& each : labels.classes)
            writeClass(html, each, labels.knowsRun);
        writeTotal(html, labels);
    }
    if (facts.summary && facts.summary->validation)
        writeSentence(html, fmt::format("{} of them held back to check what was learnt.",
                                        figures::countText(facts.summary->validation->images,
                                                           "label was", "labels were")));
}

}  // namespace seedling::report
