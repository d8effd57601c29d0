#pragma once

#include <string>
#include <vector>

#include "datasets/base/Error.h"
#include "engine/eval/Predict.h"
#include "engine/protocol/Event.h"

namespace seedling::cli {

/// First line of the answers, a contract with scripts: columns are only ever added at the end.
inline constexpr const char* kAnswerHeader =
    "path,class,confidence,second_class,second_confidence,third_class,third_confidence,problem,"
    "none_of_these\n";

/// The three surest classes. probabilities: one a class, as the predictor's classes are ordered.
AnswerEvent answerOf(const std::string& path, const std::vector<float>& probabilities,
                     const Predictor& predictor);

/// An image that cannot be read.
AnswerEvent problemOf(const std::string& path, const Error& error);

/// A line of the CSV, with its line end.
std::string answerLine(const AnswerEvent& answer);

}  // namespace seedling::cli
