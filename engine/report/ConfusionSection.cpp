#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/protocol/FigureText.h"
#include "engine/report/Parts.h"
#include "engine/report/ReportSections.h"

namespace seedling::report {
namespace {

using Matrix = std::vector<std::vector<std::int64_t>>;

/// More columns than a reader can take in: then the mistakes alone are listed.
constexpr std::size_t kMostColumns = 40;
constexpr std::size_t kListedMistakes = 20;

std::int64_t largestOf(const Matrix& matrix) {
    std::int64_t largest = 1;
    for (const auto& row : matrix)
        largest = std::max(largest, *std::ranges::max_element(row));
    return largest;
}

void writeCell(HtmlWriter& html, std::int64_t count, bool isRight, std::int64_t largest) {
    if (count == 0) {
        html.element("td", "");
        return;
    }
    const std::string text = figures::countText(count);
    if (!isRight) {
        html.element("td", text, {{"class", "mistake"}});
        return;
    }
    // From 10 to 52 %, by the count.
    const double depth = 10 + 42 * static_cast<double>(count) / static_cast<double>(largest);
    html.element("td", text,
                 {{"class", "right"}, {"style", fmt::format("--deep: {:.0f}%", depth)}});
}

void writeName(HtmlWriter& html, const std::string& name, const char* scope) {
    const auto cell = html.open("th", {{"scope", scope}});
    html.foreignText(name);
}

void writeMatrix(HtmlWriter& html, const TestEvaluation& test) {
    const std::int64_t largest = largestOf(test.confusion);
    const auto wide = html.open("div", {{"class", "wide"}});
    const auto table = html.open("table", {{"class", "matrix"}});
    {
        const auto row = html.open("tr");
        html.element("td", "");
        for (const std::string& name : test.classes)
            writeName(html, name, "col");
    }
    for (std::size_t truth = 0; truth < test.classes.size(); ++truth) {
        const auto row = html.open("tr");
        writeName(html, test.classes[truth], "row");
        for (std::size_t answer = 0; answer < test.classes.size(); ++answer)
            writeCell(html, test.confusion[truth][answer], truth == answer, largest);
    }
}

struct Mistake {
    std::size_t truth = 0;
    std::size_t answer = 0;
    std::int64_t count = 0;
};

std::vector<Mistake> mistakesOf(const Matrix& matrix) {
    std::vector<Mistake> mistakes;
    for (std::size_t truth = 0; truth < matrix.size(); ++truth) {
        for (std::size_t answer = 0; answer < matrix.size(); ++answer) {
            if (truth != answer && matrix[truth][answer] > 0)
                mistakes.push_back({truth, answer, matrix[truth][answer]});
        }
    }
    std::ranges::stable_sort(mistakes, std::greater<>(), &Mistake::count);
    mistakes.resize(std::min(mistakes.size(), kListedMistakes));
    return mistakes;
}

void writeMistakes(HtmlWriter& html, const TestEvaluation& test) {
    html.element("h3", "Most frequent mistakes");
    const std::vector<Mistake> mistakes = mistakesOf(test.confusion);
    if (mistakes.empty()) {
        writeSentence(html, "None.");
        return;
    }
    const auto table = html.open("table");
    {
        const auto row = html.open("tr");
        writeHead(html, "is");
        writeHead(html, "was taken for");
        writeHead(html, "images", true);
    }
    for (const Mistake& mistake : mistakes) {
        const auto row = html.open("tr");
        writeName(html, test.classes[mistake.truth], "row");
        {
            const auto cell = html.open("td");
            html.foreignText(test.classes[mistake.answer]);
        }
        writeFigure(html, figures::countText(mistake.count));
    }
}

}  // namespace

void writeConfusion(HtmlWriter& html, const RunFacts& facts) {
    html.element("h2", "Which classes it takes for which");
    if (!facts.test) {
        writeSentence(html,
                      "Not known: the run was not measured on a test part. \"seedling-cli "
                      "evaluate\" does so where the project has one.");
        return;
    }
    if (facts.test->classes.size() <= kMostColumns) {
        writeSentence(html,
                      "Images of the test part. A row is what they show, a column what the "
                      "run said.");
        writeMatrix(html, *facts.test);
    }
    writeMistakes(html, *facts.test);
}

}  // namespace seedling::report
