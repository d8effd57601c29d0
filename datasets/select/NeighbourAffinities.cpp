#include "datasets/select/NeighbourAffinities.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace seedling {
namespace {

constexpr int kMostHalvings = 64;
constexpr double kCloseEnough = 1e-5;

using Edge = std::pair<std::int32_t, float>;

/// Weights of a row for one b, and what its entropy is then.
struct Weighing {
    Weighing(std::span<const float> distances, float nearest, double b) {
        weights.reserve(distances.size());
        double moment = 0;
        for (const float distance : distances) {
            // From the nearest on: the largest weight is 1, and nothing runs out of range.
            const double further = static_cast<double>(distance - nearest);
            const double weight = std::exp(-b * further);
            weights.push_back(weight);
            sum += weight;
            moment += weight * further;
        }
        entropy = std::log(sum) + b * moment / sum;
    }

    std::vector<double> weights;
    double sum = 0;
    double entropy = 0;
};

/// Both directions of every edge, row by row, each ascending and without what is there twice.
std::vector<std::vector<Edge>> symmetricRows(std::span<const std::int32_t> neighbours,
                                             std::span<const float> squaredDistances, std::size_t k,
                                             double perplexity) {
    const std::size_t points = neighbours.size() / k;
    std::vector<std::vector<Edge>> rows(points);
    for (std::size_t i = 0; i < points; ++i) {
        const auto shares = rowAffinities(squaredDistances.subspan(i * k, k), perplexity);
        for (std::size_t j = 0; j < k; ++j) {
            const std::int32_t other = neighbours[i * k + j];
            const float half = shares[j] / (2.0F * static_cast<float>(points));
            rows[i].emplace_back(other, half);
            rows[static_cast<std::size_t>(other)].emplace_back(static_cast<std::int32_t>(i), half);
        }
    }
    return rows;
}

}  // namespace

std::vector<float> rowAffinities(std::span<const float> squaredDistances, double perplexity) {
    const float nearest = *std::ranges::min_element(squaredDistances);
    const double wanted = std::log(perplexity);
    double low = 0;
    std::optional<double> high;
    double b = 1;
    Weighing weighing(squaredDistances, nearest, b);
    for (int i = 0; i < kMostHalvings; ++i) {
        const double over = weighing.entropy - wanted;
        if (std::abs(over) < kCloseEnough)
            break;
        if (over > 0)
            low = b;
        else
            high = b;
        b = high ? (low + *high) / 2 : 2 * b;
        weighing = Weighing(squaredDistances, nearest, b);
    }
    std::vector<float> shares;
    shares.reserve(weighing.weights.size());
    for (const double weight : weighing.weights)
        shares.push_back(static_cast<float>(weight / weighing.sum));
    return shares;
}

NeighbourAffinities jointAffinities(std::span<const std::int32_t> neighbours,
                                    std::span<const float> squaredDistances, std::size_t k,
                                    double perplexity) {
    NeighbourAffinities joint;
    joint.first.push_back(0);
    for (std::vector<Edge>& row : symmetricRows(neighbours, squaredDistances, k, perplexity)) {
        std::ranges::sort(row, {}, &Edge::first);
        const std::size_t start = joint.others.size();
        for (const auto& [other, value] : row) {
            if (joint.others.size() > start && joint.others.back() == other) {
                joint.values.back() += value;
            } else {
                joint.others.push_back(other);
                joint.values.push_back(value);
            }
        }
        joint.first.push_back(static_cast<std::int64_t>(joint.others.size()));
    }
    return joint;
}

}  // namespace seedling
