#include "engine/select/FeatureSources.h"

#include <torch/torch.h>

#include <algorithm>

#include "datasets/select/ImageDescriptor.h"
#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

constexpr std::int64_t kFewestOfAThread = 64;
constexpr std::size_t kBatchImages = 512;

}  // namespace

FeatureRows looksOf(const PixelCache& cache) {
    return [&cache](std::span<const ImageId> images) {
        torch::Tensor rows = torch::empty({std::ssize(images), kDescriptorSize});
        auto* first = rows.data_ptr<float>();
        at::parallel_for(
            0, std::ssize(images), kFewestOfAThread, [&](std::int64_t begin, std::int64_t end) {
                for (std::int64_t i = begin; i < end; ++i) {
                    describeImage(cache.pixels(images[static_cast<std::size_t>(i)]), cache.side(),
                                  {first + i * kDescriptorSize, kDescriptorSize});
                }
            });
        return rows;
    };
}

FeatureRows networkFeaturesOf(Classifier& network, const PixelCache& cache, bool mirror,
                              Precision precision) {
    return [&network, &cache, mirror, precision](std::span<const ImageId> images) {
        const torch::NoGradGuard noGrad;
        std::vector<torch::Tensor> parts;
        for (std::size_t i = 0; i < images.size(); i += kBatchImages) {
            const PrecisionScope scope(precision);
            const torch::Tensor pixels =
                pixelsOf(cache, images.subspan(i, std::min(kBatchImages, images.size() - i)));
            torch::Tensor features = network.features(pixels).to(torch::kFloat);
            if (mirror) {
                features = features + network.features(pixels.flip(3)).to(torch::kFloat);
            }
            parts.push_back(features);
        }
        const torch::Tensor rows = torch::cat(parts);
        return rows.div(rows.norm(2, 1, /*keepdim=*/true).clamp_min(1e-6));
    };
}

}  // namespace seedling
