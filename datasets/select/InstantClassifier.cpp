#include "datasets/select/InstantClassifier.h"

#include <algorithm>
#include <array>

#include "datasets/select/LabelPropagation.h"

namespace seedling {
namespace {

using Weights = std::array<float, ImageMap::kNearest>;

/// How much each of an item's nearest landmarks counts; adds up to 1, or is all 0.
Weights weightsOf(const ImageMap& map, std::int32_t item) {
    Weights weights{};
    float sum = 0;
    std::ranges::transform(map.similarities(item), weights.begin(), [&](float similarity) {
        const float s = std::max(similarity, 0.0F);
        sum += s * s * s * s;
        return s * s * s * s;
    });
    for (float& weight : weights)
        weight = sum > 0 ? weight / sum : 0;
    return weights;
}

std::vector<Seed> seedsOf(const ImageMap& map, std::span<const KnownItem> known) {
    std::vector<Seed> seeds;
    for (const auto& [item, classIndex] : known) {
        if (const std::int32_t landmark = map.landmarkOf(item); landmark >= 0) {
            seeds.push_back({landmark, classIndex});
            continue;
        }
        const Weights weights = weightsOf(map, item);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (weights[i] > 0)
                seeds.push_back({map.nearest(item)[i], classIndex, weights[i]});
        }
    }
    return seeds;
}

}  // namespace

InstantClassifier::InstantClassifier(const ImageMap& map, const LandmarkGraph& graph,
                                     std::span<const KnownItem> known, int classes)
    : m_map(map), m_classes(static_cast<std::size_t>(classes)) {
    const std::vector<Seed> seeds = seedsOf(map, known);
    if (!seeds.empty())
        m_shares = propagateLabels(graph.neighbours(), seeds, classes, {.balanced = false});
}

ItemAnswer InstantClassifier::best(std::span<const float> shares) const {
    ItemAnswer answer;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const int index = static_cast<int>(i);
        if (shares[i] > answer.confidence) {
            answer = {index,
                      shares[i],
                      answer.classIndex,
                      answer.confidence,
                      answer.secondClass,
                      answer.secondConfidence};
        } else if (shares[i] > answer.secondConfidence) {
            answer = {answer.classIndex, answer.confidence,  index,
                      shares[i],         answer.secondClass, answer.secondConfidence};
        } else if (shares[i] > answer.thirdConfidence) {
            answer.thirdClass = index;
            answer.thirdConfidence = shares[i];
        }
    }
    return answer;
}

ItemAnswer InstantClassifier::answerAt(std::size_t landmark) const {
    return m_shares.empty() ? ItemAnswer{}
                            : best(std::span(m_shares).subspan(landmark * m_classes, m_classes));
}

ItemAnswer InstantClassifier::answerOf(std::int32_t item) const {
    if (m_shares.empty())
        return {};
    std::vector<float> shares(m_classes, 0.0F);
    const Weights weights = weightsOf(m_map, item);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto row = static_cast<std::size_t>(m_map.nearest(item)[i]) * m_classes;
        for (std::size_t c = 0; c < m_classes; ++c)
            shares[c] += weights[i] * m_shares[row + c];
    }
    return best(shares);
}

}  // namespace seedling
