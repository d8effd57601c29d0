#include "datasets/select/CoverageSelector.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace seedling {
namespace {

constexpr double kFull = 255;

struct Candidate {
    std::uint64_t gain;
    std::size_t landmark;
    std::size_t round;  ///< In which its gain was computed.

    bool operator<(const Candidate& other) const {
        return gain < other.gain || (gain == other.gain && landmark > other.landmark);
    }
};

}  // namespace

CoverageSelector::CoverageSelector(const LandmarkGraph& graph, std::span<const float> open)
    : m_graph(graph), m_covered(graph.count(), 0), m_barred(graph.count(), 0) {
    m_weight.reserve(open.size());
    for (const float each : open)
        m_weight.push_back(static_cast<std::uint8_t>(
            std::lround(kFull * static_cast<double>(std::clamp(each, 0.0F, 1.0F)))));
}

void CoverageSelector::cover(std::span<const std::uint8_t> likeness) {
    std::ranges::transform(m_covered, likeness, m_covered.begin(),
                           [](std::uint8_t a, std::uint8_t b) { return std::max(a, b); });
}

std::uint64_t CoverageSelector::gainOf(std::size_t landmark) const {
    const std::uint8_t* like = m_graph.likeness(landmark).data();
    const std::uint8_t* covered = m_covered.data();
    const std::uint8_t* weight = m_weight.data();
    std::uint32_t sum = 0;  // At most 255 * 255 * 65,536 landmarks.
    for (std::size_t i = 0; i < m_covered.size(); ++i) {
        const int more = like[i] > covered[i] ? like[i] - covered[i] : 0;
        sum += static_cast<std::uint32_t>(more * weight[i]);
    }
    return sum;
}

std::vector<CoverageSelector::Choice> CoverageSelector::choose(std::size_t count) {
    // Gains only shrink as more is covered, so one that was computed earlier is an upper bound, and
    // the front of the queue is the best once its own gain is of this round (Minoux 1978).
    std::priority_queue<Candidate> queue;
    for (std::size_t i = 0; i < m_barred.size(); ++i) {
        if (m_barred[i] == 0)
            queue.push({gainOf(i), i, 0});
    }
    std::vector<Choice> choices;
    while (choices.size() < count && !queue.empty()) {
        Candidate best = queue.top();
        queue.pop();
        if (best.round < choices.size()) {
            queue.push({gainOf(best.landmark), best.landmark, choices.size()});
            continue;
        }
        const double all = kFull * kFull * static_cast<double>(m_covered.size());
        choices.push_back({best.landmark, static_cast<double>(best.gain) / all});
        m_barred[best.landmark] = 1;
        cover(m_graph.likeness(best.landmark));
    }
    return choices;
}

double CoverageSelector::coverage() const {
    const auto nearness = m_graph.nearness();
    std::size_t near = 0;
    for (std::size_t i = 0; i < m_covered.size(); ++i)
        near += m_covered[i] > 0 && m_covered[i] >= nearness[i] ? 1 : 0;
    return static_cast<double>(near) / static_cast<double>(m_covered.size());
}

}  // namespace seedling
