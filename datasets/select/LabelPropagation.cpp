#include "datasets/select/LabelPropagation.h"

#include <algorithm>

namespace seedling {
namespace {

std::vector<float> seedRows(std::int64_t items, std::span<const Seed> seeds, int classes) {
    const auto width = static_cast<std::size_t>(classes);
    std::vector<float> sums(width, 0.0F);
    for (const Seed& seed : seeds)
        sums[static_cast<std::size_t>(seed.classIndex)] += seed.weight;
    std::vector<float> rows(static_cast<std::size_t>(items) * width, 0.0F);
    for (const Seed& seed : seeds) {
        const auto column = static_cast<std::size_t>(seed.classIndex);
        rows[static_cast<std::size_t>(seed.item) * width + column] += seed.weight / sums[column];
    }
    return rows;
}

/// next = alpha S now + (1 - alpha) seeds
void spread(const NeighbourGraph& graph, const std::vector<float>& now,
            const std::vector<float>& seeds, std::size_t width, float alpha,
            std::vector<float>& next) {
    for (std::size_t i = 0; i + 1 < graph.first.size(); ++i) {
        float* row = next.data() + i * width;
        for (std::size_t c = 0; c < width; ++c)
            row[c] = (1 - alpha) * seeds[i * width + c];
        for (auto j = static_cast<std::size_t>(graph.first[i]);
             j < static_cast<std::size_t>(graph.first[i + 1]); ++j) {
            const float weight = alpha * graph.weights[j];
            const float* other = now.data() + static_cast<std::size_t>(graph.others[j]) * width;
            for (std::size_t c = 0; c < width; ++c)
                row[c] += weight * other[c];
        }
    }
}

void divideColumns(std::vector<float>& rows, std::size_t width) {
    std::vector<double> sums(width, 0.0);
    for (std::size_t i = 0; i < rows.size(); ++i)
        sums[i % width] += static_cast<double>(rows[i]);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double sum = sums[i % width];
        rows[i] = sum > 0 ? static_cast<float>(static_cast<double>(rows[i]) / sum) : 0.0F;
    }
}

void divideRows(std::vector<float>& rows, std::size_t width) {
    for (std::size_t first = 0; first < rows.size(); first += width) {
        float sum = 0;
        for (std::size_t c = 0; c < width; ++c)
            sum += rows[first + c];
        for (std::size_t c = 0; sum > 0 && c < width; ++c)
            rows[first + c] /= sum;
    }
}

}  // namespace

std::vector<float> propagateLabels(const NeighbourGraph& graph, std::span<const Seed> seeds,
                                   int classes, const PropagationSettings& settings) {
    const auto width = static_cast<std::size_t>(classes);
    const std::vector<float> start = seedRows(graph.items(), seeds, classes);
    std::vector<float> now = start;
    std::vector<float> next(now.size());
    for (int i = 0; i < settings.iterations; ++i) {
        spread(graph, now, start, width, static_cast<float>(settings.alpha), next);
        now.swap(next);
    }
    if (settings.balanced)
        divideColumns(now, width);
    divideRows(now, width);
    return now;
}

}  // namespace seedling
