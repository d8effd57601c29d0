#include "ui/use/Answers.h"

#include <algorithm>

#include "datasets/base/Csv.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {

Result<std::vector<Answer>> answersFromCsv(const std::string& csv) {
    const Result<std::vector<CsvRow>> rows = parseCsv(csv);
    if (!rows)
        return failureOf(rows);
    std::vector<Answer> answers;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const CsvRow& row = (*rows)[i];
        if (row.cells.size() < 5) {
            return failure(ErrorCode::Corrupt,
                           "The answers are damaged in line " + std::to_string(row.line) + ".",
                           "Try again.");
        }
        answers.push_back({toQString(row.cells[0]), toQString(row.cells[1]),
                           toQString(row.cells[2]).toDouble(), toQString(row.cells[3]),
                           toQString(row.cells[4]).toDouble()});
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
