#include "ui/use/Answers.h"

#include <algorithm>
#include <limits>
#include <string>

#include "datasets/base/Csv.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

/// Place of the column of that name; beyond every row where there is none.
std::size_t columnOf(const std::vector<CsvRow>& rows, const char* name) {
    if (rows.empty())
        return std::numeric_limits<std::size_t>::max();
    const std::vector<std::string>& head = rows.front().cells;
    const auto found = std::find(head.begin(), head.end(), name);
    return found == head.end() ? std::numeric_limits<std::size_t>::max()
                               : static_cast<std::size_t>(found - head.begin());
}

}  // namespace

Result<std::vector<Answer>> answersFromCsv(const std::string& csv) {
    const Result<std::vector<CsvRow>> rows = parseCsv(csv);
    if (!rows)
        return failureOf(rows);
    std::vector<Answer> answers;
    const std::size_t unknown = columnOf(*rows, "none_of_these");
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const CsvRow& row = (*rows)[i];
        if (row.cells.size() < 5) {
            return failure(ErrorCode::Corrupt,
                           "The answers are damaged in line " + std::to_string(row.line) + ".",
                           "Try again.");
        }
        answers.push_back({toQString(row.cells[0]), toQString(row.cells[1]),
                           toQString(row.cells[2]).toDouble(), toQString(row.cells[3]),
                           toQString(row.cells[4]).toDouble(),
                           row.cells.size() > unknown && row.cells[unknown] == "yes"});
    }
    return answers;
}

void sortAnswers(std::vector<Answer>& answers, AnswerOrder order) {
    std::stable_sort(answers.begin(), answers.end(), [order](const Answer& a, const Answer& b) {
        switch (order) {
            case AnswerOrder::LeastSure:
                return a.confidence < b.confidence;
            case AnswerOrder::MostSure:
                return a.confidence > b.confidence;
            case AnswerOrder::ByName:
                return a.path < b.path;
            case AnswerOrder::ByClass:
                return a.className != b.className ? a.className < b.className
                                                  : a.confidence > b.confidence;
        }
        return false;
    });
}

}  // namespace seedling
