#include "engine/train/AverageStatistics.h"

#include <torch/torch.h>

#include <algorithm>
#include <vector>

#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

constexpr std::size_t kMostImages = 5120;
constexpr std::size_t kFewestImages = 32;
constexpr std::size_t kBatch = 256;

std::vector<torch::nn::BatchNorm2dImpl*> normsOf(Classifier& network) {
    std::vector<torch::nn::BatchNorm2dImpl*> norms;
    for (const auto& module : network.modules()) {
        if (auto* norm = module->as<torch::nn::BatchNorm2d>()) {
            norms.push_back(norm);
        }
    }
    return norms;
}

}  // namespace

void fitStatistics(Classifier& network, const PixelCache& cache, std::span<const ImageId> images,
                   Precision precision) {
    if (images.size() < kFewestImages) {
        return;
    }
    const torch::NoGradGuard noGrad;
    const auto norms = normsOf(network);
    std::vector<double> momenta;
    for (const auto* norm : norms) {
        momenta.push_back(norm->options.momentum().value());
    }
    const std::vector<ImageId> sample = evenSample(images, kMostImages);
    const std::size_t batches = std::max<std::size_t>(1, sample.size() / kBatch);
    network.train();
    for (std::size_t batch = 0; batch < batches; ++batch) {
        for (auto* norm : norms) {
            norm->options.momentum(1.0 / static_cast<double>(batch + 1));
        }
        // Every so many, for images of a class often stand together.
        std::vector<ImageId> some;
        for (std::size_t i = batch; i < sample.size(); i += batches) {
            some.push_back(sample[i]);
        }
        const PrecisionScope scope(precision);
        network.features(pixelsOf(cache, some));
    }
    network.eval();
    for (std::size_t i = 0; i < norms.size(); ++i) {
        norms[i]->options.momentum(momenta[i]);
    }
}

}  // namespace seedling
