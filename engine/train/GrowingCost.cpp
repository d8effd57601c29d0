#include "engine/train/GrowingCost.h"

#include <vector>

#include "engine/train/StepImages.h"

namespace seedling {
namespace {

/// The same with images of another size: operations as they were counted, and seconds in proportion
/// to them.
StepCost withPasses(StepCost cost, const PassOperations& passes) {
    const double whole = cost.forwardOperations + cost.backwardOperations;
    if (whole > 0) {
        cost.secondsPerImage *= (passes.forward + passes.backward) / whole;
        cost.secondsPerSeenImage *= passes.forward / cost.forwardOperations;
    }
    cost.forwardOperations = passes.forward;
    cost.backwardOperations = passes.backward;
    return cost;
}

double secondsOf(TrainConfig config, const StepCost& cost, int ratio) {
    config.unlabelledRatio = ratio;
    const StepImages images = stepImages(config);
    return cost.seconds(images.trained, images.seen);
}

}  // namespace

GrowingCost::GrowingCost(const StepGrowth& growth, const StepCost& cost, const NetworkSpec& network,
                         Precision precision)
    : m_growth(growth), m_network(network), m_precision(precision) {
    m_bySide[growth.full().side] = cost;
    for (const StepGrowth::Stage& stage : growth.stages()) {
        const int side = stage.shape.side;
        if (!m_bySide.contains(side)) {
            m_bySide[side] = withPasses(cost, passOperations(network, precision, side));
        }
    }
}

void GrowingCost::freeze(std::size_t blocks) {
    for (auto& [side, cost] : m_bySide) {
        cost = withPasses(cost, passOperations(m_network, m_precision, side, blocks));
    }
}

void GrowingCost::setUpdate(double operations) {
    for (auto& entry : m_bySide) {
        entry.second.optimizerOperations = operations;
    }
}

const StepCost& GrowingCost::costOf(const StepShape& shape) const {
    return m_bySide.at(shape.side);
}

double GrowingCost::operations(const StepShape& shape, std::int64_t trained,
                               std::int64_t seen) const {
    return costOf(shape).operations(trained, seen);
}

WorkCurve GrowingCost::work(const TrainConfig& config) const {
    const StepShape full = m_growth.full();
    const double whole = secondsOf(config, costOf(full), full.ratio);
    if (m_growth.stages().size() == 1 || whole <= 0) {
        return {};
    }
    std::vector<WorkCurve::Stage> stages;
    for (const StepGrowth::Stage& stage : m_growth.stages()) {
        stages.push_back(
            {stage.from, secondsOf(config, costOf(stage.shape), stage.shape.ratio) / whole});
    }
    return WorkCurve(stages);
}

}  // namespace seedling
