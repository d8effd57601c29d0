#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/select/DotProducts.h"
#include "datasets/select/ImageMap.h"
#include "datasets/select/NeighbourGraph.h"

namespace seedling {

/// How much the landmarks of a map resemble each other. Takes a fraction of a second to make and 16
/// MB at 4,096 landmarks. Thread rule: any thread.
class LandmarkGraph {
public:
    explicit LandmarkGraph(const ImageMap& map);

    [[nodiscard]] std::size_t count() const { return m_count; }
    /// Each landmark and the 15 most similar ones.
    [[nodiscard]] const NeighbourGraph& neighbours() const { return m_neighbours; }
    /// How much a landmark stands for each of all landmarks: max(cosine, 0)^3 in 255ths.
    [[nodiscard]] std::span<const std::uint8_t> likeness(std::size_t landmark) const;
    /// The same for features of any image of the map.
    [[nodiscard]] std::vector<std::uint8_t> likeness(std::span<const float> features) const;
    /// Likeness of each landmark to the last of the hundredth of all landmarks that is nearest to
    /// it (at least 10): what is at least as like counts as near it.
    [[nodiscard]] std::span<const std::uint8_t> nearness() const { return m_nearness; }

private:
    std::size_t m_count;
    DotProducts m_cosines;  ///< With the features of the landmarks.
    std::vector<std::uint8_t> m_likeness;
    std::vector<std::uint8_t> m_nearness;
    NeighbourGraph m_neighbours;
};

}  // namespace seedling
