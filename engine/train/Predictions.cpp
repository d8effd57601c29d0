#include "engine/train/Predictions.h"

#include <torch/torch.h>

#include <algorithm>

namespace seedling {

std::vector<Prediction> predictionsFrom(const torch::Tensor& probabilities,
                                        std::span<const ImageId> images,
                                        std::span<const ModelClass> classes, double threshold) {
    std::vector<Prediction> predictions;
    predictions.reserve(images.size());
    if (images.empty()) {
        return predictions;
    }
    const std::int64_t best = std::min<std::int64_t>(3, probabilities.size(1));
    const auto [values, places] = probabilities.topk(best, 1);
    const auto confidence = values.accessor<float, 2>();
    const auto place = places.accessor<std::int64_t, 2>();
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        predictions.push_back({.image = images[i],
                               .classId = classes[static_cast<std::size_t>(place[row][0])].id,
                               .confidence = confidence[row][0],
                               .secondClass = classes[static_cast<std::size_t>(place[row][1])].id,
                               .secondConfidence = confidence[row][1],
                               .trusted = confidence[row][0] >= threshold});
        if (best > 2) {
            predictions.back().thirdClass = classes[static_cast<std::size_t>(place[row][2])].id;
            predictions.back().thirdConfidence = confidence[row][2];
        }
    }
    return predictions;
}

}  // namespace seedling
