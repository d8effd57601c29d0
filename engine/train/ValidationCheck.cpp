#include "engine/train/ValidationCheck.h"

#include <torch/torch.h>

#include <cmath>
#include <vector>

#include "datasets/base/Wilson.h"
#include "engine/eval/Inference.h"

namespace seedling {

namespace {

/// [items] bool
torch::Tensor rightAnswers(const AnswersOf& answers, std::span<const LabelledItem> items) {
    std::vector<ImageId> images;
    std::vector<std::int64_t> truth;
    for (const LabelledItem& item : items) {
        images.push_back(item.image);
        truth.push_back(item.classIndex);
    }
    return answers(images).argmax(1).eq(torch::tensor(truth));
}

AnswersOf answersOf(Classifier& network, const PixelCache& cache, Precision precision) {
    return [&network, &cache, precision](std::span<const ImageId> images) {
        const PrecisionScope scope(precision);
        return probabilitiesOf(network, cache, images);
    };
}

}  // namespace

AccuracyEstimate checkAccuracy(Classifier& network, const PixelCache& cache,
                               std::span<const LabelledItem> items, Precision precision) {
    return checkAccuracy(answersOf(network, cache, precision), items);
}

AccuracyEstimate checkAccuracy(const AnswersOf& answers, std::span<const LabelledItem> items) {
    const auto right = rightAnswers(answers, items).sum().item<std::int64_t>();
    const auto total = static_cast<std::int64_t>(items.size());
    const Interval interval = wilsonInterval(right, total);
    return {static_cast<double>(right) / static_cast<double>(total), interval.low, interval.high,
            total, "validation"};
}

bool isBetter(Classifier& other, Classifier& own, const PixelCache& cache,
              std::span<const LabelledItem> items, Precision precision) {
    const torch::Tensor others = rightAnswers(answersOf(other, cache, precision), items);
    const torch::Tensor owns = rightAnswers(answersOf(own, cache, precision), items);
    return isBeyondChance(others.logical_and(owns.logical_not()).sum().item<std::int64_t>(),
                          owns.logical_and(others.logical_not()).sum().item<std::int64_t>());
}

bool isBeyondChance(std::int64_t onlyOther, std::int64_t onlyOwn) {
    return static_cast<double>(onlyOther - onlyOwn) >
           std::sqrt(static_cast<double>(onlyOther + onlyOwn));
}

}  // namespace seedling
