#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

#include "datasets/base/StrongId.h"
#include "engine/method/Vetoes.h"

namespace seedling {

/// Where in a run a step is; names the random numbers that it draws.
struct StepMoment {
    std::uint64_t seed = 1;
    std::int64_t step = 0;
    double fraction = 0;  ///< Of the schedule, 0-1.
};

/// One batch. All pixels [N, 3, side, side] uint8.
struct StepInput {
    torch::Tensor labelled{};          ///< B weak views of labelled images.
    torch::Tensor targets{};           ///< [B] int64
    torch::Tensor weak{};              ///< mu B weak views; undefined when nothing is unlabelled.
    torch::Tensor strong{};            ///< Strong views of the same images in the same order;
                                       ///< undefined when the method does not use them.
    std::vector<ImageId> images = {};  ///< mu B: which images they are.
    std::vector<VetoedPlace> vetoes = {};  ///< Of these images.
    std::int64_t poolSize = 0;             ///< Unlabelled images of the run.
    torch::Tensor labelCounts{};           ///< [C] float: labels of each class in the run.
    StepMoment moment = {};
};

}  // namespace seedling
