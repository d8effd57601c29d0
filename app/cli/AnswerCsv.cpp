#include "app/cli/AnswerCsv.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "datasets/base/Csv.h"

namespace seedling::cli {
namespace {

constexpr std::size_t kTold = 3;

std::string cellsOf(const std::string& name, double probability) {
    return name.empty() ? std::string(",") : fmt::format("{},{:.6f}", csvCell(name), probability);
}

}  // namespace

AnswerEvent answerOf(const std::string& path, const std::vector<float>& probabilities,
                     const Predictor& predictor) {
    const std::vector<std::string>& classes = predictor.classes();
    std::vector<std::size_t> order(probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto told = static_cast<std::ptrdiff_t>(std::min(kTold, order.size()));
    std::partial_sort(
        order.begin(), order.begin() + told, order.end(), [&](std::size_t a, std::size_t b) {
            return probabilities[a] != probabilities[b] ? probabilities[a] > probabilities[b]
                                                        : a < b;
        });
    AnswerEvent answer;
    answer.path = path;
    if (!order.empty()) {
        answer.className = classes[order[0]];
        answer.confidence = static_cast<double>(probabilities[order[0]]);
        answer.noneOfThese = answer.confidence < predictor.unknownBelow();
    }
    if (order.size() > 1) {
        answer.secondClass = classes[order[1]];
        answer.secondConfidence = static_cast<double>(probabilities[order[1]]);
    }
    if (order.size() > 2) {
        answer.thirdClass = classes[order[2]];
        answer.thirdConfidence = static_cast<double>(probabilities[order[2]]);
    }
    return answer;
}

AnswerEvent problemOf(const std::string& path, const Error& error) {
    AnswerEvent answer;
    answer.path = path;
    answer.problem = error.message;
    return answer;
}

std::string answerLine(const AnswerEvent& answer) {
    return fmt::format("{},{},{},{},{},{}\n", csvCell(answer.path),
                       cellsOf(answer.className, answer.confidence),
                       cellsOf(answer.secondClass, answer.secondConfidence),
                       cellsOf(answer.thirdClass, answer.thirdConfidence), csvCell(answer.problem),
                       answer.noneOfThese ? "yes" : "");
}

}  // namespace seedling::cli
