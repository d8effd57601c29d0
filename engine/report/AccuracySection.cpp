#include <fmt/format.h>

#include <string>

#include "engine/protocol/FigureText.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"

namespace seedling::report {
namespace {

void writeRow(HtmlWriter& html, const std::string& name, const AccuracyEstimate& known,
              const std::string& how) {
    const auto row = html.open("tr");
    html.element("th", name, {{"scope", "row"}});
    writeFigure(html, figures::percentText(known.accuracy));
    writeFigure(html,
                fmt::format("{:.1f} to {}", known.low * 100, figures::percentText(known.high)));
    writeFigure(html, figures::countText(known.images));
    {
        const auto cell = html.open("td");
        writeInterval(html, known.accuracy, known.low, known.high);
    }
    html.element("td", how, {{"class", "note"}});
}

std::string testText(const TestEvaluation& test) {
    std::string text = "The test part of the project, which no training reads.";
    if (test.leftOut > 0)
        text += fmt::format(" {} left out: training has nearly the same ones.",
                            figures::countText(test.leftOut, "image was", "images were"));
    if (test.balancedAccuracy > 0)
        text +=
            fmt::format(" Mean over the classes: {}.", figures::percentText(test.balancedAccuracy));
    return text;
}

void writeTable(HtmlWriter& html, const RunFacts& facts) {
    const auto wide = html.open("div", {{"class", "wide"}});
    const auto table = html.open("table");
    {
        const auto row = html.open("tr");
        writeHead(html, "");
        writeHead(html, "right", true);
        writeHead(html, "likely (95 %)", true);
        writeHead(html, "images", true);
        writeHead(html, "");
        writeHead(html, "how it is known");
    }
    if (facts.spotCheck)
        writeRow(html, "Spot check", *facts.spotCheck,
                 "A person looked at the run's answers for images drawn at random.");
    if (facts.summary && facts.summary->validation)
        writeRow(html, "Validation", *facts.summary->validation,
                 "Labels that were held back: the run did not learn from them, but could choose "
                 "between models by them.");
    if (facts.test)
        writeRow(html, "Test", facts.test->accuracy, testText(*facts.test));
}

}  // namespace

void writeAccuracy(HtmlWriter& html, const RunFacts& facts) {
    html.element("h2", "What was learnt");
    if (!facts.accuracy()) {
        writeSentence(html,
                      "How accurate the run is was not measured: too few labels to hold any back, "
                      "no spot check, and no test part that was evaluated.");
        return;
    }
    writeTable(html, facts);
    writeSentence(html,
                  "The range is the 95 % Wilson interval: it tells how far so few images can "
                  "be trusted, not whether they are typical.");
}

}  // namespace seedling::report
