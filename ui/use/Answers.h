#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "datasets/base/Result.h"

namespace seedling {

/// What a model says about one image.
struct Answer {
    QString path;
    QString className;
    double confidence = 0;
    QString secondClass;  ///< "" with a single class.
    double secondConfidence = 0;
    bool noneOfThese = false;  ///< The model is too unsure: className is only the likeliest.
};

enum class AnswerOrder { LeastSure, MostSure, ByName, ByClass };

/// Reads what `seedling-cli predict` wrote. Errors: Corrupt with the line number. Any thread.
Result<std::vector<Answer>> answersFromCsv(const std::string& csv);

void sortAnswers(std::vector<Answer>& answers, AnswerOrder order);

}  // namespace seedling
