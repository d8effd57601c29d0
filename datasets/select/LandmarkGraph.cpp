#include "datasets/select/LandmarkGraph.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>
#include <opencv2/core.hpp>

namespace seedling {
namespace {

constexpr std::size_t kNeighbours = 15;
constexpr std::size_t kNearShare = 100;
constexpr std::size_t kNearCount = 10;
constexpr std::size_t kRowsAtATime = 256;

std::uint8_t likenessOf(float cosine) {
    const float c = std::clamp(cosine, 0.0F, 1.0F);
    return static_cast<std::uint8_t>(std::lround(255 * c * c * c));
}

std::vector<float> landmarkFeatures(const ImageMap& map) {
    std::vector<float> features;
    for (const std::int32_t item : map.landmarks()) {
        const auto row = map.features(item);
        features.insert(features.end(), row.begin(), row.end());
    }
    return features;
}

cv::Mat asMatrix(const std::vector<float>& rows, std::size_t count) {
    return {static_cast<int>(count), static_cast<int>(rows.size() / count), CV_32F,
            const_cast<float*>(rows.data())};
}

/// Collects each landmark's most similar other ones.
class Edges {
public:
    explicit Edges(std::size_t count) : m_others(count), m_k(std::min(kNeighbours, count - 1)) {}

    /// Equally similar ones by place, so that every run names the same.
    void add(std::size_t landmark, std::span<const float> cosine) {
        std::iota(m_others.begin(), m_others.end(), 0);
        const auto self = m_others.begin() + static_cast<std::ptrdiff_t>(landmark);
        std::rotate(self, self + 1, m_others.end());
        const auto last = m_others.begin() + static_cast<std::ptrdiff_t>(m_k);
        std::partial_sort(m_others.begin(), last, m_others.end() - 1,
                          [&](std::int32_t a, std::int32_t b) {
                              const float x = cosine[static_cast<std::size_t>(a)];
                              const float y = cosine[static_cast<std::size_t>(b)];
                              return x > y || (x == y && a < b);
                          });
        for (auto other = m_others.begin(); other != last; ++other) {
            m_near.push_back(*other);
            m_similarities.push_back(cosine[static_cast<std::size_t>(*other)]);
        }
    }

    [[nodiscard]] NeighbourGraph graph() const {
        if (m_k == 0) {
            NeighbourGraph lonely;
            lonely.first = {0, 0};
            return lonely;
        }
        return makeNeighbourGraph(m_near, m_similarities, static_cast<std::int64_t>(m_k));
    }

private:
    std::vector<std::int32_t> m_others;
    std::size_t m_k;
    std::vector<std::int32_t> m_near;
    std::vector<float> m_similarities;
};

std::uint8_t nearnessOf(std::span<const std::uint8_t> likeness) {
    std::vector<std::uint8_t> row(likeness.begin(), likeness.end());
    // Its likeness to itself comes first.
    const std::size_t place =
        std::min(row.size() - 1, std::max(kNearCount, row.size() / kNearShare));
    const auto nth = row.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(row.begin(), nth, row.end(), std::greater{});
    return *nth;
}

}  // namespace

LandmarkGraph::LandmarkGraph(const ImageMap& map)
    : m_count(map.landmarks().size()), m_features(landmarkFeatures(map)) {
    const cv::Mat features = asMatrix(m_features, m_count);
    m_likeness.reserve(m_count * m_count);
    Edges edges(m_count);
    for (std::size_t first = 0; first < m_count; first += kRowsAtATime) {
        const std::size_t rows = std::min(kRowsAtATime, m_count - first);
        const cv::Range range(static_cast<int>(first), static_cast<int>(first + rows));
        const cv::Mat cosines = features.rowRange(range) * features.t();
        for (std::size_t row = 0; row < rows; ++row) {
            const std::span cosine(cosines.ptr<float>(static_cast<int>(row)), m_count);
            std::ranges::transform(cosine, std::back_inserter(m_likeness), likenessOf);
            edges.add(first + row, cosine);
        }
    }
    m_neighbours = edges.graph();
    for (std::size_t i = 0; i < m_count; ++i)
        m_nearness.push_back(nearnessOf(likeness(i)));
}

std::span<const std::uint8_t> LandmarkGraph::likeness(std::size_t landmark) const {
    return std::span(m_likeness).subspan(landmark * m_count, m_count);
}

std::vector<std::uint8_t> LandmarkGraph::likeness(std::span<const float> features) const {
    const std::vector<float> row(features.begin(), features.end());
    const cv::Mat cosines = asMatrix(row, 1) * asMatrix(m_features, m_count).t();
    std::vector<std::uint8_t> result(m_count);
    std::transform(cosines.begin<float>(), cosines.end<float>(), result.begin(), likenessOf);
    return result;
}

}  // namespace seedling
