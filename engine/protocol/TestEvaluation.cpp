#include "engine/protocol/TestEvaluation.h"

#include <algorithm>

#include "engine/protocol/JsonFields.h"

namespace seedling {
namespace {

tl::unexpected<Error> damaged() {
    return failure(ErrorCode::Corrupt, "What was measured on the test part cannot be read.",
                   "Measure it again: seedling-cli evaluate PROJECT.");
}

/// The array of that name; an empty one when there is none.
Json arrayOf(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_array() ? *found : Json::array();
}

std::vector<std::string> namesOf(const Json& array) {
    std::vector<std::string> names;
    for (const Json& name : array)
        names.push_back(name.is_string() ? name.get<std::string>() : std::string());
    return names;
}

std::vector<std::vector<std::int64_t>> matrixOf(const Json& rows) {
    std::vector<std::vector<std::int64_t>> matrix;
    for (const Json& row : rows) {
        auto& counts = matrix.emplace_back();
        if (!row.is_array())
            continue;
        for (const Json& count : row)
            counts.push_back(count.is_number_integer() ? count.get<std::int64_t>() : 0);
    }
    return matrix;
}

bool isSquare(const TestEvaluation& evaluation) {
    const std::size_t size = evaluation.classes.size();
    return size > 0 && evaluation.confusion.size() == size &&
           std::ranges::all_of(evaluation.confusion,
                               [size](const auto& row) { return row.size() == size; });
}

}  // namespace

Result<TestEvaluation> evaluationFromJson(const std::string& text) {
    const auto object = Json::parse(text, nullptr, false);
    if (!object.is_object())
        return damaged();
    TestEvaluation evaluation;
    evaluation.accuracy.high = 1;  // Where an earlier version did not say it.
    FieldReader field(object);
    field("accuracy", evaluation.accuracy.accuracy);
    field.optional("accuracy_low", evaluation.accuracy.low);
    field.optional("accuracy_high", evaluation.accuracy.high);
    field("images", evaluation.accuracy.images);
    field("split", evaluation.accuracy.source);
    field.optional("balanced_accuracy", evaluation.balancedAccuracy);
    field.optional("left_out", evaluation.leftOut);
    evaluation.confusion = matrixOf(arrayOf(object, "confusion"));
    evaluation.classes = namesOf(arrayOf(object, "classes"));
    if (!field.status() || !isSquare(evaluation))
        return damaged();
    return evaluation;
}

}  // namespace seedling
