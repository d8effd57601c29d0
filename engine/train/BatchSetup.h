#pragma once

#include "engine/train/RunRecorder.h"
#include "engine/train/TrainSetup.h"

namespace seedling {

/// Chooses the batches of a run by what its steps cost, which is tried out for it: as a checkpoint
/// says, as a person has asked, or as suits the images and fits into memory. Into the setup come
/// the batch sizes, `cost` and the sentence about them; a warning is told where memory is short.
/// With a memory budget no step is tried out before it is known to keep to it. setup: with all that
/// is read. LibTorch's exceptions pass through.
void chooseBatches(TrainSetup& setup, RunRecorder& recorder);

/// What steps cost with these batches and all saved that was left to the program, whatever memory
/// there is; from a few images. setup: after chooseBatches. LibTorch's exceptions pass through.
StepCost leastCost(const TrainSetup& setup);

/// Tries out a step without labels, where the run begins with such: `warmCost`. setup: after
/// chooseBatches.
void tryWarmStep(TrainSetup& setup);

}  // namespace seedling
