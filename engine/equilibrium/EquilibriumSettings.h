#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// The phases that a gradient is taken from; b is the strength of the nudge.
enum class Estimator {
    Centred,   ///< At -b and +b: the error falls with b squared.
    Positive,  ///< At 0 and +b.
    Negative   ///< At -b and 0.
};

/// How one sweep goes through the layers.
enum class SweepOrder {
    Alternating,  ///< The 1st, 3rd, ... layer, then the 2nd, 4th, ...: the energy never rises.
    Together      ///< All at once, from what all were before: may swing.
};

/// What the units are before the first sweep.
enum class SweepStart {
    Zero,
    Forward  ///< What each layer makes of the one below, from the first to the last.
};

/// How the logits are read, and what is compared with the targets.
enum class Readout {
    CrossEntropy,  ///< A linear layer with softmax beside the energy; it gives nothing back.
    SquaredError   ///< A last layer of units in the energy, one a class, that are to be 0 or 1.
};

enum class Pooling { None, Max, Average };

/// How a network settles and learns by equilibrium propagation. Values over state: the units begin
/// anew with every batch, where the published programs go on from the batch before, so that a run
/// continues from a checkpoint with the numbers that it would have had.
struct EquilibriumSettings {
    Estimator estimator = Estimator::Centred;
    double beta = 0.25;     ///< Over 0: length of the force on the last layer, of every image.
    int freeSweeps = 60;    ///< 1 or more: with no force.
    int nudgedSweeps = 20;  ///< 1 or more: of each nudged phase, from where the free one ended.
    SweepOrder order = SweepOrder::Alternating;
    SweepStart start = SweepStart::Zero;
    /// In training a phase ends once no unit of the batch moved further in a sweep; 0: never.
    double tolerance = 0;
    Readout readout = Readout::CrossEntropy;
    Pooling pooling = Pooling::Max;  ///< Behind each convolution.
    /// Over 0: learning rate of each layer as a share of that of the layer below. The published
    /// rates of five layers fall by about 0.67 a layer.
    double depthRate = 1;

    bool operator==(const EquilibriumSettings&) const = default;
};

/// Logits of a network with Readout::SquaredError are so many times its outputs, so that softmax is
/// sure of an output of 1 among zeros: 0.9996 of ten classes.
inline constexpr double kReadoutScale = 10.0;

/// As a configuration has them.
EquilibriumSettings equilibriumSettings(const TrainConfig& config);

/// As a checkpoint keeps them. Reading throws json's exceptions.
nlohmann::json toJson(const EquilibriumSettings& settings);
EquilibriumSettings equilibriumFromJson(const nlohmann::json& object);

}  // namespace seedling
