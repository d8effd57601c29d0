#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/select/LandmarkGraph.h"

namespace seedling {

/// An image of a map whose class a person knows.
struct KnownItem {
    std::int32_t item = 0;
    int classIndex = 0;
};

/// What the class of an image may be.
struct ItemAnswer {
    int classIndex = -1;   ///< -1: nothing is known.
    float confidence = 0;  ///< Share of all that arrived, 0-1; no calibrated probability.
    int secondClass = -1;  ///< -1 where no second one is possible.
    float secondConfidence = 0;
    int thirdClass = -1;
    float thirdConfidence = 0;

    /// How far the first class is before the second, 0-1.
    [[nodiscard]] float margin() const { return confidence - secondConfidence; }
};

/// Guesses classes from a handful of labels in a fraction of a second: the labels spread over the
/// graph of the landmarks (LabelPropagation), and every image takes the mean of its nearest
/// landmarks, weighted by cosine^4. An image that is no landmark gives its label to its nearest
/// landmarks by the same weights. Classes are not expected to be equally frequent. Thread rule: any
/// thread once made.
class InstantClassifier {
public:
    /// known: any number; classes: 1 or more.
    InstantClassifier(const ImageMap& map, const LandmarkGraph& graph,
                      std::span<const KnownItem> known, int classes);

    [[nodiscard]] ItemAnswer answerAt(std::size_t landmark) const;
    [[nodiscard]] ItemAnswer answerOf(std::int32_t item) const;

private:
    [[nodiscard]] ItemAnswer best(std::span<const float> shares) const;

    const ImageMap& m_map;
    std::size_t m_classes;
    std::vector<float> m_shares;  ///< landmarks x classes; empty while nothing is known.
};

}  // namespace seedling
