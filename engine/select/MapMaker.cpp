#include "engine/select/MapMaker.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

#include "datasets/base/Random.h"
#include "datasets/select/DotProducts.h"
#include "datasets/select/NearestOthers.h"
#include "engine/train/CachedImages.h"

namespace seedling {
namespace {

constexpr std::int64_t kDimensions = 64;
constexpr std::size_t kLandmarks = 4096;
constexpr std::size_t kSample = 8192;
constexpr std::size_t kImagesAtATime = 2048;
constexpr std::size_t kImagesBetweenAnswers = 8192;
constexpr std::size_t kRowsAtATime = 32;  // Whose products stay in the processor's cache.
constexpr std::int64_t kFewestOfAThread = 64;
constexpr double kSmallestShare = 1e-6;  // Of the first axis' variance: less is rounding.

struct Axes {
    torch::Tensor mean;  // [1, F]
    torch::Tensor axes;  // [F, D], scaled.
};

/// Calls `work` with every few rows from one to before another: the first one and how many.
template <class Work>
void eachFewRows(std::int64_t begin, std::int64_t end, const Work& work) {
    const auto last = static_cast<std::size_t>(end);
    for (auto row = static_cast<std::size_t>(begin); row < last; row += kRowsAtATime) {
        work(row, std::min(kRowsAtATime, last - row));
    }
}

void scaleToLengthOne(std::span<float> place) {
    const float length =
        std::sqrt(std::inner_product(place.begin(), place.end(), place.begin(), 0.0F));
    const float scale = 1 / std::max(length, 1e-6F);
    for (float& value : place) {
        value *= scale;
    }
}

/// From feature vectors to places on the map.
class Places {
public:
    explicit Places(const Axes& axes)
        : m_mean(axes.mean),
          m_dimensions(static_cast<std::size_t>(axes.axes.size(1))),
          m_products(valuesOf(axes.axes.t()), static_cast<std::size_t>(axes.axes.size(0))) {}

    [[nodiscard]] std::size_t dimensions() const { return m_dimensions; }

    /// rows: [N, F] float; places: N x dimensions.
    void find(const torch::Tensor& rows, std::span<float> places) const {
        const torch::Tensor centred = (rows - m_mean).contiguous();
        const auto width = static_cast<std::size_t>(centred.size(1));
        const std::span<const float> given(centred.data_ptr<float>(),
                                           static_cast<std::size_t>(centred.numel()));
        const auto findFew = [&](std::size_t first, std::size_t count) {
            const auto found = places.subspan(first * m_dimensions, count * m_dimensions);
            m_products.compute(given.subspan(first * width, count * width), found);
            for (std::size_t row = 0; row < count; ++row) {
                scaleToLengthOne(found.subspan(row * m_dimensions, m_dimensions));
            }
        };
        at::parallel_for(
            0, centred.size(0), kFewestOfAThread,
            [&](std::int64_t begin, std::int64_t end) { eachFewRows(begin, end, findFew); });
    }

private:
    static std::vector<float> valuesOf(const torch::Tensor& tensor) {
        const torch::Tensor whole = tensor.contiguous();
        const auto* first = whole.data_ptr<float>();
        return std::vector<float>(first, first + whole.numel());
    }

    torch::Tensor m_mean;
    std::size_t m_dimensions;
    DotProducts m_products;
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

bool mayGoOn(const MapSettings& settings, std::size_t done, std::size_t total) {
    return !settings.carryOn ||
           settings.carryOn(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
}

tl::unexpected<Error> stopped() {
    return failure(ErrorCode::Cancelled, "Comparing the images was stopped.");
}

/// The features of the landmarks, row by row.
std::vector<float> landmarkFeatures(const ImageMap::Content& map) {
    const auto width = static_cast<std::size_t>(map.dimensions);
    std::vector<float> rows;
    rows.reserve(map.landmarks.size() * width);
    for (const std::int32_t item : map.landmarks) {
        const auto row =
            std::span(map.features).subspan(static_cast<std::size_t>(item) * width, width);
        rows.insert(rows.end(), row.begin(), row.end());
    }
    return rows;
}

/// Of some items; lists that are too long for the landmarks there are stay as they are.
void findNearest(ImageMap::Content& map, const DotProducts& cosines, std::size_t first,
                 std::size_t count) {
    constexpr std::size_t kNearest = ImageMap::kNearest;
    const std::size_t landmarks = cosines.count();
    const std::size_t k = std::min(kNearest, landmarks);
    const auto width = static_cast<std::size_t>(map.dimensions);
    const auto findFew = [&](std::size_t begin, std::size_t rows, std::span<float> products) {
        cosines.compute(std::span(map.features).subspan((first + begin) * width, rows * width),
                        products);
        for (std::size_t row = 0; row < rows; ++row) {
            const std::size_t at = (first + begin + row) * kNearest;
            takeLargest(products.subspan(row * landmarks, landmarks), -1,
                        std::span(map.similarities).subspan(at, k),
                        std::span(map.nearest).subspan(at, k));
        }
    };
    at::parallel_for(0, static_cast<std::int64_t>(count), kFewestOfAThread,
                     [&](std::int64_t begin, std::int64_t end) {
                         std::vector<float> room(kRowsAtATime * landmarks);
                         eachFewRows(begin, end, [&](std::size_t row, std::size_t rows) {
                             findFew(row, rows, std::span(room).first(rows * landmarks));
                         });
                     });
}

Status findNearest(ImageMap::Content& map, const MapSettings& settings) {
    const DotProducts cosines(landmarkFeatures(map), static_cast<std::size_t>(map.dimensions));
    const std::size_t items = map.images.size();
    // Where there are fewer landmarks the rest stays 0: no weight.
    map.nearest.assign(items * ImageMap::kNearest, 0);
    map.similarities.assign(items * ImageMap::kNearest, 0.0F);
    for (std::size_t i = 0; i < items; i += kImagesBetweenAnswers) {
        // By then all have been looked at: this takes a small part of the time.
        if (!mayGoOn(settings, items, items)) {
            return stopped();
        }
        findNearest(map, cosines, i, std::min(kImagesBetweenAnswers, items - i));
    }
    return {};
}

}  // namespace

Result<ImageMap::Content> makeMap(std::vector<ImageId> images, const FeatureRows& rows,
                                  const MapSettings& settings) {
    const torch::NoGradGuard noGrad;
    const Places places(principalAxes(rows(evenSample(images, kSample))));
    ImageMap::Content map;
    map.origin = settings.origin;
    map.version = settings.version;
    map.dimensions = static_cast<int>(places.dimensions());
    map.features.resize(images.size() * places.dimensions());
    for (std::size_t i = 0; i < images.size(); i += kImagesAtATime) {
        if (!mayGoOn(settings, i, images.size())) {
            return stopped();
        }
        const std::size_t count = std::min(kImagesAtATime, images.size() - i);
        places.find(
            rows(std::span(images).subspan(i, count)),
            std::span(map.features).subspan(i * places.dimensions(), count * places.dimensions()));
    }
    map.landmarks = drawnLandmarks(images.size(), settings.seed);
    map.images = std::move(images);
    if (const Status found = findNearest(map, settings); !found) {
        return failureOf(found);
    }
    return map;
}

}  // namespace seedling
