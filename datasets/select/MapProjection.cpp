#include "datasets/select/MapProjection.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <opencv2/core.hpp>
#include <utility>
#include <vector>

#include "datasets/base/Random.h"
#include "datasets/select/NearestOthers.h"
#include "datasets/select/NeighbourAffinities.h"
#include "datasets/select/PrincipalPlane.h"
#include "datasets/select/TsneLayout.h"

namespace seedling {
namespace {

constexpr double kPerplexity = 30;
constexpr std::size_t kFewestLandmarks = 8;
constexpr std::size_t kRowsAtATime = 256;
constexpr double kSearchShare = 0.1;  ///< Of the whole, for finding neighbours.
constexpr double kSpread = 0.2;

float squaredDistance(float cosine) {
    return std::max(0.0F, 2.0F - 2.0F * cosine);  // Features have length 1.
}

std::vector<float> squaredDistances(const std::vector<float>& cosines) {
    std::vector<float> distances(cosines.size());
    std::ranges::transform(cosines, distances.begin(), squaredDistance);
    return distances;
}

std::optional<NeighbourAffinities> affinitiesOf(std::vector<float>& rows, std::size_t count,
                                                const CarryOn& carryOn) {
    const double perplexity = std::min(kPerplexity, static_cast<double>(count - 1) / 3);
    const auto k = static_cast<std::size_t>(3 * perplexity);
    NearestOthers nearest(count, k);
    const cv::Mat features(static_cast<int>(count), static_cast<int>(rows.size() / count), CV_32F,
                           rows.data());
    for (std::size_t first = 0; first < count; first += kRowsAtATime) {
        if (!carryOn(static_cast<double>(first) / static_cast<double>(count)))
            return std::nullopt;
        const std::size_t some = std::min(kRowsAtATime, count - first);
        const cv::Range range(static_cast<int>(first), static_cast<int>(first + some));
        const cv::Mat cosines = features.rowRange(range) * features.t();
        for (std::size_t row = 0; row < some; ++row)
            nearest.add(first + row, {cosines.ptr<float>(static_cast<int>(row)), count});
    }
    return jointAffinities(nearest.others(), squaredDistances(nearest.similarities()), k,
                           perplexity);
}

using Weights = std::array<double, ImageMap::kNearest>;

/// How much each of the nearest landmarks of an item counts; together 1.
Weights tricubeWeights(std::span<const float> similarities) {
    Weights weights{};
    const double furthest = std::sqrt(static_cast<double>(squaredDistance(similarities.back())));
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double distance = std::sqrt(static_cast<double>(squaredDistance(similarities[i])));
        const double part = furthest > 0 ? distance / furthest : 0;
        weights[i] = std::pow(std::max(0.0, 1 - part * part * part), 3);
        sum += weights[i];
    }
    // All are equally far.
    if (sum <= 0)
        weights.fill(1);
    const double whole = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights)
        weight /= whole;
    return weights;
}

MapPoint placeBetween(std::span<const std::int32_t> nearest, const Weights& weights,
                      const MapPoints& landmarks, Random& random) {
    double x = 0;
    double y = 0;
    double squares = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const MapPoint& place = landmarks[static_cast<std::size_t>(nearest[i])];
        const auto px = static_cast<double>(place.x);
        const auto py = static_cast<double>(place.y);
        x += weights[i] * px;
        y += weights[i] * py;
        squares += weights[i] * (px * px + py * py);
    }
    const double deviation = std::sqrt(std::max(0.0, squares - x * x - y * y));
    const double spreadX = random.normal(0, kSpread * deviation);
    const double spreadY = random.normal(0, kSpread * deviation);
    return {static_cast<float>(x + spreadX), static_cast<float>(y + spreadY)};
}

}  // namespace

std::optional<MapPoints> projectOverview(const ImageMap& map, const CarryOn& carryOn) {
    return principalPlane(map.features(), map.dimensions(), carryOn);
}

std::optional<MapPoints> projectNeighbourhoods(const ImageMap& map, std::uint64_t seed,
                                               const PictureWatch& watch) {
    std::vector<float> rows = map.landmarkFeatures();
    const std::size_t count = map.landmarks().size();
    const auto plane = principalPlane(rows, map.dimensions(), [](double) { return true; });
    MapPoints start = plane.value_or(MapPoints(count));
    const auto atStart = [&] { return placeByLandmarks(map, start, seed); };
    if (count < kFewestLandmarks)
        return atStart();
    auto affinities =
        affinitiesOf(rows, count, [&](double part) { return watch(kSearchShare * part, atStart); });
    if (!affinities)
        return std::nullopt;
    TsneLayout layout(std::move(*affinities), tsneStart(std::move(start), seed));
    const auto positions = [&] { return placeByLandmarks(map, layout.places(), seed); };
    while (!layout.isDone()) {
        const double part = static_cast<double>(layout.iteration()) / TsneLayout::kIterations;
        if (!watch(kSearchShare + (1 - kSearchShare) * part, positions))
            return std::nullopt;
        layout.step();
    }
    return positions();
}

MapPoints placeByLandmarks(const ImageMap& map, const MapPoints& landmarks, std::uint64_t seed) {
    MapPoints places;
    places.reserve(map.images().size());
    for (std::int32_t item = 0; item < static_cast<std::int32_t>(map.images().size()); ++item) {
        if (const std::int32_t own = map.landmarkOf(item); own >= 0) {
            places.push_back(landmarks[static_cast<std::size_t>(own)]);
            continue;
        }
        Random random(Random::streamSeed(seed, "map place", {item}));
        places.push_back(placeBetween(map.nearest(item), tricubeWeights(map.similarities(item)),
                                      landmarks, random));
    }
    return places;
}

}  // namespace seedling
