#include "datasets/select/LandmarkGraph.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <opencv2/core.hpp>

#include "datasets/select/NearestOthers.h"

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

cv::Mat asMatrix(const std::vector<float>& rows, std::size_t count) {
    return {static_cast<int>(count), static_cast<int>(rows.size() / count), CV_32F,
            const_cast<float*>(rows.data())};
}

NeighbourGraph graphOf(const NearestOthers& nearest) {
    if (nearest.k() == 0) {
        NeighbourGraph lonely;
        lonely.first = {0, 0};
        return lonely;
    }
    return makeNeighbourGraph(nearest.others(), nearest.similarities(),
                              static_cast<std::int64_t>(nearest.k()));
}

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
    : m_count(map.landmarks().size()), m_features(map.landmarkFeatures()) {
    const cv::Mat features = asMatrix(m_features, m_count);
    m_likeness.reserve(m_count * m_count);
    NearestOthers nearest(m_count, std::min(kNeighbours, m_count - 1));
    for (std::size_t first = 0; first < m_count; first += kRowsAtATime) {
        const std::size_t rows = std::min(kRowsAtATime, m_count - first);
        const cv::Range range(static_cast<int>(first), static_cast<int>(first + rows));
        const cv::Mat cosines = features.rowRange(range) * features.t();
        for (std::size_t row = 0; row < rows; ++row) {
            const std::span cosine(cosines.ptr<float>(static_cast<int>(row)), m_count);
            std::ranges::transform(cosine, std::back_inserter(m_likeness), likenessOf);
            nearest.add(first + row, cosine);
        }
    }
    m_neighbours = graphOf(nearest);
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
