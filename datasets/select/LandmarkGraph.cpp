#include "datasets/select/LandmarkGraph.h"

#include <algorithm>
#include <array>

#include "datasets/select/DotKernel.h"
#include "datasets/select/NearestOthers.h"

namespace seedling {
namespace {

constexpr std::size_t kNeighbours = 15;
constexpr std::size_t kNearShare = 100;
constexpr std::size_t kNearCount = 10;
constexpr std::size_t kRowsAtATime = 32;  // Whose products stay in the cache.

NeighbourGraph graphOf(const NearestOthers& nearest) {
    if (nearest.k() == 0) {
        NeighbourGraph lonely;
        lonely.first = {0, 0};
        return lonely;
    }
    return makeNeighbourGraph(nearest.others(), nearest.similarities(),
                              static_cast<std::int64_t>(nearest.k()));
}

/// The value that would lie at a place if the row were sorted, the largest first.
std::uint8_t valueAt(std::span<const std::uint8_t> row, std::size_t place) {
    std::array<std::size_t, 256> counts{};
    for (const std::uint8_t value : row)
        ++counts[value];
    std::size_t value = counts.size() - 1;
    for (std::size_t before = counts[value]; before <= place; before += counts[value])
        --value;
    return static_cast<std::uint8_t>(value);
}

std::uint8_t nearnessOf(std::span<const std::uint8_t> likeness) {
    // Its likeness to itself comes first.
    return valueAt(likeness, std::min(likeness.size() - 1,
                                      std::max(kNearCount, likeness.size() / kNearShare)));
}

}  // namespace

LandmarkGraph::LandmarkGraph(const ImageMap& map)
    : m_count(map.landmarks().size()),
      m_cosines(map.landmarkFeatures(), map.dimensions()),
      m_likeness(m_count * m_count) {
    const std::vector<float> features = map.landmarkFeatures();
    NearestOthers nearest(m_count, std::min(kNeighbours, m_count - 1));
    std::vector<float> cosines;
    for (std::size_t first = 0; first < m_count; first += kRowsAtATime) {
        const std::size_t rows = std::min(kRowsAtATime, m_count - first);
        cosines.resize(rows * m_count);
        m_cosines.compute(
            std::span(features).subspan(first * map.dimensions(), rows * map.dimensions()),
            cosines);
        cubedLikeness(cosines.data(), m_likeness.data() + first * m_count, cosines.size());
        for (std::size_t row = 0; row < rows; ++row)
            nearest.add(first + row, std::span(cosines).subspan(row * m_count, m_count));
    }
    m_neighbours = graphOf(nearest);
    m_nearness.reserve(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        m_nearness.push_back(nearnessOf(likeness(i)));
}

std::span<const std::uint8_t> LandmarkGraph::likeness(std::size_t landmark) const {
    return std::span(m_likeness).subspan(landmark * m_count, m_count);
}

std::vector<std::uint8_t> LandmarkGraph::likeness(std::span<const float> features) const {
    std::vector<float> cosines(m_count);
    m_cosines.compute(features, cosines);
    std::vector<std::uint8_t> result(m_count);
    cubedLikeness(cosines.data(), result.data(), m_count);
    return result;
}

}  // namespace seedling
