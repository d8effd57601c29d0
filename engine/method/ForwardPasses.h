#pragma once

#include <torch/types.h>

#include <cstdint>

#include "engine/method/Method.h"
#include "engine/method/StepInput.h"
#include "engine/parallel/DataParallel.h"
#include "engine/train/Precision.h"

namespace seedling {

/// What is to be learnt from the unlabelled images.
struct Decisions {
    PseudoLabels main;
    PseudoLabels balanced;  ///< Undefined for networks without a balanced head.
};

/// What went through the network in a step, and what was decided by it.
struct Passed {
    HeadLogits labelled;      ///< Of the labelled views, with gradient.
    HeadLogits trained;       ///< Of K trained unlabelled views, with gradient; undefined without.
    Decisions trainedLabels;  ///< Of these K images.
    PseudoLabels labels;      ///< The main head's, of all mu B images.
    std::int64_t trainedImages = 0;  ///< Images that went forward and backward.
    std::int64_t seenImages = 0;     ///< Images that went forward only.
};

/// The labelled views alone.
Passed labelledPass(const DataParallel& network, const StepInput& input, Precision precision);

/// All views as one batch. See trainingStep.
Passed exactPass(const DataParallel& network, Method& method, const StepInput& input,
                 Precision precision);

/// Weak views first, then what is trained on. See trainingStep.
Passed fastPass(const DataParallel& network, Method& method, const StepInput& input,
                Precision precision);

}  // namespace seedling
