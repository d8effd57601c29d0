#pragma once

#include <cstddef>
#include <map>

#include "engine/train/StepCost.h"
#include "engine/train/StepGrowth.h"
#include "engine/train/WorkCurve.h"

namespace seedling {

/// What the steps of a run cost while they grow and layers stop to learn. Thread rule: as tryStep
/// where passes are counted; else one thread.
class GrowingCost {
public:
    /// cost: of a step of full size, as tryStep gives it. Where images grow, passes of a few of
    /// each size are counted on a throw-away network. LibTorch's exceptions pass through.
    GrowingCost(const StepGrowth& growth, const StepCost& cost, const NetworkSpec& network,
                Precision precision);

    /// From now on so many blocks at the front learn no more (Classifier::freezeFront); counts
    /// passes anew. LibTorch's exceptions pass through.
    void freeze(std::size_t blocks);
    /// From now on the optimizer's step takes so many operations.
    void setUpdate(double operations);

    /// Operations of a step of that shape, as StepCost::operations.
    [[nodiscard]] double operations(const StepShape& shape, std::int64_t trained,
                                    std::int64_t seen) const;

    /// How long steps take over the course of the run, when every unlabelled image is trusted and
    /// no layer stops to learn. config: with batch sizes.
    [[nodiscard]] WorkCurve work(const TrainConfig& config) const;

private:
    [[nodiscard]] const StepCost& costOf(const StepShape& shape) const;

    StepGrowth m_growth;
    NetworkSpec m_network;
    Precision m_precision;
    std::map<int, StepCost> m_bySide;
};

}  // namespace seedling
