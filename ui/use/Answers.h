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
    QString thirdClass;  ///< "" with two classes.
    double thirdConfidence = 0;
    bool noneOfThese = false;  ///< The model is too unsure: className is only the likeliest.
    QString problem;  ///< Why there is no answer, in the language of datasets; "" where there is.
    QString given;    ///< What a person said that it is, where the answer was wrong.

    [[nodiscard]] bool isProblem() const { return !problem.isEmpty(); }
};

enum class AnswerOrder { LeastSure, MostSure, ByName, ByClass };

/// Which answers are shown.
struct AnswerFilter {
    enum class Kind { All, OfClass, Problems };
    Kind kind = Kind::All;
    QString className;

    bool operator==(const AnswerFilter&) const = default;
    [[nodiscard]] bool shows(const Answer& answer) const;
};

/// Reads what `seedling-cli predict` wrote. Errors: Corrupt with the line number. Any thread.
Result<std::vector<Answer>> answersFromCsv(const std::string& csv);

/// Images that could not be read come last.
void sortAnswers(std::vector<Answer>& answers, AnswerOrder order);

}  // namespace seedling
