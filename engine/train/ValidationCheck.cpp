#include "engine/train/ValidationCheck.h"

#include <torch/torch.h>

#include <vector>

#include "engine/eval/Inference.h"
#include "engine/eval/Wilson.h"

namespace seedling {

AccuracyEstimate checkAccuracy(Classifier& network, const PixelCache& cache,
                               std::span<const LabelledItem> items, Precision precision) {
    std::vector<ImageId> images;
    std::vector<std::int64_t> truth;
    for (const LabelledItem& item : items) {
        images.push_back(item.image);
        truth.push_back(item.classIndex);
    }
    const PrecisionScope scope(precision);
    const torch::Tensor answers = probabilitiesOf(network, cache, images).argmax(1);
    const auto right = answers.eq(torch::tensor(truth)).sum().item<std::int64_t>();
    const auto total = static_cast<std::int64_t>(items.size());
    const Interval interval = wilsonInterval(right, total);
    return {static_cast<double>(right) / static_cast<double>(total), interval.low, interval.high,
            total, "validation"};
}

}  // namespace seedling
