#pragma once

#include <vector>

#include "engine/protocol/TrainConfig.h"

namespace seedling {

/// How large a step is.
struct StepShape {
    int ratio = 0;  ///< mu: unlabelled images for each labelled one.
    int side = 0;   ///< Of the images that the network sees, pixels.

    bool operator==(const StepShape&) const = default;
};

/// Steps that grow in the course of a run, by the fraction of its schedule alone, so that a run
/// that goes on from a checkpoint has the same ones.
///
/// ratio_growth g: mu is 1 + floor((mu - 1) f / g) until f = g. Batches that grow as training goes
/// on: Smith et al. 2018, "Don't Decay the Learning Rate, Increase the Batch Size", arXiv
/// 1711.00489; here the unlabelled part alone, since few of its images are trusted at first.
///
/// image_growth g: the side is 1/2, 2/3 and 5/6 of the full one for a third of g each, rounded up
/// to a multiple of 4, from 16 pixels on. Progressive resizing: Howard 2018 (fast.ai, DAWNBench)
/// and Tan & Le 2021, "EfficientNetV2", arXiv 2104.00298, section 4. Deviation from the latter:
/// views are not changed less while images are small.
///
/// Pure values; any thread.
class StepGrowth {
public:
    struct Stage {
        double from = 0;  ///< Fraction of the schedule.
        StepShape shape;
    };

    /// config: with batch sizes as they were chosen. side: of the images, pixels.
    StepGrowth(const TrainConfig& config, int side);

    /// Of the step that begins there, 0-1.
    [[nodiscard]] StepShape at(double fraction) const;
    /// Of the last step, the largest.
    [[nodiscard]] StepShape full() const { return m_stages.back().shape; }
    /// In order; one alone where nothing grows.
    [[nodiscard]] const std::vector<Stage>& stages() const { return m_stages; }

private:
    std::vector<Stage> m_stages;
};

}  // namespace seedling
