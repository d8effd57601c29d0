#pragma once

#include <optional>
#include <span>
#include <vector>

#include "datasets/project/Records.h"

namespace seedling {

/// One evaluation of a run.
struct EvaluatedPoint {
    double energyJ = 0;   ///< That the run had used by then.
    double accuracy = 0;  ///< On held-back labels, 0-1.

    bool operator==(const EvaluatedPoint&) const = default;
};

/// What one more point (per cent) of accuracy costs at the end of these evaluations, in Wh: the
/// inverse slope of a straight line through the latest half of them, at least five, by least
/// squares. Accuracy rises ever more slowly, so that this is rather too little; and the slope is
/// taken one standard error steeper than fitted, so that chance does not make it dear. Infinite
/// where nothing is gained even so; none with fewer than five evaluations or without energy
/// between them. evaluations: in their order. A pure function; any thread.
std::optional<double> pointPriceWh(std::span<const EvaluatedPoint> evaluations);

/// The evaluations of a run as its series tell them, each with the latest energy known at its step.
/// Both: by step. A pure function; any thread.
std::vector<EvaluatedPoint> evaluatedPoints(std::span<const MetricPoint> accuracies,
                                            std::span<const MetricPoint> energies);

}  // namespace seedling
