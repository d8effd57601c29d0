#include "engine/select/MapMaker.h"

#include <torch/torch.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

#include "datasets/base/Random.h"
#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

constexpr std::int64_t kDimensions = 64;
constexpr std::size_t kLandmarks = 4096;
constexpr std::size_t kSample = 8192;
constexpr std::size_t kImagesAtATime = 2048;
constexpr std::int64_t kRowsAtATime = 256;
constexpr std::int64_t kFewestOfAThread = 64;
constexpr double kSmallestShare = 1e-6;  // Of the first axis' variance: less is rounding.

/// From feature vectors to places on the map.
struct Axes {
    torch::Tensor mean;  // [1, F]
    torch::Tensor axes;  // [F, D], scaled.

    [[nodiscard]] torch::Tensor placesOf(const torch::Tensor& rows) const {
        const torch::Tensor places = (rows - mean).mm(axes);
        return places.div(places.norm(2, 1, /*keepdim=*/true).clamp_min(1e-6));
    }
};

Axes principalAxes(const torch::Tensor& rows) {
    Axes result;
    result.mean = rows.mean(0, /*keepdim=*/true);
    const torch::Tensor centred = (rows - result.mean).to(torch::kDouble);
    const torch::Tensor covariance = centred.t().mm(centred).div(static_cast<double>(rows.size(0)));
    const auto [variances, directions] = torch::linalg_eigh(covariance);  // Ascending.
    const double largest = std::max(variances[-1].item<double>(), 1e-12);
    const std::int64_t meaningful =
        variances.gt(kSmallestShare * largest).sum().item<std::int64_t>();
    const std::int64_t kept = std::clamp<std::int64_t>(meaningful, 1, kDimensions);
    const std::int64_t first = variances.size(0) - kept;
    const torch::Tensor scales =
        variances.narrow(0, first, kept).clamp_min(kSmallestShare * largest).pow(-0.25);
    result.axes = directions.narrow(1, first, kept).mul(scales).to(torch::kFloat);
    return result;
}

std::vector<std::int32_t> drawnLandmarks(std::size_t items, std::uint64_t seed) {
    std::vector<std::int32_t> landmarks(items);
    std::iota(landmarks.begin(), landmarks.end(), 0);
    Random random(Random::streamSeed(seed, "landmarks"));
    random.shuffle(landmarks);
    landmarks.resize(std::min(items, kLandmarks));
    std::ranges::sort(landmarks);
    return landmarks;
}

/// The largest values of a row, the largest first and of equal ones the earlier. LibTorch's topk
/// orders far more of a row than these few.
void takeLargest(std::span<const float> row, std::span<float> values, std::span<int> places) {
    std::ranges::fill(values, -std::numeric_limits<float>::infinity());
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] <= values.back()) {
            continue;
        }
        std::size_t place = values.size() - 1;
        for (; place > 0 && values[place - 1] < row[i]; --place) {
            values[place] = values[place - 1];
            places[place] = places[place - 1];
        }
        values[place] = row[i];
        places[place] = static_cast<int>(i);
    }
}

void findNearest(ImageMap::Content& map) {
    const auto items = std::ssize(map.images);
    const torch::Tensor features =
        torch::from_blob(map.features.data(), {items, map.dimensions}, torch::kFloat);
    const torch::Tensor landmarks =
        features.index_select(0, torch::tensor(map.landmarks, torch::kInt)).t().contiguous();
    // Where there are fewer landmarks the rest stays 0: no weight.
    const std::size_t k = std::min<std::size_t>(ImageMap::kNearest, map.landmarks.size());
    const auto size = map.images.size() * ImageMap::kNearest;
    map.nearest.assign(size, 0);
    map.similarities.assign(size, 0.0F);
    // One piece of memory for all, small enough to stay in the cache.
    torch::Tensor room = torch::empty({kRowsAtATime, landmarks.size(1)});
    for (std::int64_t i = 0; i < items; i += kRowsAtATime) {
        const std::int64_t rows = std::min(kRowsAtATime, items - i);
        torch::Tensor cosines = room.narrow(0, 0, rows);
        torch::mm_out(cosines, features.narrow(0, i, rows), landmarks);
        const auto* first = cosines.data_ptr<float>();
        at::parallel_for(0, rows, kFewestOfAThread, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t row = begin; row < end; ++row) {
                const auto at = static_cast<std::size_t>(i + row) * ImageMap::kNearest;
                takeLargest({first + row * cosines.size(1), map.landmarks.size()},
                            std::span(map.similarities).subspan(at, k),
                            std::span(map.nearest).subspan(at, k));
            }
        });
    }
}

}  // namespace

Result<ImageMap::Content> makeMap(std::vector<ImageId> images, const FeatureRows& rows,
                                  const MapSettings& settings) {
    const torch::NoGradGuard noGrad;
    const Axes axes = principalAxes(rows(evenSample(images, kSample)));
    ImageMap::Content map;
    map.origin = settings.origin;
    map.version = settings.version;
    map.dimensions = static_cast<int>(axes.axes.size(1));
    map.features.reserve(images.size() * static_cast<std::size_t>(map.dimensions));
    for (std::size_t i = 0; i < images.size(); i += kImagesAtATime) {
        if (settings.carryOn &&
            !settings.carryOn(static_cast<std::int64_t>(i), std::ssize(images))) {
            return failure(ErrorCode::Cancelled, "Comparing the images was stopped.");
        }
        const auto piece =
            std::span(images).subspan(i, std::min(kImagesAtATime, images.size() - i));
        const torch::Tensor places = axes.placesOf(rows(piece)).contiguous();
        const auto* value = places.data_ptr<float>();
        map.features.insert(map.features.end(), value, value + places.numel());
    }
    map.landmarks = drawnLandmarks(images.size(), settings.seed);
    map.images = std::move(images);
    findNearest(map);
    return map;
}

}  // namespace seedling
