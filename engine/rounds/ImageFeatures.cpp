#include "engine/rounds/ImageFeatures.h"

#include <torch/torch.h>

#include <algorithm>

#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

constexpr auto kBatchImages = static_cast<std::size_t>(kFeaturesAtOnce);
constexpr double kSmallestLength = 1e-6;

struct Answer {
    torch::Tensor features;
    torch::Tensor probabilities;
};

Answer answerOf(Classifier& network, const torch::Tensor& pixels) {
    torch::Tensor features = network.features(pixels);
    return {features.to(torch::kFloat), network.classify(features).softmax(1)};
}

torch::Tensor unitRows(const torch::Tensor& rows) {
    return rows.div(rows.norm(2, 1, /*keepdim=*/true).clamp_min(kSmallestLength));
}

}  // namespace

torch::Tensor comparable(const torch::Tensor& features) {
    const torch::Tensor units = unitRows(features);
    return unitRows(units - units.mean(0));
}

ImageFeatures featuresOf(Classifier& network, const PixelCache& cache,
                         std::span<const ImageId> images, bool mirror, Precision precision,
                         const std::function<bool()>& carryOn) {
    const torch::NoGradGuard noGrad;
    const auto count = static_cast<std::int64_t>(images.size());
    ImageFeatures result{torch::zeros({count, network.featureCount()}), {}};
    for (std::size_t first = 0; first < images.size(); first += kBatchImages) {
        if (carryOn && !carryOn()) {
            break;
        }
        const PrecisionScope scope(precision);
        const auto batch = images.subspan(first, std::min(kBatchImages, images.size() - first));
        const torch::Tensor pixels = pixelsOf(cache, batch);
        Answer answer = answerOf(network, pixels);
        if (mirror) {
            const Answer mirrored = answerOf(network, pixels.flip(3));
            answer.features = answer.features + mirrored.features;
            answer.probabilities = (answer.probabilities + mirrored.probabilities).div(2);
        }
        if (!result.probabilities.defined()) {
            result.probabilities = torch::zeros({count, answer.probabilities.size(1)});
        }
        const auto place = static_cast<std::int64_t>(first);
        const auto size = static_cast<std::int64_t>(batch.size());
        result.features.narrow(0, place, size).copy_(answer.features);
        result.probabilities.narrow(0, place, size).copy_(answer.probabilities);
    }
    result.features = comparable(result.features);
    return result;
}

}  // namespace seedling
