#include "ui/use/Answers.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

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
        Answer answer;
        answer.path = toQString(row.cells[0]);
        answer.className = toQString(row.cells[1]);
        answer.confidence = toQString(row.cells[2]).toDouble();
        answer.secondClass = toQString(row.cells[3]);
        answer.secondConfidence = toQString(row.cells[4]).toDouble();
        if (row.cells.size() >= 8) {
            answer.thirdClass = toQString(row.cells[5]);
            answer.thirdConfidence = toQString(row.cells[6]).toDouble();
            answer.problem = toQString(row.cells[7]);
        }
        answer.noneOfThese = row.cells.size() > unknown && row.cells[unknown] == "yes";
        answers.push_back(std::move(answer));
    }
    return answers;
}

bool AnswerFilter::shows(const Answer& answer) const {
    switch (kind) {
        case Kind::All:
            return true;
        case Kind::OfClass:
            return !answer.isProblem() && answer.className == className;
        case Kind::Problems:
            return answer.isProblem();
    }
    return true;
}

void sortAnswers(std::vector<Answer>& answers, AnswerOrder order) {
    std::stable_sort(answers.begin(), answers.end(), [order](const Answer& a, const Answer& b) {
        if (a.isProblem() != b.isProblem())
            return b.isProblem();
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
