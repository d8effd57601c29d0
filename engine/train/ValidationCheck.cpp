#include "engine/train/ValidationCheck.h"

#include <torch/torch.h>

#include <cmath>
#include <vector>

#include "datasets/base/Wilson.h"
#include "engine/eval/Inference.h"

namespace seedling {

namespace {

/// [items] bool
torch::Tensor rightAnswers(Classifier& network, const PixelCache& cache,
                           std::span<const LabelledItem> items, Precision precision) {
    std::vector<ImageId> images;
    std::vector<std::int64_t> truth;
    for (const LabelledItem& item : items) {
        images.push_back(item.image);
        truth.push_back(item.classIndex);
    }
    const PrecisionScope scope(precision);
    return probabilitiesOf(network, cache, images).argmax(1).eq(torch::tensor(truth));
}

}  // namespace

AccuracyEstimate checkAccuracy(Classifier& network, const PixelCache& cache,
                               std::span<const LabelledItem> items, Precision precision) {
    const auto right = rightAnswers(network, cache, items, precision).sum().item<std::int64_t>();
    const auto total = static_cast<std::int64_t>(items.size());
    const Interval interval = wilsonInterval(right, total);
    return {static_cast<double>(right) / static_cast<double>(total), interval.low, interval.high,
            total, "validation"};
}

bool isBetter(Classifier& other, Classifier& own, const PixelCache& cache,
              std::span<const LabelledItem> items, Precision precision) {
    const torch::Tensor others = rightAnswers(other, cache, items, precision);
    const torch::Tensor owns = rightAnswers(own, cache, items, precision);
    return isBeyondChance(others.logical_and(owns.logical_not()).sum().item<std::int64_t>(),
                          owns.logical_and(others.logical_not()).sum().item<std::int64_t>());
}

bool isBeyondChance(std::int64_t onlyOther, std::int64_t onlyOwn) {
    return static_cast<double>(onlyOther - onlyOwn) >
           std::sqrt(static_cast<double>(onlyOther + onlyOwn));
}

}  // namespace seedling
