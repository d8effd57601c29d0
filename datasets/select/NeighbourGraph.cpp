#include "datasets/select/NeighbourGraph.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace seedling {
namespace {

using Edge = std::pair<std::int32_t, float>;

float pull(float similarity) {
    const float s = std::max(similarity, 0.0F);
    return s * s * s * s;
}

/// Sorts a row by neighbour and adds up what is there twice; returns the new length.
std::size_t mergeRow(std::span<Edge> row) {
    std::ranges::sort(row, {}, &Edge::first);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (kept > 0 && row[kept - 1].first == row[i].first)
            row[kept - 1].second += row[i].second;
        else
            row[kept++] = row[i];
    }
    return kept;
}

/// Both directions of every edge, row by row.
std::vector<std::vector<Edge>> bothWays(std::span<const std::int32_t> neighbours,
                                        std::span<const float> similarities, std::size_t k) {
    const std::size_t items = neighbours.size() / k;
    std::vector<std::vector<Edge>> rows(items);
    for (std::vector<Edge>& row : rows)
        row.reserve(2 * k);
    for (std::size_t i = 0; i < items; ++i) {
        for (std::size_t j = i * k; j < (i + 1) * k; ++j) {
            const float weight = pull(similarities[j]);
            rows[i].emplace_back(neighbours[j], weight);
            rows[static_cast<std::size_t>(neighbours[j])].emplace_back(static_cast<std::int32_t>(i),
                                                                       weight);
        }
    }
    return rows;
}

}  // namespace

NeighbourGraph makeNeighbourGraph(std::span<const std::int32_t> neighbours,
                                  std::span<const float> similarities, std::int64_t k) {
    constexpr float kSmallestDegree = 1e-9F;
    auto rows = bothWays(neighbours, similarities, static_cast<std::size_t>(k));
    NeighbourGraph graph;
    graph.first.push_back(0);
    std::vector<float> scale;
    scale.reserve(rows.size());
    for (std::vector<Edge>& row : rows) {
        row.resize(mergeRow(row));
        float degree = 0;
        for (const auto& [other, weight] : row) {
            graph.others.push_back(other);
            graph.weights.push_back(weight);
            degree += weight;
        }
        graph.first.push_back(static_cast<std::int64_t>(graph.others.size()));
        scale.push_back(1.0F / std::sqrt(std::max(degree, kSmallestDegree)));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (auto j = static_cast<std::size_t>(graph.first[i]);
             j < static_cast<std::size_t>(graph.first[i + 1]); ++j) {
            graph.weights[j] *= scale[i] * scale[static_cast<std::size_t>(graph.others[j])];
        }
    }
    return graph;
}

}  // namespace seedling
