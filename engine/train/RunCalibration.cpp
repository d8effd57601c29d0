#include "engine/train/RunCalibration.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "engine/eval/Calibration.h"
#include "engine/eval/Inference.h"
#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

constexpr std::size_t kMostUnknownImages = 500;

using Views = std::vector<ImageScores>;

/// Appends a view to each image from `first` on: rows of [N, C] logits.
void appendView(const torch::Tensor& logits, std::size_t first, Views& images) {
    const torch::Tensor rows = logits.to(torch::kDouble).contiguous();
    const auto columns = rows.size(1);
    const double* values = rows.data_ptr<double>();
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        const double* start = values + row * columns;
        images[first + static_cast<std::size_t>(row)].emplace_back(start, start + columns);
    }
}

/// network: answers for the image as it is.
Views scoresOf(Classifier& network, bool mirrors, const PixelCache& cache,
               std::span<const ImageId> images) {
    constexpr auto kAtOnce = static_cast<std::size_t>(kPredictedAtOnce);
    const torch::NoGradGuard noGrad;
    Views scores(images.size());
    for (std::size_t first = 0; first < images.size(); first += kAtOnce) {
        const torch::Tensor pixels =
            pixelsOf(cache, images.subspan(first, std::min(kAtOnce, images.size() - first)));
        appendView(network.forward(pixels), first, scores);
        if (mirrors) {
            appendView(network.forward(pixels.flip(3)), first, scores);
        }
    }
    return scores;
}

}  // namespace

std::vector<ImageId> unknownImagesOf(std::span<const LabelledImage> labels,
                                     const PixelCache& cache) {
    const std::vector<ImageId>& images = cache.images(Part::Train);
    std::vector<ImageId> unknown;
    for (const LabelledImage& item : labels) {
        if (item.label.verdict == Verdict::NoneOfThese &&
            std::ranges::binary_search(images, item.image)) {
            unknown.push_back(item.image);
        }
    }
    return evenSample(unknown, kMostUnknownImages);
}

ModelCalibration calibrationOf(Classifier& network, bool mirrors, const PixelCache& cache,
                               std::span<const LabelledItem> held, std::span<const ImageId> unknown,
                               std::span<const ModelClass> classes) {
    JudgedScores judged;
    std::vector<ImageId> images;
    for (const LabelledItem& item : held) {
        images.push_back(item.image);
        judged.truth.push_back(item.classIndex);
    }
    // The two answers of the image and its mirror image are needed apart.
    network.setMirrorAnswers(false);
    judged.scores = scoresOf(network, mirrors, cache, images);
    const Views others = scoresOf(network, mirrors, cache, unknown);
    network.setMirrorAnswers(mirrors);
    std::vector<std::string> names;
    for (const ModelClass& entry : classes) {
        names.push_back(entry.name);
    }
    return calibrate(judged, others, std::move(names));
}

}  // namespace seedling
