#include "engine/train/StepGrowth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace seedling {
namespace {

constexpr int kSideStep = 4;
constexpr int kSmallestSide = 16;
constexpr std::array kShares{1.0 / 2, 2.0 / 3, 5.0 / 6};

/// From which fraction on a size is the one at that place of so many stages, which together take
/// `growth`; the last size from there on.
double beginOf(int place, int stages, double growth) {
    return growth * place / stages;
}

int smallerSide(double share, int side) {
    const int wanted = static_cast<int>(std::ceil(share * side / kSideStep - 1e-9)) * kSideStep;
    return std::min(std::max(wanted, kSmallestSide), side);
}

int ratioAt(double fraction, int ratio, double growth) {
    const int stages = ratio - 1;
    int reached = 1;
    while (reached < ratio && fraction >= beginOf(reached, stages, growth)) {
        ++reached;
    }
    return growth > 0 ? std::min(reached, ratio) : ratio;
}

int sideAt(double fraction, int side, double growth) {
    constexpr int kStages = static_cast<int>(kShares.size());
    for (int i = 0; i < kStages; ++i) {
        if (growth > 0 && fraction < beginOf(i + 1, kStages, growth)) {
            return smallerSide(kShares[static_cast<std::size_t>(i)], side);
        }
    }
    return side;
}

/// Where a size may change.
std::vector<double> beginnings(const TrainConfig& config) {
    std::vector<double> all{0.0};
    for (int i = 1; i < config.unlabelledRatio && config.ratioGrowth > 0; ++i) {
        all.push_back(beginOf(i, config.unlabelledRatio - 1, config.ratioGrowth));
    }
    constexpr int kStages = static_cast<int>(kShares.size());
    for (int i = 1; i <= kStages && config.imageGrowth > 0; ++i) {
        all.push_back(beginOf(i, kStages, config.imageGrowth));
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace

StepGrowth::StepGrowth(const TrainConfig& config, int side) {
    for (const double from : beginnings(config)) {
        const StepShape shape{ratioAt(from, config.unlabelledRatio, config.ratioGrowth),
                              sideAt(from, side, config.imageGrowth)};
        if (m_stages.empty() || m_stages.back().shape != shape) {
            m_stages.push_back({from, shape});
        }
    }
}

StepShape StepGrowth::at(double fraction) const {
    StepShape shape = m_stages.front().shape;
    for (const Stage& stage : m_stages) {
        if (stage.from <= fraction) {
            shape = stage.shape;
        }
    }
    return shape;
}

}  // namespace seedling
