#include "engine/export/ParityCheck.h"

#include <algorithm>
#include <cmath>

#include "engine/export/ExportParts.h"

namespace seedling {
namespace {

using Probabilities = std::vector<float>;

std::ptrdiff_t bestOf(const Probabilities& probabilities) {
    return std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin();
}

double differenceOf(const Probabilities& a, const Probabilities& b) {
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i]));
        // A value that is not a number must never look like agreement.
        largest = std::isnan(difference) ? 1.0 : std::max(largest, difference);
    }
    return largest;
}

}  // namespace

Result<Parity> compareModels(Predictor& ours, Predictor& theirs, const std::vector<Image>& images) {
    if (ours.classes() != theirs.classes()) {
        return failure(ErrorCode::Internal, "The exported model names other classes than the run.");
    }
    const auto expected = ours.predict(images);
    if (!expected) {
        return failureOf(expected);
    }
    const auto found = theirs.predict(images);
    if (!found) {
        return failureOf(found);
    }
    Parity parity;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const Probabilities& a = (*expected)[i].probabilities;
        const Probabilities& b = (*found)[i].probabilities;
        ++parity.images;
        parity.sameClass += bestOf(a) == bestOf(b) ? 1 : 0;
        parity.largestDifference = std::max(parity.largestDifference, differenceOf(a, b));
    }
    return parity;
}

Result<Parity> checkModels(Predictor& ours, Predictor& theirs, const std::vector<Image>& images,
                           double tolerance) {
    auto parity = compareModels(ours, theirs, images);
    if (parity && parity->largestDifference > tolerance) {
        return answersDiffer(parity->largestDifference);
    }
    return parity;
}

Parity worseOf(const Parity& a, const Parity& b) {
    return {a.images, std::min(a.sameClass, b.sameClass),
            std::max(a.largestDifference, b.largestDifference)};
}

}  // namespace seedling
