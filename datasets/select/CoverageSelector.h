#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "datasets/select/LandmarkGraph.h"

namespace seedling {

/// Which image would say most about all others if it were labelled next. An image stands for those
/// that resemble it (LandmarkGraph::likeness); what labelled or already chosen images stand for is
/// worth no second label, and where the class is certain anyway a label is worth little. So the
/// first choices are typical images of what is not covered yet, and the more is known, the more go
/// to where classes meet. Sources: facility location (Wei, Iyer, Bilmes 2015, "Submodularity in
/// data subset selection and active learning"), chosen greedily, which comes within 1 - 1/e of the
/// best choice (Nemhauser et al. 1978). Deviation: each landmark is weighted by how open its class
/// is. Thread rule: one thread.
class CoverageSelector {
public:
    /// open: how open the class of each landmark is, 0 (known) to 1. The graph must outlive this.
    CoverageSelector(const LandmarkGraph& graph, std::span<const float> open);

    /// Somebody has labelled an image that stands for the landmarks so much.
    void cover(std::span<const std::uint8_t> likeness);
    /// A landmark that cannot be chosen, as it is labelled or set aside.
    void bar(std::size_t landmark) { m_barred[landmark] = 1; }

    struct Choice {
        std::size_t landmark = 0;
        double gain = 0;  ///< Share of all images that it newly stands for, 0-1.
    };
    /// The next `count` landmarks, the most useful first; fewer where there are no more. Those
    /// chosen count as covered.
    std::vector<Choice> choose(std::size_t count);

    /// Share of the landmarks that have something labelled or chosen near them, 0-1; see
    /// LandmarkGraph::nearness.
    [[nodiscard]] double coverage() const;

private:
    [[nodiscard]] std::uint64_t gainOf(std::size_t landmark) const;

    const LandmarkGraph& m_graph;
    std::vector<std::uint8_t> m_weight;   ///< `open` in 255ths.
    std::vector<std::uint8_t> m_covered;  ///< Largest likeness to what is labelled or chosen.
    std::vector<char> m_barred;
};

}  // namespace seedling
